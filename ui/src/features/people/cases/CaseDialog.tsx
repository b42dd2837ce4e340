import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useToday, useFieldErrors, useRead, type CaseId, type CaseLine, type Category, type CommandError, type CommunicationView } from '@/api';
import { Button, CancelButton, DatePicker, Dialog, Form, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { instantOf, localDay, localTime } from '@/lib/clock';
import type { Chosen } from '../shared/PersonCombo';
import { PersonField } from './PersonField';
import { CASE_CATEGORIES, categoryWords } from './words';

export interface CaseDialogProps {
  /** Whose it is; asked for without. */
  person?: Chosen;
  /** The communication that it begins with. */
  item?: CommunicationView;
  /** The case to change; a new one without. */
  known?: CaseLine;
  onClose(): void;
  onOpened?(id: CaseId): void;
}

/** Opens a case, or changes what it is about, who works on it and since when the person waits (S53). */
export function CaseDialog({ person, item, known, onClose, onOpened }: CaseDialogProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  const change = useChange();
  const page = useRead('case_list', { closed: null, mine: false, contact: null, category: null, text: '', offset: 0, limit: 1 }).data;
  const begun = new Date(known?.openedAt ?? item?.at ?? Date.now());
  const [who, setWho] = useState<Chosen | null>(person ?? null);
  const [title, setTitle] = useState(known?.title ?? item?.subject ?? '');
  const [category, setCategory] = useState<Category | null>(known?.category ?? item?.category ?? null);
  // Who opens a case works on it, until somebody says otherwise.
  const [assignee, setAssignee] = useState<string | null>(known === undefined ? null : (known.assignee ?? ''));
  const [day, setDay] = useState<string | null>(localDay(begun));
  const [time, setTime] = useState(localTime(begun));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CommandError | null>(null);
  const faults = useFieldErrors(error);
  const worker = assignee ?? page?.operator ?? '';
  const typed = day === null ? null : instantOf(day, time);
  // What was not touched stays to the second.
  const openedAt = day === localDay(begun) && time === localTime(begun) ? begun.toISOString() : typed;

  const submit = async () => {
    setAsked(true);
    setError(null);
    if (who === null || title.trim() === '' || category === null || openedAt === null) return;
    setBusy(true);
    const request = {
      id: known?.id ?? null,
      title,
      category,
      contact: who.id,
      assignee: worker === '' ? null : worker,
      openedAt,
      items: item === undefined ? [] : [item.id],
    };
    const done = await change('case_save', request, t(known === undefined ? 'case-opened' : 'case-changed'), setError);
    setBusy(false);
    if (done === null) return;
    onClose();
    if (known === undefined) onOpened?.(done.id);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={FolderOpen}
      title={t(known === undefined ? 'case-open-title' : 'case-edit-title')}
      lead={t('case-open-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="case-form" isPending={busy}>
            {t(known === undefined ? 'case-open-go' : 'case-edit-go')}
          </Button>
        </>
      }
    >
      <Form
        id="case-form"
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {person === undefined && (
          <PersonField label={t('case-person')} chosen={who} onChange={setWho} errorMessage={asked && who === null ? t('case-missing-person') : undefined} />
        )}
        <TextField
          label={t('case-title')}
          placeholder={t('case-title-hint')}
          isRequired
          value={title}
          onChange={setTitle}
          autoComplete="off"
          errorMessage={asked && title.trim() === '' ? t('case-missing-title') : faults['title']}
        />
        <div className="form-parts">
          <Select<Category>
            label={t('case-category')}
            isRequired
            options={CASE_CATEGORIES.map((id) => ({ id, label: categoryWords(i18n, id) }))}
            value={category}
            onChange={setCategory}
            errorMessage={asked && category === null ? t('case-missing-category') : undefined}
          />
          <Select
            label={t('case-assignee')}
            options={[{ id: '', label: t('case-nobody') }, ...(page?.operators ?? []).map((name) => ({ id: name, label: name }))]}
            value={worker}
            onChange={setAssignee}
            errorMessage={faults['assignee']}
          />
        </div>
        <div className="form-parts">
          <DatePicker label={t('case-since')} isRequired max={today} value={day} onChange={setDay} errorMessage={faults['openedAt'] ?? faults['closedAt']} />
          <TextField
            label={t('communication-time')}
            isRequired
            inputMode="numeric"
            short
            placeholder={t('communication-time-hint')}
            value={time}
            onChange={setTime}
            errorMessage={asked && openedAt === null ? t('communication-missing-time') : undefined}
          />
        </div>
      </Form>
    </Dialog>
  );
}
