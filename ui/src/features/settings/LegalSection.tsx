import { Scale } from 'lucide-react';
import { useErrorText, useRead, type LegalFactView } from '@/api';
import { Banner, Skeleton, StatusStamp } from '@/components';
import { useI18n, type I18n } from '@/i18n';
import { monthsInWords } from './months';

/** What a fact says, in a word or two. */
export function factValue(i18n: Pick<I18n, 't' | 'list'>, fact: Pick<LegalFactView, 'sort' | 'number'>): string {
  const { t } = i18n;
  const count = fact.number ?? 0;
  switch (fact.sort) {
    case 'months':
      return monthsInWords(i18n, count);
    case 'hours':
      return t('legal-hours', { count });
    case 'years':
      return t('settings-years', { count });
    case 'holds':
      return t('legal-holds');
    case 'holds_not':
      return t('legal-holds-not');
    default:
      return t('legal-rule');
  }
}

/** The law as data: every fact with its source and the day from which it holds (DOMAIN 4.0). */
export function LegalSection() {
  const i18n = useI18n();
  const { t, has, say, date } = i18n;
  const errorText = useErrorText();
  const { data, error } = useRead('legal_list', {});
  return (
    <div className="stack">
      <p className="text-2 measure">{t('legal-lead')}</p>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={8} />}
      {data !== undefined && (
        <>
          <p className="caption">{t('legal-version', { version: data.version })}</p>
          <ul className="records">
            {data.facts.map((fact) => {
              const key = `legal-fact-${fact.key.replaceAll('.', '-').toLowerCase()}`;
              return (
                <li key={fact.key} className="settings-entry" data-line>
                  <p className="term tabular">{factValue(i18n, fact)}</p>
                  <div className="settings-entry-main">
                    <div className="settings-entry-title">
                      <h2>{has(key) ? say(key) : fact.key}</h2>
                      {fact.verify && (
                        <StatusStamp tone="warning" icon={Scale}>
                          {t('legal-verify')}
                        </StatusStamp>
                      )}
                    </div>
                    <p className="text-2 measure">{fact.source}</p>
                    <p className="caption">{t('legal-from', { on: date(fact.validFrom) })}</p>
                  </div>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
