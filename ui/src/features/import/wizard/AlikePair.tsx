import { Check, Clock, GitMerge, Minus, TriangleAlert, UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { AlikePairView, AlikeVerdict } from '@/api';
import { Button, Checkbox, KeyHint, StatusStamp } from '@/components';
import { useI18n, type I18n, type MessageKey } from '@/i18n';
import { useDecisionKeys } from '@/lib/decisionKeys';
import { fieldName } from '../fields';

const VERDICT: Record<AlikeVerdict, MessageKey> = { join: 'import-alike-said-join', apart: 'import-alike-said-apart', later: 'import-alike-said-later' };

function reasonText({ t, has, say }: Pick<I18n, 't' | 'has' | 'say'>, reason: string): string {
  const key = `alike-${reason}`;
  return has(key) ? say(key) : t('alike-other');
}

/** A row beside the card or earlier row that it may be: what differs is marked. */
export function AlikePair({ pair }: { pair: AlikePairView }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const against = (reason: string) => reason.startsWith('other-');
  const inRow = (row: number) => t(pair.organisation ? 'import-alike-row-firm' : 'import-alike-row', { row });
  const other = pair.otherRow === null ? t('import-alike-card') : inRow(pair.otherRow);
  const shown = (field: string, value: string) => (field === 'birth_on' && value !== '' ? date(value) : value);
  return (
    <div className="panel alike-pair" data-flush="">
      <ul className="alike-reasons" aria-label={t('import-alike-why')}>
        {pair.verdict !== null && (
          <li>
            <StatusStamp tone="info" icon={Check}>
              {t(VERDICT[pair.verdict])}
            </StatusStamp>
          </li>
        )}
        {pair.reasons.map((reason) => (
          <li key={reason} data-against={against(reason) || undefined}>
            {against(reason) ? <Minus aria-hidden="true" /> : <Check aria-hidden="true" />}
            {reasonText(i18n, reason)}
          </li>
        ))}
      </ul>
      <table className="alike-table">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <strong>{pair.otherName}</strong>
              <small>{other}</small>
            </th>
            <th scope="col">
              <strong>{pair.name}</strong>
              <small>{inRow(pair.row)}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {pair.fields.map((field) => (
            <tr key={field.field} data-differs={field.differs || undefined}>
              <th scope="row">
                {fieldName(t, field.field)}
                {field.differs && (
                  <span className="alike-differs">
                    <TriangleAlert aria-hidden="true" />
                    {t('import-alike-differs')}
                  </span>
                )}
              </th>
              <td>{shown(field.field, field.other) || '–'}</td>
              <td>{shown(field.field, field.own) || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The three decisions, by button and by key. */
export function VerdictActs({ pair, isBusy, onDecide }: { pair: AlikePairView; isBusy: boolean; onDecide(verdict: AlikeVerdict, equal: boolean): void }) {
  const { t } = useI18n();
  const [equal, setEqual] = useState(false);
  const decide = (verdict: AlikeVerdict) => onDecide(verdict, equal && pair.equal > 0);
  const byKey = (verdict: AlikeVerdict) => (isBusy ? null : () => decide(verdict));
  useDecisionKeys(`${pair.row} ${pair.otherRow ?? pair.otherCard}`, { '1': byKey('join'), '2': byKey('apart'), '3': byKey('later') });
  return (
    <div className="alike-acts" role="group" aria-label={t('import-alike-decide', { name: pair.name })}>
      <Button variant="primary" icon={GitMerge} aria-keyshortcuts="1" isDisabled={isBusy} onPress={() => decide('join')}>
        {t('import-alike-join')} <KeyHint keys="1" />
      </Button>
      <Button icon={UsersRound} aria-keyshortcuts="2" isDisabled={isBusy} onPress={() => decide('apart')}>
        {t('import-alike-keep-apart')} <KeyHint keys="2" />
      </Button>
      <Button variant="quiet" icon={Clock} aria-keyshortcuts="3" isDisabled={isBusy} onPress={() => decide('later')}>
        {t('import-alike-put-off')} <KeyHint keys="3" />
      </Button>
      {pair.equal > 0 && (
        <Checkbox isSelected={equal} isDisabled={isBusy} onChange={setEqual}>
          {t('import-alike-equal', { count: pair.equal })}
        </Checkbox>
      )}
      <span className="text-2 caption">{t('import-alike-join-note')}</span>
    </div>
  );
}
