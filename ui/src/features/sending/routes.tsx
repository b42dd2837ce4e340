import type { FeatureRoute } from '@/lib/routes';
import './sending.css';
import { CampaignPage, NewCampaignPage } from './campaign/CampaignPage';
import { SendingPage } from './SendingPage';

export const routes: FeatureRoute[] = [
  { path: '/sending', page: SendingPage },
  { path: '/sending/campaign', page: NewCampaignPage },
  { path: '/sending/campaign/$id', page: CampaignPage },
];
