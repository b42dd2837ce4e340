import { FileCheck, Scale } from 'lucide-react';
import { useState } from 'react';
import { useAct, useFieldErrors, type BalanceOutcome, type BalanceView, type PurposeView } from '@/api';
import { Button, CancelButton, Dialog, Form, IconButton, RadioGroup, StatusStamp, TextArea, toast } from '@/components';
import { useI18n } from '@/i18n';

/** The balancing test of a legitimate interest (art. 6(1)(f)): the latest version as a draft of the next one, and all versions as PDF. */
export function BalanceDialog({ purpose, versions, onClose }: { purpose: PurposeView; versions: readonly BalanceView[]; onClose(): void }) {
  const { t } = useI18n();
  const save = useAct('balance_save');
  const errors = useFieldErrors(save.error);
  const latest = versions[0];
  const [interest, setInterest] = useState(latest?.interest ?? '');
  const [necessity, setNecessity] = useState(latest?.necessity ?? '');
  const [impact, setImpact] = useState(latest?.impact ?? '');
  const [safeguards, setSafeguards] = useState(latest?.safeguards ?? '');
  const [outcome, setOutcome] = useState<BalanceOutcome | null>(latest?.outcome ?? null);
  const version = (latest?.version ?? 0) + 1;
  const isSame =
    latest !== undefined &&
    interest === latest.interest &&
    necessity === latest.necessity &&
    impact === latest.impact &&
    safeguards === latest.safeguards &&
    outcome === latest.outcome;
  const isFilled = [interest, necessity, impact, safeguards].every((text) => text.trim() !== '') && outcome !== null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      icon={Scale}
      title={t('balance-title', { purpose: purpose.title })}
      lead={t('balance-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="balance" isDisabled={!isFilled || isSame} isPending={save.isPending}>
            {t('balance-save', { version })}
          </Button>
        </>
      }
    >
      <Form
        id="balance"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome === null) return;
          save.mutate(
            { purpose: purpose.id, interest, necessity, impact, safeguards, outcome },
            {
              onSuccess: () => {
                toast(t('balance-saved', { version }));
                onClose();
              },
            },
          );
        }}
      >
        <TextArea label={t('balance-interest')} name="interest" rows={2} description={t('balance-interest-help')} value={interest} onChange={setInterest} />
        <TextArea
          label={t('balance-necessity')}
          name="necessity"
          rows={2}
          description={t('balance-necessity-help')}
          value={necessity}
          onChange={setNecessity}
        />
        <TextArea label={t('balance-impact')} name="impact" rows={2} description={t('balance-impact-help')} value={impact} onChange={setImpact} />
        <TextArea
          label={t('balance-safeguards')}
          name="safeguards"
          rows={2}
          description={t('balance-safeguards-help')}
          value={safeguards}
          onChange={setSafeguards}
        />
        <RadioGroup<BalanceOutcome>
          label={t('balance-outcome')}
          options={[
            { id: 'interest', label: t('balance-choose-interest'), detail: t('balance-outcome-interest') },
            { id: 'people', label: t('balance-choose-people'), detail: t('balance-outcome-people') },
          ]}
          value={outcome}
          onChange={setOutcome}
        />
        {versions.length > 0 && <Versions versions={versions} />}
      </Form>
    </Dialog>
  );
}

function Versions({ versions }: { versions: readonly BalanceView[] }) {
  const { t, date, language } = useI18n();
  const print = useAct('balance_print');
  const keep = useAct('report_save');
  const toFile = (id: BalanceView['id']) =>
    print.mutate(
      { id, language },
      { onSuccess: ({ document }) => keep.mutate({ document }, { onSuccess: ({ place }) => place !== null && toast(t('balance-printed', { name: place })) }) },
    );
  return (
    <div className="stack gap-2">
      <h3 className="field-label">{t('balance-versions')}</h3>
      <ul className="ruled">
        {versions.map((one) => (
          <li key={one.id} className="row row-between">
            <span>{t('balance-version', { version: one.version, on: date(one.madeOn), by: one.by })}</span>
            <span className="row">
              <StatusStamp tone={one.outcome === 'interest' ? 'ok' : 'danger'} icon={Scale}>
                {t(one.outcome === 'interest' ? 'balance-choose-interest' : 'balance-choose-people')}
              </StatusStamp>
              <IconButton
                icon={FileCheck}
                size="small"
                label={t('balance-print-of', { version: one.version })}
                isDisabled={print.isPending || keep.isPending}
                onPress={() => toFile(one.id)}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
