import type { FeatureRoute } from '@/lib/routes';
import { ConsentTypesPage } from './ConsentTypesPage';
import { DocumentsPage } from './DocumentsPage';
import { TextsPage } from './TextsPage';
import { WeakConsentsPage } from './WeakConsentsPage';

export const routes: FeatureRoute[] = [
  { path: '/consents', page: ConsentTypesPage },
  { path: '/consents/documents', page: DocumentsPage },
  { path: '/consents/texts', page: TextsPage },
  { path: '/consents/weak', page: WeakConsentsPage },
  { path: '/consents/weak/$batch', page: WeakConsentsPage },
];
