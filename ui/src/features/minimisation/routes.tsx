import type { FeatureRoute } from '@/lib/routes';
import './minimisation.css';
import { UnjustifiedPage } from './UnjustifiedPage';

export const routes: FeatureRoute[] = [{ path: '/exchange/minimisation', page: UnjustifiedPage }];
