import { MapPinPlus, Pencil, Trash2 } from 'lucide-react';
import { useAct, useUndoable, type LegacyView } from '@/api';
import { Button, IconButton, Link, StatusStamp, TextWithHint } from '@/components';
import { useI18n } from '@/i18n';
import { KIND_ICON, KIND_NAME, STATE_ICON, STATE_NAME, STATE_TONE } from './words';

/** One old copy: what it is, where, how it stands, and the imports that were made of it. */
export function CopyRow({ copy, onEdit }: { copy: LegacyView; onEdit(): void }) {
  const { t, date, number } = useI18n();
  const remove = useAct('legacy_remove');
  const undoable = useUndoable();
  const Icon = KIND_ICON[copy.kind];
  const { id } = copy;
  const facts = [
    t(KIND_NAME[copy.kind]),
    copy.people === null ? null : t('legacy-people', { count: copy.people }),
    copy.place === null ? null : t('legacy-place-of', { place: copy.place }),
    copy.holder === null ? null : t('legacy-holder-of', { holder: copy.holder }),
  ].filter((part) => part !== null);
  return (
    <li className="copy">
      <Icon aria-hidden="true" />
      <div className="copy-main">
        <h2 className="copy-title wrap-anywhere">{copy.title}</h2>
        <p className="text-2">{facts.join(' · ')}</p>
        {copy.content !== null && <p className="wrap-anywhere">{copy.content}</p>}
        {copy.place === null && copy.holder === null && copy.state !== 'destroyed' && <p className="caption">{t('legacy-nobody-said')}</p>}
        {copy.imports.map((made) => (
          <p key={made.batch} className="caption copy-import">
            <Link href={`/exchange/batch/${made.batch}`}>{made.name}</Link>
            <span data-undone={made.undone || undefined}>{t('legacy-import-line', { at: date(made.at), by: made.by, rows: made.rows })}</span>
            {made.undone ? (
              <span>({t('legacy-import-undone')})</span>
            ) : (
              made.score !== null && <TextWithHint hint={t('legacy-score-help')}>{t('legacy-score', { score: number(made.score) })}</TextWithHint>
            )}
          </p>
        ))}
      </div>
      <div className="copy-state">
        <StatusStamp tone={STATE_TONE[copy.state]} icon={STATE_ICON[copy.state]}>
          {t(STATE_NAME[copy.state])}
        </StatusStamp>
        <span className="caption">
          {copy.state === 'destroyed' && copy.stateBy !== null
            ? t('legacy-destroyed-on', { on: date(copy.stateOn), by: copy.stateBy })
            : copy.stateBy === null
              ? t('legacy-since', { on: date(copy.stateOn) })
              : t('legacy-done-by', { on: date(copy.stateOn), by: copy.stateBy })}
        </span>
      </div>
      <div className="copy-acts">
        {id === null ? (
          <Button size="small" icon={MapPinPlus} aria-label={t('legacy-say-of', { title: copy.title })} onPress={onEdit}>
            {t('legacy-say')}
          </Button>
        ) : (
          <>
            <IconButton icon={Pencil} label={t('legacy-edit-of', { title: copy.title })} onPress={onEdit} />
            <IconButton
              icon={Trash2}
              label={t('legacy-remove-of', { title: copy.title })}
              onPress={() => remove.mutate({ id }, { onSuccess: ({ txn }) => undoable(t('legacy-removed', { title: copy.title }), txn) })}
            />
          </>
        )}
      </div>
    </li>
  );
}
