import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useToday, useAct, useFieldErrors, useKept, useRead, useUndoable, type ContactId, type SourceId } from '@/api';
import { CancelButton, Button, DatePicker, Dialog, Form, KeptNotice, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { useRefusal } from '../shared/change';
import { useLacking } from '../shared/lacking';
import { Alike, NameFields } from '../shared/who';
import { creation, emptyDraft, likeness, missing, type Draft } from './newContact';

export interface NewContactDialogProps {
  onClose(): void;
  /** Shows a card: the new one, or one that was there already. */
  onOpen(id: ContactId): void;
}

/** A card made by hand. Source and day of acquisition are mandatory (S41); who may be there already is named while typing. */
export function NewContactDialog({ onClose, onOpen }: NewContactDialogProps) {
  const { t } = useI18n();
  const today = useToday();
  const refuse = useRefusal();
  const undoable = useUndoable();
  const create = useAct('contact_create');
  const sources = useRead('source_list', {});
  const kept = useKept<Draft>('person', () => emptyDraft(today));
  const draft = kept.value;
  const [asked, setAsked] = useState(false);
  const put = (part: Partial<Draft>) => kept.set((now) => ({ ...now, ...part }));

  const lacks = asked ? missing(draft, today) : [];
  const problems = useFieldErrors(create.error);
  // Empty points are not sent, so that the phone may be the first one.
  const [emailAt, phoneAt] = [0, draft.email.trim() === '' ? 0 : 1];
  const nameProblem = lacks.includes('name') ? t(draft.kind === 'person' ? 'people-new-name-missing' : 'people-new-organisation-missing') : undefined;
  const dateProblem = lacks.includes('acquiredOn')
    ? t('people-new-date-missing')
    : lacks.includes('acquiredOnFuture')
      ? t('people-date-future')
      : problems.acquiredOn;

  const lacking = useLacking(null);
  const hint = (text: string, line: 'email' | 'phone') => (text.trim() === '' ? undefined : lacking(line));
  const submit = () => {
    setAsked(true);
    const request = creation(draft);
    if (missing(draft, today).length > 0 || request === null) return;
    create.mutate(request, {
      onSuccess: ({ id, txn, duplicates }) => {
        kept.done();
        undoable(duplicates.length === 0 ? t('people-created') : t('people-created-alike', { count: duplicates.length }), txn);
        onOpen(id);
      },
      // Wrong fields are marked where they are.
      onError: (error) => error.code !== 'validation' && refuse(error),
    });
  };

  const close = () => {
    kept.done();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      icon={UserRoundPlus}
      title={t(draft.kind === 'organisation' ? 'people-new-organisation' : 'people-new')}
      lead={t('people-new-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="new-contact" isPending={create.isPending}>
            {t('people-new-go')}
          </Button>
        </>
      }
    >
      <Form
        id="new-contact"
        className="stack tall-form"
        kept={kept}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <KeptNotice isKept={kept.isRestored} onRestart={kept.restart} />
        <NameFields draft={draft} put={put} error={nameProblem} autoFocus />
        <div className="form-parts">
          <TextField
            label={t('field-email')}
            type="email"
            optional
            value={draft.email}
            onChange={(email) => put({ email })}
            autoComplete="off"
            spellCheck="false"
            description={hint(draft.email, 'email')}
            errorMessage={problems[`points.${emailAt}.value`]}
          />
          <TextField
            label={t('field-phone')}
            type="tel"
            optional
            value={draft.phone}
            onChange={(phone) => put({ phone })}
            autoComplete="off"
            description={hint(draft.phone, 'phone')}
            errorMessage={problems[`points.${phoneAt}.value`]}
          />
        </div>
        <Alike likeness={likeness(draft)} onOpen={onOpen} />
        <div className="form-parts">
          <Select<SourceId>
            label={t('people-new-source')}
            placeholder={t('people-new-source-hint')}
            isRequired
            options={(sources.data?.sources ?? []).filter((source) => !source.archived).map((source) => ({ id: source.id, label: source.title }))}
            value={draft.source}
            onChange={(source) => put({ source })}
            errorMessage={lacks.includes('source') ? t('people-new-source-missing') : problems.source}
          />
          <DatePicker
            label={t('people-new-date')}
            isRequired
            max={today}
            value={draft.acquiredOn}
            onChange={(acquiredOn) => put({ acquiredOn })}
            errorMessage={dateProblem}
          />
        </div>
      </Form>
    </Dialog>
  );
}
