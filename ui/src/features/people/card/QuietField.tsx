import { Check, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useI18n } from '@/i18n';
import { useSaveOnLeave } from '@/lib/saving';

export interface QuietFieldProps {
  label: string;
  /** The value kept now. */
  value: string;
  /** Saves a value; false keeps the draft in the field, because it was refused. */
  onSave(value: string): Promise<boolean>;
  mono?: boolean;
  rows?: number;
  placeholder?: string;
  /** A rule finds fault; the value stays. */
  warning?: string;
  /** Said while something stands in the field, quietly: nothing is wrong with it. */
  hint?: string;
  /** Links after the label. */
  aside?: ReactNode;
  /** A masked value: it must be shown in full before it can be edited. */
  isReadOnly?: boolean;
  autoFocus?: boolean;
}

const SHOWN_MS = 2500;

/** A value edited where it stands: it saves on leave or Enter, Esc puts the kept value back. */
export function QuietField({ label, value, onSave, mono, rows, placeholder, warning, hint, aside, isReadOnly, autoFocus }: QuietFieldProps) {
  const { t } = useI18n();
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [mark, setMark] = useState<'saving' | 'saved' | null>(null);
  const kept = useRef(value);

  // A new value from the archive shows at once, unless the person is typing another one.
  useEffect(() => {
    setDraft((now) => (now === kept.current ? value : now));
    kept.current = value;
  }, [value]);

  useEffect(() => {
    if (mark !== 'saved') return;
    const timer = setTimeout(() => setMark(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [mark]);

  const next = draft.trim();
  const leave = useSaveOnLeave(next, async () => {
    if (isReadOnly || next === kept.current.trim()) return;
    setMark('saving');
    setMark((await onSave(next)) ? 'saved' : null);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (rows === undefined || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.blur();
      event.currentTarget.focus();
    } else if (event.key === 'Escape' && draft !== kept.current) {
      event.stopPropagation();
      setDraft(kept.current);
    }
  };

  const told = draft.trim() === '' ? undefined : hint;
  const shared = {
    id,
    className: 'quiet-input',
    value: draft,
    // A long value is cut in the line; the tooltip shows all of it.
    title: draft.length > 24 ? draft : undefined,
    placeholder: placeholder ?? '—',
    'data-mono': mono || undefined,
    'aria-describedby': [warning === undefined ? '' : `${id}-warning`, told === undefined ? '' : `${id}-hint`].join(' ').trim() || undefined,
    autoComplete: 'off',
    spellCheck: rows !== undefined,
    autoFocus,
    readOnly: isReadOnly,
    onBlur: () => void leave(),
    onKeyDown,
  };
  return (
    <div className="quiet-field" data-warning={warning !== undefined || undefined}>
      <div className="quiet-label">
        <label htmlFor={id}>{label}</label>
        {aside}
        <span className="quiet-saved" role="status">
          {mark === 'saved' && (
            <>
              <Check aria-hidden="true" />
              {t('shell-saved')}
            </>
          )}
        </span>
      </div>
      {rows === undefined ? (
        <input {...shared} onChange={(event) => setDraft(event.target.value)} />
      ) : (
        <textarea {...shared} rows={rows} onChange={(event) => setDraft(event.target.value)} />
      )}
      {told !== undefined && (
        <p className="quiet-hint" id={`${id}-hint`}>
          <Info aria-hidden="true" />
          {told}
        </p>
      )}
      {warning !== undefined && (
        <p className="quiet-warning" id={`${id}-warning`}>
          <TriangleAlert aria-hidden="true" />
          {warning}
        </p>
      )}
    </div>
  );
}
