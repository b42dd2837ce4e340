import type { FeatureRoute } from '@/lib/routes';
import { AnomaliesPage } from './AnomaliesPage';
import './anomalies.css';

export const routes: FeatureRoute[] = [{ path: '/anomalies', page: AnomaliesPage }];
