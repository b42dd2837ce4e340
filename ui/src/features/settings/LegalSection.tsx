import { Pencil, PenLine, Scale, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useAct, useErrorText, useRead, useUndoable, type LegalFactView } from '@/api';
import { Banner, IconButton, Skeleton, StatusStamp } from '@/components';
import { useI18n, type I18n } from '@/i18n';
import { LegalDialog } from './LegalDialog';
import { holidayName, ownDay } from './holidays';
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
    case 'holidays':
      return t('legal-days');
    default:
      return t('legal-rule');
  }
}

/** The law as data: every fact with its source and the day from which it holds, changed with a reason where the firm knows better (DOMAIN 4.0). */
export function LegalSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('legal_list', {});
  const [edited, setEdited] = useState<{ fact: LegalFactView; title: string } | null>(null);
  return (
    <div className="stack">
      <p className="text-2 measure">{t('legal-lead')}</p>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={8} />}
      {data !== undefined && (
        <>
          <p className="caption">
            {t('legal-version', { version: data.version })}
            {data.changed > 0 && ` · ${t('legal-changed', { count: data.changed })}`}
          </p>
          <ul className="records">
            {data.facts.map((fact) => (
              <Fact key={fact.key} fact={fact} onEdit={(title) => setEdited({ fact, title })} />
            ))}
          </ul>
        </>
      )}
      {edited !== null && <LegalDialog {...edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

function Fact({ fact, onEdit }: { fact: LegalFactView; onEdit(title: string): void }) {
  const i18n = useI18n();
  const { t, has, say, date } = i18n;
  const { may } = useAccess();
  const reset = useAct('legal_reset');
  const undoable = useUndoable();
  const key = `legal-fact-${fact.key.replaceAll('.', '-').toLowerCase()}`;
  const title = has(key) ? say(key) : fact.key;
  const { change } = fact;
  const back = () =>
    reset.mutateAsync({ key: fact.key }).then(
      ({ txn }) => undoable(t('legal-reset-done', { title }), txn),
      () => undefined,
    );
  return (
    <li className="settings-entry" data-line>
      <p className="term tabular">{factValue(i18n, fact)}</p>
      <div className="settings-entry-main">
        <div className="settings-entry-title">
          <h2>{title}</h2>
          {change !== null && (
            <StatusStamp tone="info" icon={PenLine}>
              {t('legal-changed-stamp')}
            </StatusStamp>
          )}
          {fact.verify && change === null && (
            <StatusStamp tone="warning" icon={Scale}>
              {t('legal-verify')}
            </StatusStamp>
          )}
        </div>
        {fact.words !== null && <p className="measure">{fact.words}</p>}
        {fact.sort === 'holidays' && <Holidays fact={fact} />}
        {!fact.used && fact.sort !== 'rule' && <p className="caption">{t('legal-reminder')}</p>}
        <p className="text-2 measure">{fact.source}</p>
        <p className="caption">{t('legal-from', { on: date(fact.validFrom) })}</p>
        {change !== null && fact.package !== null && (
          <>
            {!change.inForce && (fact.sort === 'holidays' || fact.sort === 'rule') && (
              <p className="caption">{t('legal-change-from', { on: date(change.validFrom) })}</p>
            )}
            {!change.inForce && fact.sort !== 'holidays' && fact.sort !== 'rule' && (
              <p className="caption">{t('legal-change-later', { on: date(change.validFrom), value: changedValue(i18n, fact.package.sort, change.value) })}</p>
            )}
            <p className="caption">{t('legal-change-said', { reason: change.reason, by: change.by, on: date(change.at) })}</p>
            {fact.sort !== 'holidays' && (
              <p className="caption">{t('legal-package-says', { value: factValue(i18n, fact.package), source: fact.package.source })}</p>
            )}
          </>
        )}
      </div>
      {may('rules') && (
        <div className="settings-entry-actions">
          {change !== null && <IconButton icon={Undo2} label={t('legal-reset-of', { title })} onPress={() => void back()} />}
          <IconButton icon={Pencil} label={t('legal-edit-of', { title })} onPress={() => onEdit(title)} />
        </div>
      )}
    </li>
  );
}

/** The days on which no term ends: those of the package without what was taken out, and what the firm added. */
function Holidays({ fact }: { fact: Pick<LegalFactView, 'holidays' | 'calendar'> }) {
  const i18n = useI18n();
  const { t, list } = i18n;
  const { added, removed } = fact.calendar ?? { added: [], removed: [] };
  const names = fact.holidays.map((one) => ({ code: one.code, name: holidayName(i18n, one) }));
  const out = names.filter((one) => removed.includes(one.code));
  return (
    <>
      <p className="text-2 measure">{list(names.filter((one) => !removed.includes(one.code)).map((one) => one.name))}</p>
      {added.length > 0 && <p className="measure">{t('legal-days-added', { days: list(added.map((one) => ownDay(i18n, one))) })}</p>}
      {out.length > 0 && <p className="measure">{t('legal-days-removed', { days: list(out.map((one) => one.name)) })}</p>}
      <p className="caption">{t('legal-days-patron')}</p>
    </>
  );
}

/** A changed number in the words of its sort. */
function changedValue(i18n: Pick<I18n, 't' | 'list'>, sort: LegalFactView['sort'], value: number): string {
  if (sort === 'holds' || sort === 'holds_not') return i18n.t(value === 0 ? 'legal-holds-not' : 'legal-holds');
  return factValue(i18n, { sort, number: value });
}
