import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { CheckboxGroup, Label, Text } from 'react-aria-components';
import { useI18n } from '@/i18n';
import { Button } from '../Button';
import { CancelButton, Dialog } from '../Dialog';
import { CHANNEL_LABEL, CHANNELS, type ChannelName } from './channels';
import { codeFrom, isThreeInOne, makesVersion, typeProblems, usualChannels, type KnownType, type TypeDraft } from './consentType';
import { EVIDENCE_DETAIL, EVIDENCE_LEVELS, evidenceLabel } from './evidence';
import { Checkbox } from '../fields/Choices';
import { Select } from '../fields/Select';
import { TextArea, TextField } from '../fields/TextField';
import { Form } from '../Form';
import { KeptNotice } from '../KeptNotice';
import { Banner } from '../Status';

export interface ConsentTypeDialogProps<Purpose extends string> {
  /** The type to change; null for a new one. */
  type: KnownType | null;
  others: readonly { code: string }[];
  purposes: readonly { id: Purpose; title: string; archived: boolean }[];
  /** What is typed, as the caller keeps it. */
  kept: {
    value: TypeDraft<Purpose>;
    set(next: (now: TypeDraft<Purpose>) => TypeDraft<Purpose>): void;
    isChanged: boolean;
    isRestored: boolean;
    restart(): void;
  };
  /** A sentence for each field that the core refused. */
  errors: Record<string, string>;
  isPending: boolean;
  onSave(draft: TypeDraft<Purpose>): void;
  onClose(): void;
}

/** Defines what is asked of people, in which words, and what a yes allows. */
export function ConsentTypeDialog<Purpose extends string>({
  type,
  others,
  purposes,
  kept,
  errors: server,
  isPending,
  onSave,
  onClose,
}: ConsentTypeDialogProps<Purpose>) {
  const { t, date, list } = useI18n();
  const draft = kept.value;
  const [asked, setAsked] = useState(false);
  const put = (part: Partial<TypeDraft<Purpose>>) => kept.set((now) => ({ ...now, ...part }));
  const problems = asked ? typeProblems(draft, others) : [];
  const usual = usualChannels(draft);
  const fixed = type !== null && type.usage > 0;

  const submit = () => {
    setAsked(true);
    if (typeProblems(draft, others).length === 0) onSave(draft);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      icon={BadgeCheck}
      title={type === null ? t('consent-type-new') : t('consent-type-edit', { title: type.title })}
      lead={t('consent-type-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="consent-type" isPending={isPending}>
            {t('consent-type-save')}
          </Button>
        </>
      }
    >
      <Form
        id="consent-type"
        className="stack tall-form"
        kept={kept}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <KeptNotice isKept={kept.isRestored} onRestart={kept.restart} />
        <div className="form-parts">
          <TextField
            label={t('consent-type-title')}
            isRequired
            autoFocus
            autoComplete="off"
            value={draft.title}
            onChange={(title) => put(draft.codeTyped ? { title } : { title, code: codeFrom(title) })}
            errorMessage={problems.includes('title') ? t('consent-type-title-missing') : server.title}
          />
          <TextField
            label={t('consent-type-code')}
            isRequired
            mono
            autoComplete="off"
            spellCheck="false"
            isDisabled={fixed}
            description={t(fixed ? 'consent-type-code-fixed' : 'consent-type-code-help')}
            value={draft.code}
            onChange={(code) => put({ code, codeTyped: true })}
            errorMessage={
              problems.includes('code') ? t('consent-type-code-missing') : problems.includes('codeTaken') ? t('consent-type-code-taken') : server.code
            }
          />
        </div>
        <TextArea
          label={t('consent-type-description')}
          optional
          rows={2}
          description={t('consent-type-description-help')}
          value={draft.description}
          onChange={(description) => put({ description })}
        />
        <fieldset className="permissions">
          <legend className="field-label">{t('consent-type-allows')}</legend>
          <Checkbox isSelected={draft.allowMass} onChange={(allowMass) => put({ allowMass })} description={t('consent-type-mass-detail')}>
            {t('consent-type-mass')}
          </Checkbox>
          <Checkbox isSelected={draft.allowSingle} onChange={(allowSingle) => put({ allowSingle })} description={t('consent-type-single-detail')}>
            {t('consent-type-single')}
          </Checkbox>
          <Checkbox isSelected={draft.allowContact} onChange={(allowContact) => put({ allowContact })} description={t('consent-type-contact-detail')}>
            {t('consent-type-contact')}
          </Checkbox>
          {problems.includes('permission') && (
            <p className="field-error" role="alert">
              {t('consent-type-permission-missing')}
            </p>
          )}
        </fieldset>
        {isThreeInOne(draft) && (
          <Banner tone="info" live title={t('consent-type-three-title')}>
            {t('consent-type-three-text')}
          </Banner>
        )}
        <CheckboxGroup className="field" value={draft.channels} onChange={(channels) => put({ channels: channels as ChannelName[] })}>
          <Label className="field-label">{t('consent-type-channels')}</Label>
          <div className="channel-choice">
            {CHANNELS.map((channel) => (
              <Checkbox key={channel} value={channel}>
                {t(CHANNEL_LABEL[channel])}
              </Checkbox>
            ))}
          </div>
          <Text slot="description" className="field-note">
            {draft.channels.length === 0 && usual.length > 0
              ? t('consent-type-channels-usual', { channels: list(usual.map((channel) => t(CHANNEL_LABEL[channel]))) })
              : t('consent-type-channels-help')}
          </Text>
        </CheckboxGroup>
        <div className="form-parts">
          <Select
            label={t('consent-type-evidence')}
            options={EVIDENCE_LEVELS.map((level) => ({
              id: String(level),
              label: t(evidenceLabel(level)),
              detail: t(EVIDENCE_DETAIL[level] ?? 'evidence-0-detail'),
            }))}
            value={String(draft.minEvidence)}
            onChange={(level) => put({ minEvidence: Number(level) })}
            description={t('consent-type-evidence-help')}
          />
          <TextField
            label={t('consent-type-validity')}
            optional
            inputMode="numeric"
            short
            placeholder={t('consent-type-validity-hint')}
            description={t('consent-type-validity-help')}
            value={draft.validityDays}
            onChange={(validityDays) => put({ validityDays })}
            errorMessage={problems.includes('validity') ? t('consent-type-validity-wrong') : server.validityDays}
          />
        </div>
        <Select<Purpose | 'none'>
          label={t('consent-type-purpose')}
          options={[
            ...purposes.filter((purpose) => !purpose.archived || purpose.id === draft.purpose).map((purpose) => ({ id: purpose.id, label: purpose.title })),
            { id: 'none' as const, label: t('consent-type-purpose-none') },
          ]}
          value={draft.purpose ?? 'none'}
          onChange={(purpose) => put({ purpose: purpose === 'none' ? null : (purpose as Purpose) })}
          errorMessage={server.purpose}
        />
        <TextArea
          label={t('consent-type-wording')}
          rows={5}
          placeholder={t('consent-type-wording-hint')}
          value={draft.wording}
          onChange={(wording) => put({ wording })}
          description={
            type === null || type.wording === null
              ? t('consent-type-wording-help')
              : makesVersion(draft, type)
                ? t('consent-type-wording-next', { version: type.wording.version + 1 })
                : t('consent-type-wording-now', { version: type.wording.version, since: date(type.wording.since) })
          }
          errorMessage={server.wording}
        />
      </Form>
    </Dialog>
  );
}
