import type { ChannelAnswer } from '@/api';
import { CHANNEL_ICON, CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { inSentence } from '../shared/consentWords';
import { gateLines, gateReason, mayWrite } from './gate';

/** "May I write to them": yes or no for each channel, with the reason in words. */
export function GateList({ gate, compact }: { gate: readonly ChannelAnswer[]; compact?: boolean }) {
  const i18n = useI18n();
  const { t, list } = i18n;
  return (
    <ul className="gate" data-compact={compact || undefined}>
      {gateLines(gate).map((line) => {
        const Icon = CHANNEL_ICON[line.channels[0] ?? 'other'];
        return (
          <li key={line.channels.join()}>
            <Icon aria-hidden="true" />
            <span className="gate-channel">
              {list(line.channels.map((channel, at) => (at === 0 ? t(CHANNEL_LABEL[channel]) : inSentence(t(CHANNEL_LABEL[channel])))))}
            </span>
            <strong className="gate-answer" data-allowed={mayWrite(line)}>
              {t(mayWrite(line) ? 'card-gate-yes' : 'card-gate-no')}
            </strong>
            <span className="gate-reason">
              {gateReason(i18n, line)}
              {line.allowed && line.consent !== null && (
                <small>{line.massAllowed ? t('card-gate-by-mass', { consent: line.consent }) : t('card-gate-by', { consent: line.consent })}</small>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
