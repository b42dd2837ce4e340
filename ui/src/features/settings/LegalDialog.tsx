import { Plus, Scale, X } from 'lucide-react';
import { useState } from 'react';
import { CheckboxGroup } from 'react-aria-components';
import { useAct, useFieldErrors, type LegalFactView } from '@/api';
import { Banner, Button, CancelButton, Checkbox, DatePicker, Dialog, Form, IconButton, RadioGroup, TextArea, TextField, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { holidayName, readDays } from './holidays';

const NUMBER: Partial<Record<LegalFactView['sort'], MessageKey>> = { months: 'legal-value-months', hours: 'legal-value-hours', years: 'legal-value-years' };

/** Another value for a fact of the package, with its source and the reason. */
export function LegalDialog({ fact, title, onClose }: { fact: LegalFactView; title: string; onClose(): void }) {
  const { t } = useI18n();
  const save = useAct('legal_set');
  const errors = useFieldErrors(save.error);
  const label = NUMBER[fact.sort];
  const [value, setValue] = useState(String(fact.change?.value ?? fact.number ?? (fact.sort === 'holds' ? 1 : 0)));
  const [source, setSource] = useState(fact.change?.source ?? '');
  const [validFrom, setValidFrom] = useState<string | null>(fact.change?.validFrom ?? null);
  const [reason, setReason] = useState('');
  const [words, setWords] = useState(fact.words ?? '');
  const [removed, setRemoved] = useState<readonly string[]>(fact.calendar?.removed ?? []);
  const [rows, setRows] = useState<readonly DayRow[]>(() =>
    (fact.calendar?.added ?? []).map((one) => ({ title: one.title, day: String(one.day), month: String(one.month) })),
  );
  const days = readDays(rows);
  const isDays = fact.sort === 'holidays';
  const isWords = fact.sort === 'rule';
  const isSaid = isDays ? days !== null && days.length + removed.length > 0 : isWords ? words.trim() !== '' : /^\d{1,4}$/.test(value);
  const isFilled = isSaid && source.trim() !== '' && reason.trim() !== '' && validFrom !== null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      {...(fact.sort === 'holidays' ? { size: 'large' as const } : {})}
      icon={Scale}
      tone="warning"
      title={title}
      lead={t('legal-edit-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="legal" isDisabled={!isFilled} isPending={save.isPending}>
            {t('settings-save')}
          </Button>
        </>
      }
    >
      <Form
        id="legal"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          if (validFrom === null) return;
          save.mutate(
            {
              key: fact.key,
              value: isDays || isWords ? 0 : Number(value),
              source: source.trim(),
              validFrom,
              reason: reason.trim(),
              ...(isDays ? { calendar: { added: days ?? [], removed: [...removed] } } : isWords ? { words: words.trim() } : {}),
            },
            {
              onSuccess: () => {
                toast(t('settings-saved', { title }));
                onClose();
              },
            },
          );
        }}
      >
        {isDays && <Days fact={fact} removed={removed} onRemoved={setRemoved} rows={rows} onRows={setRows} />}
        {isWords && (
          <TextArea label={t('legal-words')} name="words" isRequired rows={4} description={t('legal-words-help')} value={words} onChange={setWords} />
        )}
        {errors['value'] !== undefined && (isDays || isWords) && (
          <Banner live tone="danger">
            {errors['value']}
          </Banner>
        )}
        <div className="halves">
          {isDays || isWords ? null : label === undefined ? (
            <RadioGroup
              label={t('legal-value')}
              options={[
                { id: '1', label: t('legal-value-holds') },
                { id: '0', label: t('legal-value-holds-not') },
              ]}
              value={value}
              onChange={setValue}
            />
          ) : (
            <TextField label={t(label)} name="value" inputMode="numeric" short isRequired value={value} onChange={setValue} autoComplete="off" />
          )}
          <DatePicker label={t('legal-valid-from')} name="validFrom" value={validFrom} onChange={setValidFrom} errorMessage={errors.validFrom} />
        </div>
        <TextField
          label={t('legal-source')}
          name="source"
          isRequired
          description={t('legal-source-help')}
          value={source}
          onChange={setSource}
          autoComplete="off"
        />
        <TextArea label={t('legal-reason')} name="reason" isRequired rows={2} description={t('legal-reason-help')} value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  );
}

interface DayRow {
  title: string;
  day: string;
  month: string;
}

/** The holidays: those of the package ticked as they count, and days of the firm. */
function Days({
  fact,
  removed,
  onRemoved,
  rows,
  onRows,
}: {
  fact: LegalFactView;
  removed: readonly string[];
  onRemoved(removed: string[]): void;
  rows: readonly DayRow[];
  onRows(rows: DayRow[]): void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const codes = fact.holidays.map((one) => one.code);
  const put = (at: number, change: Partial<DayRow>) => onRows(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <>
      <CheckboxGroup
        aria-label={t('legal-days-package')}
        className="legal-days"
        value={codes.filter((code) => !removed.includes(code))}
        onChange={(kept) => onRemoved(codes.filter((code) => !kept.includes(code)))}
      >
        {fact.holidays.map((one) => (
          <Checkbox key={one.code} value={one.code}>
            {holidayName(i18n, one)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <p className="caption">{t('legal-days-patron')}</p>
      {rows.map((row, at) => (
        <div key={at} className="legal-day">
          <TextField label={t('legal-day-title')} value={row.title} onChange={(title) => put(at, { title })} autoComplete="off" />
          <TextField label={t('legal-day-day')} value={row.day} onChange={(day) => put(at, { day })} inputMode="numeric" autoComplete="off" />
          <TextField label={t('legal-day-month')} value={row.month} onChange={(month) => put(at, { month })} inputMode="numeric" autoComplete="off" />
          <IconButton icon={X} label={t('legal-day-remove', { title: row.title })} onPress={() => onRows(rows.filter((_, index) => index !== at))} />
        </div>
      ))}
      <div className="row">
        <Button size="small" icon={Plus} onPress={() => onRows([...rows, { title: '', day: '', month: '' }])}>
          {t('legal-day-add')}
        </Button>
      </div>
    </>
  );
}
