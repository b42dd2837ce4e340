import { ArrowDownLeft, ArrowUpRight, MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import {
  useToday,
  useAccess,
  useKept,
  useRead,
  type CaseLine,
  type Category,
  type CommunicationId,
  type CommunicationView,
  type ContactCard,
  type Direction,
  type PurposeId,
  type RetentionClassId,
} from '@/api';
import { CancelButton, Button, DatePicker, Dialog, Form, KeptNotice, RadioGroup, Select, TextArea, TextField } from '@/components';
import { channelOptions } from '@/components/domain/channels';
import { useI18n, type MessageKey } from '@/i18n';
import { GiveDialog, rightsOwed } from '../card/GiveDialog';
import { PersonField } from '../cases/PersonField';
import { useChange } from '../shared/change';
import { FilesField, MentionedField, PointField } from './Beside';
import { CATEGORIES, CATEGORY_LABEL } from './register';
import {
  channelChoice,
  choiceOf,
  communicationLacks,
  communicationRequest,
  draftOf,
  emptyCommunication,
  hasLength,
  withCategory,
  withChannel,
  withPurpose,
  type CommunicationDraft,
  type CommunicationLack,
} from './draft';

export interface CommunicationDialogProps {
  /** The person; chosen here where it is not known yet. */
  contact: Pick<ContactCard, 'id' | 'name'> | null;
  /** The item to change; a new one without. */
  item?: CommunicationView;
  /** The case that a new item is logged for. */
  into?: Pick<CaseLine, 'id' | 'title' | 'category'>;
  onClose(): void;
}

/** Logs by hand what was said or written, in or out. */
export function CommunicationDialog({ contact, item, into, onClose }: CommunicationDialogProps) {
  const { t } = useI18n();
  const today = useToday();
  const change = useChange();
  const purposes = useRead('purpose_list', {});
  const classes = useRead('retention_class_list', {});
  const own = useRead('register_view_list', {}).data?.channels ?? [];
  const writing = useKept<CommunicationDraft>(
    `communication/${item?.id ?? contact?.id ?? ''}`,
    () => (item === undefined ? { ...emptyCommunication(new Date()), category: into?.category ?? null } : draftOf(item)),
    ['files'],
  );
  const draft = writing.value;
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  /** Version of the sheet of rights that the person should be given with a contract. */
  const [owed, setOwed] = useState<{ version: number; communication: CommunicationId } | null>(null);
  const [who, setWho] = useState(contact);
  const { may } = useAccess();
  const put = (part: Partial<CommunicationDraft>) => writing.set((now) => ({ ...now, ...part }));
  const missing = asked ? communicationLacks(draft, new Date()) : [];
  const problem = (lack: CommunicationLack, key: MessageKey) => (missing.includes(lack) ? t(key as 'communication-missing-channel') : undefined);
  const kept = classes.data?.classes ?? [];
  const chosen = kept.find((candidate) => candidate.id === draft.retention);
  // What was commercial correspondence stays so, unless somebody says in writing why not (DOMAIN 4.5).
  const was = item === undefined ? undefined : kept.find((candidate) => candidate.id === item.retention);
  const leaves = was?.commercial === true && chosen?.commercial === false;
  const unsaid = leaves && draft.commercialReason.trim() === '';

  const submit = async () => {
    setAsked(true);
    const request = communicationRequest(draft, item?.id ?? null, item?.contacts ?? (who === null ? [] : [who.id]));
    if (communicationLacks(draft, new Date()).length > 0 || unsaid || who === null || request === null) return;
    setBusy(true);
    const done = await change('communication_save', request, t(item === undefined ? 'communication-logged' : 'communication-changed'));
    if (done !== null && into !== undefined) await change('case_link', { id: into.id, items: [done.id], linked: true }, t('case-taken-in', { count: 1 }));
    // A contract goes with the sheet of rights: who has not got it yet is asked for once, here (S69).
    const isContract = purposes.data?.purposes.some((purpose) => purpose.id === request.purpose && purpose.basis === 'contract') === true;
    const version = done !== null && item === undefined && isContract && may('consents') ? await rightsOwed(who.id).catch(() => null) : null;
    setBusy(false);
    if (done !== null) writing.done();
    if (done !== null && version !== null) setOwed({ version, communication: done.id });
    else if (done !== null) onClose();
  };

  if (owed !== null && who !== null)
    return (
      <GiveDialog
        card={who}
        paper="rights"
        version={owed.version}
        communication={owed.communication}
        proposed={draft.channel === 'other' ? null : draft.channel}
        lead={t('checklist-give-contract', { name: who.name })}
        onClose={onClose}
      />
    );
  const close = () => {
    writing.done();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      size="large"
      icon={MessageSquarePlus}
      title={t(item === undefined ? 'communication-log-title' : 'communication-edit-title')}
      lead={
        who === null
          ? undefined
          : into === undefined
            ? t('communication-lead', { name: who.name })
            : t('communication-lead-case', { name: who.name, title: into.title })
      }
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="log-communication" isPending={busy}>
            {t(item === undefined ? 'communication-log-go' : 'communication-edit-go')}
          </Button>
        </>
      }
    >
      <Form
        id="log-communication"
        className="stack tall-form"
        kept={writing}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <KeptNotice isKept={writing.isRestored} onRestart={writing.restart} />
        {contact === null && (
          <PersonField
            label={t('register-ask-contact')}
            chosen={who}
            onChange={setWho}
            errorMessage={asked && who === null ? t('case-missing-person') : undefined}
          />
        )}
        <RadioGroup<Direction>
          label={t('communication-direction')}
          cards
          orientation="horizontal"
          value={draft.direction}
          onChange={(direction) => put({ direction })}
          options={[
            { id: 'inbound', label: t('communication-in'), detail: t('communication-in-detail'), icon: ArrowDownLeft },
            { id: 'outbound', label: t('communication-out'), detail: t('communication-out-detail'), icon: ArrowUpRight },
          ]}
          errorMessage={problem('direction', 'communication-missing-direction')}
        />
        <div className="form-parts">
          <Select
            label={t('communication-channel')}
            isRequired
            options={channelOptions(t, own, t('communication-channel-new'))}
            value={choiceOf(draft.channel, draft.channelName, own)}
            onChange={(choice) => {
              const { channel, channelName } = channelChoice(choice);
              writing.set((now) => withChannel({ ...now, channelName }, channel, kept));
            }}
            errorMessage={problem('channel', 'communication-missing-channel')}
          />
          {choiceOf(draft.channel, draft.channelName, own) === 'other' && (
            <TextField
              label={t('communication-channel-name')}
              isRequired
              value={draft.channelName}
              onChange={(channelName) => put({ channelName })}
              errorMessage={problem('channelName', 'communication-missing-channel-name')}
            />
          )}
          <DatePicker
            label={t('communication-day')}
            isRequired
            max={today}
            value={draft.day}
            onChange={(day) => put({ day })}
            errorMessage={missing.includes('day') ? t('communication-missing-day') : missing.includes('future') ? t('people-date-future') : undefined}
          />
          <TextField
            label={t('communication-time')}
            isRequired
            type="text"
            inputMode="numeric"
            short
            placeholder={t('communication-time-hint')}
            value={draft.time}
            onChange={(time) => put({ time })}
            errorMessage={problem('time', 'communication-missing-time')}
          />
          {hasLength(draft.channel) && (
            <TextField
              label={t('communication-length')}
              optional
              inputMode="numeric"
              short
              value={draft.minutes}
              onChange={(minutes) => put({ minutes })}
              errorMessage={problem('minutes', 'communication-missing-minutes')}
            />
          )}
        </div>
        <PointField contact={who?.id ?? null} channel={draft.channel} value={draft.point} onChange={(point) => put({ point })} />
        <TextField
          label={t('communication-subject')}
          placeholder={t('communication-subject-hint')}
          value={draft.subject}
          onChange={(subject) => put({ subject })}
          errorMessage={problem('subject', 'communication-missing-subject')}
          autoComplete="off"
        />
        <TextArea label={t('communication-body')} optional rows={5} value={draft.body} onChange={(body) => put({ body })} />
        <FilesField files={draft.files} onChange={(files) => put({ files })} />
        <MentionedField people={draft.mentioned} except={who?.id ?? null} onChange={(mentioned) => put({ mentioned })} />
        <TextField
          label={t('communication-outcome')}
          placeholder={t('communication-outcome-hint')}
          optional
          value={draft.outcome}
          onChange={(outcome) => put({ outcome })}
          autoComplete="off"
        />
        <div className="form-parts">
          <Select<Category | 'none'>
            label={t('communication-category')}
            options={[{ id: 'none', label: t('communication-category-none') }, ...CATEGORIES.map((id) => ({ id, label: t(CATEGORY_LABEL[id]) }))]}
            value={draft.category ?? 'none'}
            onChange={(category) => writing.set((now) => withCategory(now, category === 'none' ? null : category, kept))}
          />
          <DatePicker label={t('communication-follow-up')} optional value={draft.followUpOn} onChange={(followUpOn) => put({ followUpOn })} />
        </div>
        <div className="form-parts">
          <Select<PurposeId>
            label={t('communication-purpose')}
            isRequired
            options={(purposes.data?.purposes ?? [])
              .filter((purpose) => !purpose.archived || purpose.id === draft.purpose)
              .map((purpose) => ({ id: purpose.id, label: purpose.title }))}
            value={draft.purpose}
            onChange={(id) => {
              const purpose = purposes.data?.purposes.find((one) => one.id === id);
              if (purpose !== undefined) writing.set((now) => withPurpose(now, purpose, kept));
            }}
            errorMessage={problem('purpose', 'communication-missing-purpose')}
          />
          <Select<RetentionClassId>
            label={t('communication-retention')}
            isRequired
            options={kept.map((retention) => ({ id: retention.id, label: retention.title, detail: retention.reason }))}
            value={draft.retention}
            onChange={(retention) => put({ retention, retentionChosen: true })}
            description={chosen === undefined ? t('communication-retention-help') : t('communication-retention-months', { months: chosen.months })}
            errorMessage={problem('retention', 'communication-missing-retention')}
          />
        </div>
        {leaves && (
          <TextArea
            label={t('communication-commercial-reason')}
            description={t('communication-commercial-help')}
            isRequired
            rows={2}
            maxLength={500}
            value={draft.commercialReason}
            onChange={(commercialReason) => put({ commercialReason })}
            errorMessage={asked && unsaid ? t('people-write-reason') : undefined}
          />
        )}
      </Form>
    </Dialog>
  );
}
