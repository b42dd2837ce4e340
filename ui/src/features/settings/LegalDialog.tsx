import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useAct, useFieldErrors, type LegalFactView } from '@/api';
import { Button, DatePicker, Dialog, Form, RadioGroup, TextArea, TextField, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

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
  const isFilled = /^\d{1,4}$/.test(value) && source.trim() !== '' && reason.trim() !== '' && validFrom !== null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Scale}
      tone="warning"
      title={title}
      lead={t('legal-edit-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
          </Button>
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
            { key: fact.key, value: Number(value), source: source.trim(), validFrom, reason: reason.trim() },
            {
              onSuccess: () => {
                toast(t('settings-saved', { title }));
                onClose();
              },
            },
          );
        }}
      >
        <div className="halves">
          {label === undefined ? (
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
            <TextField label={t(label)} name="value" inputMode="numeric" isRequired value={value} onChange={setValue} autoComplete="off" />
          )}
          <DatePicker label={t('legal-valid-from')} name="validFrom" value={validFrom} onChange={setValidFrom} errorMessage={errors.validFrom} />
        </div>
        <TextField label={t('legal-source')} name="source" isRequired description={t('legal-source-help')} value={source} onChange={setSource} autoComplete="off" />
        <TextArea label={t('legal-reason')} name="reason" isRequired rows={2} description={t('legal-reason-help')} value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  );
}
