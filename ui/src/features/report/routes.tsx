import type { FeatureRoute } from '@/lib/routes';
import './report.css';
import { ReportScreen } from './ReportScreen';

export const routes: FeatureRoute[] = [{ path: '/people/$id/report', page: ReportScreen, fill: true }];
