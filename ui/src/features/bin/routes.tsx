import type { FeatureRoute } from '@/lib/routes';
import { BinPage } from './BinPage';

export const routes: FeatureRoute[] = [{ path: '/bin', page: BinPage, fill: true }];
