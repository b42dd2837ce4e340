import type { FeatureRoute } from '@/lib/routes';
import './settings.css';
import { SettingsScreen } from './SettingsScreen';

export const routes: FeatureRoute[] = [
  { path: '/settings', page: SettingsScreen },
  { path: '/settings/$section', page: SettingsScreen },
];
