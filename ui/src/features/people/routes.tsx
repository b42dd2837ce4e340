import { useParams } from '@tanstack/react-router';
import type { ContactId } from '@/api';
import type { FeatureRoute } from '@/lib/routes';
import { CallPage } from './call/CallPage';
import { CardPage } from './card/CardPage';
import { RegisterScreen } from './communications/RegisterScreen';
import { ErasePage } from './erase/ErasePage';
import { PeoplePage } from './grid/PeoplePage';
import { DuplicatesPage } from './merge/DuplicatesPage';
import { PairPage } from './merge/PairPage';
import { RenewalsPage } from './renewals/RenewalsPage';
import { RecordSheetPage } from './sheets/RecordSheetPage';

function Card() {
  const { id } = useParams({ strict: false }) as { id: ContactId };
  // Another person is another page: nothing typed for one may reach the other.
  return <CardPage key={id} id={id} />;
}

function Erase() {
  const { id } = useParams({ strict: false }) as { id: ContactId };
  return <ErasePage key={id} id={id} />;
}

export const routes: FeatureRoute[] = [
  { path: '/people', page: PeoplePage, fill: true },
  { path: '/people/call', page: CallPage },
  { path: '/people/duplicates', page: DuplicatesPage },
  { path: '/people/duplicates/$first/$second', page: PairPage },
  { path: '/people/$id', page: Card },
  { path: '/people/$id/erase', page: Erase },
  { path: '/consents/record', page: RecordSheetPage },
  { path: '/consents/renewals', page: RenewalsPage },
  { path: '/communications', page: RegisterScreen },
];
