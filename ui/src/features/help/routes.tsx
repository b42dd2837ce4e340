import type { FeatureRoute } from '@/lib/routes';
import { HelpScreen } from './HelpScreen';

export const routes: FeatureRoute[] = [
  { path: '/help', page: HelpScreen },
  { path: '/help/$page', page: HelpScreen },
];
