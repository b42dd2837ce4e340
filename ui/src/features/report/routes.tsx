import type { FeatureRoute } from '@/lib/routes';
import './report.css';
import { BlankFormScreen, DocumentScreen, PersonFormScreen, PreferencesScreen, ReceiptScreen } from './papers';
import { OthersPage } from './OthersPage';
import { ReportScreen } from './ReportScreen';

export const routes: FeatureRoute[] = [
  { path: '/people/$id/report', page: ReportScreen, fill: true },
  { path: '/people/$id/report/others', page: OthersPage },
  { path: '/people/$id/receipt/$event', page: ReceiptScreen, fill: true },
  { path: '/people/$id/preferences', page: PreferencesScreen, fill: true },
  { path: '/people/$id/form', page: PersonFormScreen, fill: true },
  { path: '/consents/form', page: BlankFormScreen, fill: true },
  { path: '/consents/documents/$paper', page: DocumentScreen, fill: true },
  { path: '/consents/documents/$paper/$version', page: DocumentScreen, fill: true },
];
