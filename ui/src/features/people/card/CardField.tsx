import { Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import {
  useToday,
  useAccess,
  asCommandError,
  call,
  markStale,
  useRead,
  useSay,
  useUndoable,
  type ContactCard,
  type ContactField,
  type FieldView,
  type SourceId,
} from '@/api';
import { DatePicker, Link, Select } from '@/components';
import { useI18n } from '@/i18n';
import { useSaveOnLeave } from '@/lib/saving';
import { FIELD_LABEL, fieldInput } from '../shared/fields';
import { issueText } from '../shared/issues';
import { lineOf, useLacking } from '../shared/lacking';
import { QuietField } from './QuietField';

/** Stands for an empty value in a list of names; no name is made of a control character. */
const NOBODY = '\u0000';

/** Saves one field over the value that the person saw. */
export function useFieldSave(card: Pick<ContactCard, 'id'>): (field: ContactField, value: string | null, seen: FieldView | undefined) => Promise<boolean> {
  const { t } = useI18n();
  const say = useSay();
  const undoable = useUndoable();
  return async (field, value, seen) => {
    try {
      const { txn } = await call('contact_update', { id: card.id, fields: [{ field, value: value === '' ? null : value, replaces: seen?.stamp ?? null }] });
      undoable(t('card-field-saved', { field: t(FIELD_LABEL[field]) }), txn);
      return true;
    } catch (thrown) {
      const error = asCommandError(thrown);
      say(error);
      // Somebody else was faster: show their value before anything is written over it.
      if (error.code === 'conflict') markStale(['contacts']);
      return false;
    }
  };
}

/** One field of the card, edited in place; it says so when somebody else changed it at the same time. */
export function CardField({ card, field }: { card: ContactCard; field: ContactField }) {
  const { t, date } = useI18n();
  const also = card.fields.find((candidate) => candidate.field === field)?.also ?? null;
  if (also === null) return <FieldInput card={card} field={field} />;
  return (
    <div>
      <FieldInput card={card} field={field} />
      <p className="quiet-warning">
        <TriangleAlert aria-hidden="true" />
        {t('card-also-changed', { by: also.by, on: date(also.at) })}
      </p>
    </div>
  );
}

function FieldInput({ card, field }: { card: ContactCard; field: ContactField }) {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  const save = useFieldSave(card);
  const { may } = useAccess();
  const say = useSay();
  const [shown, setShown] = useState<string | null>(null);
  const view = card.fields.find((candidate) => candidate.field === field);
  const sources = useRead('source_list', {}, { enabled: fieldInput(field) === 'source' });
  const session = useRead('session_get', {}, { enabled: fieldInput(field) === 'owner' });
  const label = t(FIELD_LABEL[field]);
  const warning = view?.warning ? issueText(i18n, field, view.warning) : undefined;
  const hint = useLacking(card.id)(lineOf(field));
  // The day of acquisition also stands on the card itself, where no entry of its own made it.
  const kept = view?.value ?? (field === 'acquired_on' ? (card.acquiredOn ?? '') : '');

  const reveal = () => {
    if (shown !== null || view === undefined || !view.masked) return;
    call('contact_reveal', { id: card.id, field }).then(
      ({ value }) => setShown(value),
      (thrown: unknown) => say(asCommandError(thrown)),
    );
  };

  const chosen = async (value: string | null) => {
    if ((value ?? '') !== kept) await save(field, value, view);
  };

  if (!may('people_write'))
    return <ReadField card={card} field={field} label={label} kept={kept} shown={shown} onReveal={may('reveal') ? reveal : undefined} />;
  switch (fieldInput(field)) {
    case 'date':
      return <DateValue label={label} value={kept === '' ? null : kept} max={today} hint={hint} warning={warning} onSave={chosen} />;
    case 'sex':
      return (
        <Select
          label={label}
          description={kept === '' ? undefined : hint}
          placeholder={t('card-not-said')}
          value={kept === '' ? null : kept}
          onChange={(value) => void chosen(value === 'none' ? null : value)}
          options={[
            { id: 'f', label: t('card-sex-f') },
            { id: 'm', label: t('card-sex-m') },
            { id: 'x', label: t('card-sex-x') },
            { id: 'none', label: t('card-not-said') },
          ]}
        />
      );
    case 'language':
      return (
        <Select
          label={label}
          description={kept === '' ? undefined : hint}
          placeholder={t('card-not-said')}
          value={kept === '' ? null : kept}
          onChange={(value) => void chosen(value === 'none' ? null : value)}
          options={[
            { id: 'it', label: t('card-language-it') },
            { id: 'en', label: t('card-language-en') },
            { id: 'none', label: t('card-not-said') },
          ]}
        />
      );
    case 'source':
      return (
        <Select<SourceId>
          label={label}
          value={card.source}
          onChange={(value) => {
            if (value !== card.source) void save('source', value, view);
          }}
          options={(sources.data?.sources ?? [])
            .filter((source) => !source.archived || source.id === card.source)
            .map((source) => ({ id: source.id, label: source.title }))}
        />
      );
    case 'owner': {
      // The people at the desk that this window knows: whoever has the card, and whoever is here now.
      const people = [...new Set([kept, session.data?.operator ?? ''])].filter((name) => name !== '');
      return (
        <Select
          label={label}
          placeholder={t('card-nobody')}
          value={kept === '' ? null : kept}
          onChange={(value) => void chosen(value === NOBODY ? null : value)}
          options={[...people.map((name) => ({ id: name, label: name })), { id: NOBODY, label: t('card-nobody') }]}
        />
      );
    }
    default: {
      const masked = view?.masked === true && shown === null;
      return (
        <QuietField
          key={masked ? 'masked' : 'open'}
          label={label}
          value={masked ? kept : ((view?.masked ? shown : kept) ?? '')}
          mono={fieldInput(field) === 'code'}
          rows={fieldInput(field) === 'long' ? 3 : undefined}
          warning={warning}
          hint={masked && may('reveal') ? t('card-reveal-first') : hint}
          isReadOnly={masked}
          autoFocus={view?.masked === true && shown !== null}
          aside={masked && may('reveal') ? <Link onPress={reveal}>{t('card-reveal')}</Link> : undefined}
          onSave={async (value) => {
            const done = await save(field, value, view);
            if (done && view?.masked) setShown(value);
            return done;
          }}
        />
      );
    }
  }
}

/** A field that is only looked at: the words that a choice would show, and nothing where nothing is kept. */
function ReadField({
  card,
  field,
  label,
  kept,
  shown,
  onReveal,
}: {
  card: ContactCard;
  field: ContactField;
  label: string;
  kept: string;
  shown: string | null;
  onReveal: (() => void) | undefined;
}) {
  const { t, date } = useI18n();
  const masked = card.fields.find((view) => view.field === field)?.masked === true && shown === null;
  const words: Record<string, string> = { f: t('card-sex-f'), m: t('card-sex-m'), x: t('card-sex-x'), it: t('card-language-it'), en: t('card-language-en') };
  const input = fieldInput(field);
  const text =
    input === 'date' && kept !== ''
      ? date(kept)
      : input === 'sex' || input === 'language'
        ? (words[kept] ?? kept)
        : input === 'source'
          ? card.sourceTitle
          : (shown ?? kept);
  if (text === '') return null;
  return (
    <div className="read-field">
      <span className="field-label">{label}</span>
      <span className="wrap-anywhere">
        {text} {masked && onReveal !== undefined && <Link onPress={onReveal}>{t('card-reveal')}</Link>}
      </span>
    </div>
  );
}

function Hint({ children }: { children: string }) {
  return (
    <p className="quiet-hint">
      <Info aria-hidden="true" />
      {children}
    </p>
  );
}

/** A day that saves when it is whole, on leave. */
function DateValue({
  label,
  value,
  max,
  hint,
  warning,
  onSave,
}: {
  label: string;
  value: string | null;
  max: string;
  hint: string | undefined;
  warning: string | undefined;
  onSave(value: string | null): Promise<void>;
}) {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setDraft(value);
  }
  const isWhole = draft === null || draft <= max;
  const leave = useSaveOnLeave(draft, async () => {
    if (draft !== value && isWhole) await onSave(draft);
  });
  const isBlurred = (target: EventTarget | null, inside: HTMLElement) => !(target instanceof Node && inside.contains(target));
  return (
    <div
      onBlur={(event) => {
        if (isBlurred(event.relatedTarget, event.currentTarget)) void leave();
      }}
    >
      <DatePicker label={label} value={draft} max={max} warning={warning} onChange={setDraft} />
      {draft !== null && hint !== undefined && <Hint>{hint}</Hint>}
    </div>
  );
}
