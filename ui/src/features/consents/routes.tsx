import type { FeatureRoute } from '@/lib/routes';
import { ConsentTypesPage } from './ConsentTypesPage';
import { WeakConsentsPage } from './WeakConsentsPage';

export const routes: FeatureRoute[] = [
  { path: '/consents', page: ConsentTypesPage },
  { path: '/consents/weak', page: WeakConsentsPage },
  { path: '/consents/weak/$batch', page: WeakConsentsPage },
];
