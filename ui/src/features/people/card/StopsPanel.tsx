import { Ban, Plus } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useRead, type ContactCard, type StopView } from '@/api';
import { Button, Panel, StatusStamp } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { EvidenceFiles } from '../consent/Evidence';
import { LiftDialog } from '../consent/LiftDialog';
import { StopDialog } from '../consent/StopDialog';
import { AUTHOR_LABEL, inSentence, stopScope } from '../shared/consentWords';

/** A file that proves a stop names it by its id. */
const sameId = (one: string, other: string) => one === other;

/** Objections and blocks (S23). A block of our own is lifted here, one of the law by the Referente (DOMAIN 4.3); what was recorded in error is taken back (I8). */
export function StopsPanel({ card }: { card: ContactCard }) {
  const { t, date, ...words } = useI18n();
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<{ stop: StopView; wrong: boolean } | null>(null);
  const files = useRead('evidence_list', { id: card.id }, { enabled: card.stops.length > 0 }).data?.files ?? [];
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
              <span className="text-2 tabular">{t(stop.dated ? 'stop-since' : 'stop-undated', { on: date(stop.since) })}</span>
            </div>
            <p>{t('stop-covers', { channels: stopScope({ t, ...words }, stop) })}</p>
            {stop.ground !== null && <p className="caption">{stop.ground}</p>}
            {stop.arrivedBy !== null && <p className="caption">{t('stop-arrived', { channel: inSentence(t(CHANNEL_LABEL[stop.arrivedBy])) })}</p>}
            <p className="caption">{t('consent-proof-recorded', { on: date(stop.recordedAt), by: stop.recordedBy })}</p>
            <EvidenceFiles contact={card.id} event={null} files={files.filter((file) => file.events.some((id) => sameId(id, stop.id)))} />
            {stop.liftedOn !== null && (
              <p className="caption strong">
                {t(stop.wrong ? 'stop-wrong-on' : 'stop-lifted-on', { on: date(stop.liftedOn) })}
                {stop.liftedWhy !== null && ` · ${stop.liftedWhy}`}
              </p>
            )}
            {stop.liftedOn === null && stop.author !== 'controller' && !stop.liftable && (
              <p className="caption">{t(stop.author === 'subject' ? 'stop-lift-subject' : 'stop-lift-law')}</p>
            )}
            {(stop.liftable || stop.correctable) && (
              <Allowed may="consents">
                <div className="row gap-2">
                  {stop.liftable && (
                    <Button size="small" onPress={() => setEnding({ stop, wrong: false })}>
                      {t('stop-lift')}
                    </Button>
                  )}
                  {stop.correctable && (
                    <Button size="small" variant="quiet" onPress={() => setEnding({ stop, wrong: true })}>
                      {t('stop-wrong')}
                    </Button>
                  )}
                </div>
              </Allowed>
            )}
          </li>
        ))}
      </ul>
      {recording && <StopDialog contact={card.id} onClose={() => setRecording(false)} />}
      {ending !== null && <LiftDialog contact={card.id} stop={ending.stop} wrong={ending.wrong} onClose={() => setEnding(null)} />}
    </Panel>
  );
}
