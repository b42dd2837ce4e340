import { useNavigate } from '@tanstack/react-router';
import { PhoneIncoming } from 'lucide-react';
import { useState } from 'react';
import { useAct, useFieldErrors, useKept, useRead, useUndoable, type CallReply, type Channel, type PurposeId, type SourceId } from '@/api';
import { Banner, Button, Form, KeptNotice, Link, PageHeader, Panel, RadioGroup, Select, TextArea, TextField } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { likeness } from '../grid/newContact';
import { useRefusal } from '../shared/change';
import { Alike, NameFields } from '../shared/who';
import { SpokenWords } from '../shared/SpokenWords';
import '../people.css';
import { callLacks, callRequest, EMPTY_CALL, needSignature, type CallDraft, type CallLack } from './call';

const TOLD: readonly { id: Channel; label: MessageKey }[] = [
  { id: 'phone', label: 'call-told-phone' },
  { id: 'email', label: 'call-told-email' },
  { id: 'sms', label: 'call-told-message' },
];

/** "Nuovo contatto al telefono" (S62, S67): what to read aloud on one side, what to write down on the other. Nothing is saved
 * without notice, reason and a way to reach the person. */
export function CallPage() {
  const { t, list, language } = useI18n();
  const navigate = useNavigate();
  const refuse = useRefusal();
  const undoable = useUndoable();
  const take = useAct('call_take_in');
  const server = useFieldErrors(take.error);
  const script = useRead('call_script', { language }).data;
  const types = (useRead('consent_type_list', {}).data?.types ?? []).filter((type) => !type.archived);
  const kept = useKept<CallDraft>('call', EMPTY_CALL);
  const draft = kept.value;
  const [asked, setAsked] = useState(false);
  const put = (part: Partial<CallDraft>) => kept.set((now) => ({ ...now, ...part }));
  const notice = script?.notice ?? null;
  const lacks = asked ? callLacks(draft, notice) : [];
  const problem = (lack: CallLack, key: MessageKey) => (lacks.includes(lack) ? t(key as 'call-lack-subject') : undefined);
  const weak = needSignature(draft, types);

  const submit = () => {
    setAsked(true);
    const request = callRequest(draft, types, notice, script?.version ?? 0);
    if (callLacks(draft, notice).length > 0 || request === null) return;
    take.mutate(request, {
      onSuccess: ({ id, txn }) => {
        kept.done();
        undoable(t('call-saved'), txn);
        void navigate({ to: '/people/$id', params: { id } });
      },
      onError: (error) => error.code !== 'validation' && refuse(error),
    });
  };

  const leave = () => void navigate({ to: '/people' });
  return (
    <div className="page" data-foot="">
      <PageHeader title={t('call-title')} lead={t('call-lead')} onBack={leave} />
      {script !== undefined && notice === null && (
        <Banner tone="warning" title={t('call-no-notice')}>
          {t('call-no-notice-text')} <Link href="/consents/documents">{t('call-no-notice-go')}</Link>
        </Banner>
      )}
      <KeptNotice isKept={kept.isRestored} onRestart={kept.restart} />
      <Form
        id="call"
        className="with-inspector"
        kept={kept}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="stack">
          <Why draft={draft} put={put} problem={problem} server={server} />
          <Who draft={draft} put={put} problem={problem} server={server} />
          <Panel title={t('call-consents')} lead={t('call-consents-lead')}>
            <ul className="ruled call-asks">
              {types.map((type) => (
                <li key={type.id}>
                  <p className="strong">{type.title}</p>
                  {type.wording === null ? (
                    <p className="caption">{type.description ?? t('consent-no-wording')}</p>
                  ) : (
                    <blockquote className="wording">{type.wording.text}</blockquote>
                  )}
                  <RadioGroup<CallReply | 'none'>
                    label={t('answers-for', { title: type.title })}
                    hideLabel
                    orientation="horizontal"
                    value={draft.replies[type.id] ?? 'none'}
                    onChange={(reply) =>
                      put({
                        replies: Object.fromEntries([
                          ...Object.entries(draft.replies).filter(([id]) => id !== type.id),
                          ...(reply === 'none' ? [] : [[type.id, reply] as const]),
                        ]),
                      })
                    }
                    options={[
                      { id: 'yes', label: t('answers-yes') },
                      { id: 'no', label: t('answers-no') },
                      { id: 'later', label: t('call-reply-later') },
                      { id: 'none', label: t('call-reply-none') },
                    ]}
                  />
                </li>
              ))}
            </ul>
            <p className="caption">{t('call-proof')}</p>
            {weak.length > 0 && (
              <Banner tone="warning" live>
                {t('call-weak', { titles: list(weak) })}
              </Banner>
            )}
          </Panel>
        </div>
        <div className="stack call-aside">
          <Panel
            title={t('call-read')}
            lead={script === undefined ? undefined : script.version === 0 ? t('call-read-shipped') : t('call-read-version', { version: script.version })}
          >
            <SpokenWords text={script?.text ?? ''} />
            <Link href="/consents/texts">{t('call-read-change')}</Link>
          </Panel>
          <Panel title={t('call-told')}>
            <RadioGroup<Channel>
              label={notice === null ? t('paper-notice') : t('call-told-which', { version: notice })}
              value={draft.toldBy}
              onChange={(toldBy) => put({ toldBy })}
              options={TOLD.map(({ id, label }) => ({ id, label: t(label as 'call-told-phone') }))}
              errorMessage={problem('notice', 'call-no-notice') ?? problem('toldBy', 'call-lack-told') ?? server.notice ?? server.toldBy}
            />
          </Panel>
        </div>
      </Form>
      <div className="save-bar" data-end="">
        <Button variant="quiet" onPress={leave}>
          {t('ui-cancel')}
        </Button>
        <Button variant="primary" type="submit" form="call" icon={PhoneIncoming} isPending={take.isPending}>
          {t('call-go')}
        </Button>
      </div>
    </div>
  );
}

interface PartProps {
  draft: CallDraft;
  put(part: Partial<CallDraft>): void;
  problem(lack: CallLack, key: MessageKey): string | undefined;
  server: Readonly<Record<string, string>>;
}

/** Why they call, and on which ground the data are used: only purposes that need no consent. */
function Why({ draft, put, problem, server }: PartProps) {
  const { t } = useI18n();
  const purposes = (useRead('purpose_list', {}).data?.purposes ?? []).filter(
    (purpose) => !purpose.archived && !purpose.marketing && purpose.basis !== 'consent',
  );
  return (
    <Panel title={t('call-why')}>
      <TextField
        label={t('call-subject')}
        placeholder={t('call-subject-hint')}
        isRequired
        autoFocus
        maxLength={200}
        value={draft.subject}
        onChange={(subject) => put({ subject })}
        autoComplete="off"
        errorMessage={problem('subject', 'call-lack-subject') ?? server.subject}
      />
      <Select<PurposeId>
        label={t('call-purpose')}
        description={t('call-purpose-help')}
        isRequired
        options={purposes.map(({ id, title, basis }) => ({ id, label: title, detail: t(basis === 'contract' ? 'call-basis-contract' : 'call-basis-other') }))}
        value={draft.purpose}
        onChange={(purpose) => put({ purpose })}
        errorMessage={problem('purpose', 'call-lack-purpose') ?? server.purpose}
      />
      <TextArea label={t('call-body')} optional rows={3} maxLength={20000} value={draft.body} onChange={(body) => put({ body })} />
    </Panel>
  );
}

/** Who calls: a name and one way to reach them, nothing more. */
function Who({ draft, put, problem, server }: PartProps) {
  const { t } = useI18n();
  const sources = (useRead('source_list', {}).data?.sources ?? []).filter((source) => !source.archived);
  const [phoneAt, emailAt] = [0, draft.phone.trim() === '' ? 0 : 1];
  return (
    <Panel title={t('call-who')} lead={t('call-who-lead')}>
      <NameFields draft={draft} put={put} error={problem('name', draft.kind === 'person' ? 'people-new-name-missing' : 'people-new-organisation-missing')} />
      <div className="form-parts">
        <TextField
          label={t('field-phone')}
          type="tel"
          value={draft.phone}
          onChange={(phone) => put({ phone })}
          autoComplete="off"
          errorMessage={problem('point', 'call-lack-point') ?? server[`points.${phoneAt}.value`] ?? server.points}
        />
        <TextField
          label={t('field-email')}
          type="email"
          value={draft.email}
          onChange={(email) => put({ email })}
          autoComplete="off"
          spellCheck="false"
          errorMessage={draft.email.trim() === '' ? undefined : server[`points.${emailAt}.value`]}
        />
      </div>
      <Alike likeness={likeness({ ...draft, acquiredOn: null })} />
      <Select<SourceId>
        label={t('people-new-source')}
        placeholder={t('people-new-source-hint')}
        isRequired
        options={sources.map((source) => ({ id: source.id, label: source.title }))}
        value={draft.source}
        onChange={(source) => put({ source })}
        errorMessage={problem('source', 'people-new-source-missing') ?? server.source}
      />
    </Panel>
  );
}
