import { useParams } from '@tanstack/react-router';
import type { ContactId, LetterKind, RequestId } from '@/api';
import type { FeatureRoute } from '@/lib/routes';
import { LetterPage } from './LetterPage';
import { NewRequestPage } from './NewRequestPage';
import { RequestPage } from './RequestPage';
import { RequestsPage } from './RequestsPage';
import './requests.css';

function New() {
  const { contact } = useParams({ strict: false }) as { contact?: ContactId };
  return <NewRequestPage key={contact ?? ''} contact={contact ?? null} />;
}

function Following() {
  const { request } = useParams({ strict: false }) as { request: RequestId };
  return <NewRequestPage key={request} contact={null} follows={request} />;
}

function One() {
  const { request } = useParams({ strict: false }) as { request: RequestId };
  return <RequestPage key={request} id={request} />;
}

function Letter() {
  const { request, letter } = useParams({ strict: false }) as { request: RequestId; letter: LetterKind };
  return <LetterPage key={`${request} ${letter}`} id={request} kind={letter} />;
}

export const routes: FeatureRoute[] = [
  { path: '/requests', page: RequestsPage, fill: true },
  { path: '/requests/new', page: New },
  { path: '/requests/new/$contact', page: New },
  { path: '/requests/new/after/$request', page: Following },
  { path: '/requests/$request', page: One },
  { path: '/requests/$request/letter/$letter', page: Letter, fill: true },
];
