import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { markStale, useErrorText, useRead, type CampaignId } from '@/api';
import { Banner, Skeleton } from '@/components';
import { DraftPage } from './DraftPage';
import { StartedPage } from './StartedPage';

/** While messages wait, the page looks again this often. */
const LOOK_MS = 1500;

/** A campaign: written until it starts, watched from then on. */
export function CampaignPage() {
  const { id } = useParams({ strict: false }) as { id: CampaignId };
  return <Known key={id} id={id} />;
}

function Known({ id }: { id: CampaignId }) {
  const errorText = useErrorText();
  const read = useRead('campaign_get', { id });
  const moving = read.data?.state === 'running' && read.data.waiting > 0;
  const { data, error } = useRead('campaign_get', { id }, { every: moving && LOOK_MS });
  // The outbox works by itself: the messages that it moved are read again.
  const moved = data === undefined ? '' : `${data.waiting} ${data.sent} ${data.notSent} ${data.uncertain}`;
  useEffect(() => {
    if (moved !== '') markStale(['communications']);
  }, [moved]);
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  if (data === undefined) {
    return (
      <div className="page">
        <Skeleton lines={8} />
      </div>
    );
  }
  return data.state === 'draft' ? <DraftPage campaign={data} /> : <StartedPage campaign={data} />;
}

/** A new campaign. */
export function NewCampaignPage() {
  return <DraftPage campaign={null} />;
}
