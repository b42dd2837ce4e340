import { useParams } from '@tanstack/react-router';
import type { CaseId, ContactId } from '@/api';
import type { FeatureRoute } from '@/lib/routes';
import { AgendaPage } from './agenda/AgendaPage';
import { CallPage } from './call/CallPage';
import { CardPage } from './card/CardPage';
import { CasePage } from './cases/CasePage';
import { CasesPage } from './cases/CasesPage';
import { NoticesPage } from './care/NoticesPage';
import { VerifyPage } from './care/VerifyPage';
import { MailPage } from './communications/mail/MailPage';
import { RegisterScreen } from './communications/RegisterScreen';
import { ErasePage } from './erase/ErasePage';
import { PeoplePage } from './grid/PeoplePage';
import { DuplicatesPage } from './merge/DuplicatesPage';
import { PairPage } from './merge/PairPage';
import { RenewalsPage } from './renewals/RenewalsPage';
import { RecordSheetPage } from './sheets/RecordSheetPage';
import { StopsPage } from './stops/StopsPage';

function Card() {
  const { id } = useParams({ strict: false }) as { id: ContactId };
  // Another person is another page: nothing typed for one may reach the other.
  return <CardPage key={id} id={id} />;
}

function Erase() {
  const { id } = useParams({ strict: false }) as { id: ContactId };
  return <ErasePage key={id} id={id} />;
}

function Case() {
  const { id } = useParams({ strict: false }) as { id: CaseId };
  return <CasePage key={id} id={id} />;
}

export const routes: FeatureRoute[] = [
  { path: '/people', page: PeoplePage, fill: true },
  { path: '/people/call', page: CallPage },
  { path: '/people/duplicates', page: DuplicatesPage },
  { path: '/people/duplicates/$first/$second', page: PairPage },
  { path: '/people/verify', page: VerifyPage, fill: true },
  { path: '/people/notices', page: NoticesPage, fill: true },
  { path: '/people/stops', page: StopsPage, fill: true },
  { path: '/people/$id', page: Card },
  { path: '/people/$id/erase', page: Erase },
  { path: '/consents/record', page: RecordSheetPage },
  { path: '/consents/renewals', page: RenewalsPage },
  { path: '/communications', page: RegisterScreen },
  { path: '/communications/agenda', page: AgendaPage },
  { path: '/communications/cases', page: CasesPage },
  { path: '/communications/cases/$id', page: Case },
  { path: '/communications/mail', page: MailPage },
];
