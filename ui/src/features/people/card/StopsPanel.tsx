import { Ban, Plus } from 'lucide-react';
import { useState } from 'react';
import { Allowed, type ContactCard, type StopView } from '@/api';
import { Button, Panel, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { LiftDialog } from '../consent/LiftDialog';
import { StopDialog } from '../consent/StopDialog';
import { AUTHOR_LABEL, stopChannels } from '../shared/consentWords';

/** Objections and blocks in force (S23). Only a block of our own can be lifted here: a lower author never lifts a higher one. */
export function StopsPanel({ card }: { card: ContactCard }) {
  const { t, date, ...words } = useI18n();
  const [recording, setRecording] = useState(false);
  const [lifting, setLifting] = useState<StopView | null>(null);
  return (
    <Panel
      title={t('stops')}
      lead={t('stops-lead')}
      actions={
<Allowed may="consents">
        <Button size="small" variant="quiet" icon={Plus} onPress={() => setRecording(true)}>
          {t('stop-record')}
        </Button>
</Allowed>
      }
    >
      {card.stops.length === 0 && <p className="text-2">{t('stops-empty')}</p>}
      <ul className="ruled">
        {card.stops.map((stop) => (
          <li key={stop.id} className="stack gap-2">
            <div className="row row-between">
              <StatusStamp tone={stop.liftedOn === null ? 'danger' : 'none'} icon={Ban}>
                {t(AUTHOR_LABEL[stop.author])}
              </StatusStamp>
              <span className="text-2 tabular">{t('stop-since', { on: date(stop.since) })}</span>
            </div>
            <p>{t('stop-covers', { channels: stopChannels({ t, ...words }, stop) })}</p>
            {stop.ground !== null && <p className="caption">{stop.ground}</p>}
            <p className="caption">{t('consent-proof-recorded', { on: date(stop.recordedAt), by: stop.recordedBy })}</p>
            {stop.liftedOn !== null ? (
              <p className="caption strong">{t('stop-lifted-on', { on: date(stop.liftedOn) })}</p>
            ) : stop.author === 'controller' ? (
              <div className="row">
<Allowed may="consents">
                <Button size="small" onPress={() => setLifting(stop)}>
                  {t('stop-lift')}
                </Button>
</Allowed>
              </div>
            ) : (
              <p className="caption">{t(stop.author === 'subject' ? 'stop-lift-subject' : 'stop-lift-law')}</p>
            )}
          </li>
        ))}
      </ul>
      {recording && <StopDialog contact={card.id} onClose={() => setRecording(false)} />}
      {lifting !== null && <LiftDialog contact={card.id} stop={lifting} onClose={() => setLifting(null)} />}
    </Panel>
  );
}
