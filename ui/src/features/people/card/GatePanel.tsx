import { Scale, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useToday, useRead, type ContactCard } from '@/api';
import { Button, Dialog, Link, Panel } from '@/components';
import { CHANNEL_ICON, CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { inSentence } from '../shared/consentWords';
import { GATE_WHY, whyLines } from './gate';
import { GateList } from './GateList';
import { stopText } from '../reach/reach';

export interface GatePanelProps {
  card: ContactCard;
  onRecord(): void;
  onWithdraw(): void;
}

/** Which look for a consent is off in the privacy settings; the answer above does not know of it. */
function SwitchesOff() {
  const { t } = useI18n();
  const settings = useRead('privacy_get', {}).data;
  if (settings === undefined || !settings.active || (settings.askSingle && settings.checkMass && settings.checkContact)) return null;
  return (
    <p className="gate-off">
      <TriangleAlert aria-hidden="true" />
      <span>
        {!settings.askSingle && <>{t('reach-off-single')} </>}
        {!settings.checkMass && <>{t('reach-off-mass')} </>}
        {!settings.checkContact && <>{t('reach-off-contact')} </>}
        <Link href="/settings/privacy">{t('reach-off-where')}</Link>
      </span>
    </p>
  );
}

/** The answer that the whole card is for; giving and taking back are one click each (Art. 7(3) GDPR). */
export function GatePanel({ card, onRecord, onWithdraw }: GatePanelProps) {
  const i18n = useI18n();
  const { t, date, list } = i18n;
  const today = useToday();
  const hasConsents = card.consents.some((consent) => consent.events.some((event) => event.decision === 'given'));
  const [why, setWhy] = useState(false);
  return (
    <Panel feature title={t('card-gate-title')} lead={t('card-gate-lead', { today: date(today) })}>
      <GateList gate={card.gate} />
      <SwitchesOff />
      <div className="gate-acts">
        <Link onPress={() => setWhy(true)}>{t('card-gate-why')}</Link>
        <span aria-hidden="true">·</span>
        <Link onPress={onRecord}>{t('card-record-consent')}</Link>
        <span aria-hidden="true">·</span>
        <Link onPress={onWithdraw}>{t('card-withdraw')}</Link>
      </div>
      <Dialog
        isOpen={why}
        onClose={() => setWhy(false)}
        isDismissable
        size="large"
        icon={Scale}
        title={t('card-why-title', { name: card.name })}
        lead={t('card-why-lead')}
        actions={
          <Button variant="primary" onPress={() => setWhy(false)} autoFocus>
            {t('ui-close')}
          </Button>
        }
      >
        <ul className="ruled why-list">
          {whyLines(card.gate, hasConsents).map((line) => {
            const Icon = CHANNEL_ICON[line.channels[0] ?? 'other'];
            return (
              <li key={line.channels.join()}>
                <Icon aria-hidden="true" />
                <div>
                  <p>
                    <strong>{list(line.channels.map((channel, at) => (at === 0 ? t(CHANNEL_LABEL[channel]) : inSentence(t(CHANNEL_LABEL[channel])))))}</strong>{' '}
                    <strong className="gate-answer" data-allowed={line.allowed}>
                      {t(line.allowed ? 'card-gate-yes' : 'card-gate-no')}
                    </strong>
                  </p>
                  {line.massOnly ? (
                    <p className="text-2">{t('card-why-mass-only')}</p>
                  ) : (
                    line.codes.map((code) => (
                      <p key={code} className="text-2">
                        {code === 'objection' ? (stopText(i18n, line.channels, card.stops) ?? '') : ''}{' '}
                        {t(code === 'objection' && card.stops.length > 0 ? 'card-why-objection-rest' : GATE_WHY[code])}
                      </p>
                    ))
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </Dialog>
    </Panel>
  );
}
