import { Scale } from 'lucide-react';
import { useAct, useFieldErrors, useKept, useRead, type LegalBasis, type PurposeAutomated, type PurposeId, type PurposeView } from '@/api';
import { CancelButton, Banner, Button, Dialog, Form, KeptNotice, Select, Switch, TextArea, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { BASES, BASIS_LABEL, BASIS_MEANING } from '@/lib/basis';
import { codeFrom } from './code';

const ALONE = 'alone';
const NOTHING_AUTOMATED: PurposeAutomated = { profiling: false, decides: false, logic: '', significance: '', consequences: '' };

type Draft = Pick<PurposeView, 'title' | 'marketing' | 'parent' | 'categories' | 'recipients' | 'retention' | 'automated'> & {
  code: string | null;
  /** A choice of law: nothing is chosen beforehand. */
  basis: LegalBasis | null;
};

const draftOf = (purpose: PurposeView | null): Draft => ({
  title: purpose?.title ?? '',
  code: purpose?.code ?? null,
  basis: purpose?.basis ?? null,
  marketing: purpose?.marketing ?? false,
  parent: purpose?.parent ?? null,
  categories: purpose?.categories ?? '',
  recipients: purpose?.recipients ?? '',
  retention: purpose?.retention ?? '',
  automated: purpose?.automated ?? NOTHING_AUTOMATED,
});

/** A purpose, new or known. */
export function PurposeDialog({ purpose, onClose }: { purpose: PurposeView | null; onClose(): void }) {
  const { t } = useI18n();
  const save = useAct('purpose_save');
  const errors = useFieldErrors(save.error);
  const kept = useKept(`purpose/${purpose?.id ?? ''}`, () => draftOf(purpose));
  const { title, code, basis, marketing, parent, categories, recipients, retention, automated } = kept.value;
  const put = (part: Partial<Draft>) => kept.set((now) => ({ ...now, ...part }));
  const others = (useRead('purpose_list', {}).data?.purposes ?? []).filter((other) => other.id !== purpose?.id && (!other.archived || other.id === parent));
  const shownCode = code ?? codeFrom(title);
  const mayMarket = basis === 'consent' || basis === 'soft_spam' || basis === 'legitimate_interest';
  const help = basis === 'legitimate_interest' ? 'settings-purpose-marketing-interest' : 'settings-purpose-marketing-help';
  const close = () => {
    kept.done();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      size="large"
      icon={Scale}
      title={purpose === null ? t('settings-purpose-new') : t('settings-purpose-edit')}
      lead={t('settings-purpose-printed')}
      actions={
        <>
          <CancelButton />
          <Button
            variant="primary"
            type="submit"
            form="purpose"
            isDisabled={title.trim() === '' || shownCode === '' || basis === null}
            isPending={save.isPending}
          >
            {t('settings-save')}
          </Button>
        </>
      }
    >
      <Form
        id="purpose"
        className="stack"
        kept={kept}
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          if (basis === null) return;
          save.mutate(
            {
              id: purpose?.id ?? null,
              code: shownCode,
              title: title.trim(),
              basis,
              marketing: marketing && mayMarket,
              parent,
              categories: categories.trim(),
              recipients: recipients.trim(),
              retention: retention.trim(),
              automated,
            },
            {
              onSuccess: () => {
                kept.done();
                toast(t('settings-saved', { title: title.trim() }));
                onClose();
              },
            },
          );
        }}
      >
        <KeptNotice isKept={kept.isRestored} onRestart={kept.restart} />
        <div className="title-code">
          <TextField label={t('settings-title')} name="title" isRequired autoFocus value={title} onChange={(next) => put({ title: next })} />
          <TextField label={t('settings-code')} name="code" isRequired mono value={shownCode} onChange={(next) => put({ code: next })} />
        </div>
        <Select<LegalBasis>
          label={t('settings-purpose-basis')}
          isRequired
          options={BASES.map((id) => ({ id, label: t(BASIS_LABEL[id]), detail: t(BASIS_MEANING[id]) }))}
          value={basis}
          onChange={(next) => put({ basis: next })}
        />
        <Switch
          isSelected={marketing && mayMarket}
          isDisabled={!mayMarket}
          onChange={(next) => put({ marketing: next })}
          description={t(mayMarket ? help : 'settings-purpose-marketing-not')}
        >
          {t('settings-purpose-is-marketing')}
        </Switch>
        <Select<PurposeId | typeof ALONE>
          label={t('settings-purpose-parent')}
          description={t('settings-purpose-parent-help')}
          options={[{ id: ALONE, label: t('settings-purpose-parent-none') }, ...others.map(({ id, title: label }) => ({ id, label }))]}
          value={parent ?? ALONE}
          onChange={(id) => put({ parent: id === ALONE ? null : id })}
          errorMessage={errors.parent}
        />
        <TextArea
          label={t('settings-purpose-categories')}
          name="categories"
          rows={2}
          description={t('settings-purpose-categories-help')}
          value={categories}
          onChange={(next) => put({ categories: next })}
        />
        <div className="halves">
          <TextArea
            label={t('settings-purpose-recipients')}
            name="recipients"
            rows={2}
            description={t('settings-purpose-recipients-help')}
            value={recipients}
            onChange={(next) => put({ recipients: next })}
          />
          <TextArea
            label={t('settings-purpose-retention')}
            name="retention"
            rows={2}
            description={t('settings-purpose-retention-help')}
            value={retention}
            onChange={(next) => put({ retention: next })}
          />
        </div>
        <AutomatedFields
          value={automated}
          onChange={(change) => put({ automated: { ...automated, ...change } })}
          error={errors['profiling'] ?? errors['decides']}
        />
      </Form>
    </Dialog>
  );
}

/** Whether a program profiles or decides, and what the person is told about it (art. 15(1)(h)). */
function AutomatedFields({
  value,
  onChange,
  error,
}: {
  value: PurposeAutomated;
  onChange(change: Partial<PurposeAutomated>): void;
  error: string | undefined;
}) {
  const { t } = useI18n();
  return (
    <div className="stack" role="group" aria-label={t('settings-purpose-automated')}>
      <p className="strong">{t('settings-purpose-automated')}</p>
      <Switch isSelected={value.profiling} onChange={(profiling) => onChange({ profiling })} description={t('settings-purpose-profiling-help')}>
        {t('settings-purpose-profiling')}
      </Switch>
      <Switch isSelected={value.decides} onChange={(decides) => onChange({ decides })} description={t('settings-purpose-decides-help')}>
        {t('settings-purpose-decides')}
      </Switch>
      {error !== undefined && (
        <Banner live tone="danger">
          {error}
        </Banner>
      )}
      {(value.profiling || value.decides) && (
        <>
          <TextArea
            label={t('settings-purpose-logic')}
            name="logic"
            rows={2}
            description={t('settings-purpose-logic-help')}
            value={value.logic}
            onChange={(logic) => onChange({ logic })}
          />
          <div className="halves">
            <TextArea
              label={t('settings-purpose-significance')}
              name="significance"
              rows={2}
              value={value.significance}
              onChange={(significance) => onChange({ significance })}
            />
            <TextArea
              label={t('settings-purpose-consequences')}
              name="consequences"
              rows={2}
              value={value.consequences}
              onChange={(consequences) => onChange({ consequences })}
            />
          </div>
        </>
      )}
    </div>
  );
}
