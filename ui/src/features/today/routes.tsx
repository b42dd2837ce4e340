import type { FeatureRoute } from '@/lib/routes';
import { TodayPage } from './TodayPage';
import './today.css';

export const routes: FeatureRoute[] = [{ path: '/today', page: TodayPage }];
