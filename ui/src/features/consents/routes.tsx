import type { FeatureRoute } from '@/lib/routes';
import { ConsentTypesPage } from './ConsentTypesPage';

export const routes: FeatureRoute[] = [{ path: '/consents', page: ConsentTypesPage }];
