import { ToggleButton } from 'react-aria-components';
import type { QualityView } from '@/api';
import { useI18n } from '@/i18n';
import { FLAW_NAME, GROUP_ICON, GROUP_NAME, groupNote } from './words';

/** The four questions with their counts; one of them, or one kind, is looked at alone. */
export function Answers({ report, flaw, onFlaw }: { report: QualityView; flaw: string | null; onFlaw(flaw: string | null): void }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  return (
    <div className="answers" role="group" aria-label={t('quality-groups')}>
      {report.answers.map(({ group, count, flaws }) => {
        const Icon = GROUP_ICON[group];
        return (
          <div key={group} className="answer" data-none={count === 0 || undefined}>
            <ToggleButton className="answer-head" isDisabled={count === 0} isSelected={flaw === group} onChange={(on) => onFlaw(on ? group : null)}>
              <Icon aria-hidden="true" />
              <span className="label">{t(GROUP_NAME[group])}</span>
              <strong className="tabular">{number(count)}</strong>
              <small>{groupNote(i18n, group, report.months)}</small>
            </ToggleButton>
            {flaws.length > 1 && (
              <ul aria-label={t('quality-kinds')}>
                {flaws.map((kind) => (
                  <li key={kind.flaw}>
                    <ToggleButton className="answer-kind" isSelected={flaw === kind.flaw} onChange={(on) => onFlaw(on ? kind.flaw : null)}>
                      <span className="grow">{t(FLAW_NAME[kind.flaw])}</span>
                      <span className="tabular">{number(kind.count)}</span>
                    </ToggleButton>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}
