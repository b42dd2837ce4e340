import type { FeatureRoute } from '@/lib/routes';
import { StartPage } from './StartPage';

export const routes: FeatureRoute[] = [{ path: '/start', page: StartPage }];
