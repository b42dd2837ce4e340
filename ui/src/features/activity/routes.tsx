import type { FeatureRoute } from '@/lib/routes';
import './activity.css';
import { ActivityPage } from './ActivityPage';

export const routes: FeatureRoute[] = [{ path: '/activity', page: ActivityPage }];
