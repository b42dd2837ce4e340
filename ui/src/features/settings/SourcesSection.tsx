import { Archive, ArchiveRestore, HandCoins, Pencil, Plus, UserCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, useRead, useSay, useUndoable, type SourceView } from '@/api';
import { Banner, Button, CancelButton, Dialog, Form, IconButton, Panel, RadioGroup, Skeleton, StatusStamp, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { codeFrom } from './code';

/** Fonti (S41): where people come from. Every card and every import names one. */
export function SourcesSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('source_list', {});
  const [edited, setEdited] = useState<SourceView | 'new' | null>(null);
  const inUse = data?.sources.filter((source) => !source.archived) ?? [];
  const archived = data?.sources.filter((source) => source.archived) ?? [];
  return (
    <div className="stack">
      <div className="section-head">
        <p className="text-2 measure">{t('settings-sources-lead')}</p>
        {data !== undefined && (
          <Button variant="primary" icon={Plus} onPress={() => setEdited('new')}>
            {t('settings-source-add')}
          </Button>
        )}
      </div>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {inUse.length > 0 && <Sources sources={inUse} onEdit={setEdited} />}
      {archived.length > 0 && (
        <Panel title={t('settings-archived')} flush>
          <Sources sources={archived} onEdit={setEdited} />
        </Panel>
      )}
      {edited !== null && <SourceDialog source={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

function Sources({ sources, onEdit }: { sources: readonly SourceView[]; onEdit(source: SourceView): void }) {
  const { t } = useI18n();
  const say = useSay();
  const undoable = useUndoable();
  const save = useAct('source_save');
  return (
    <ul className="records">
      {sources.map((source) => (
        <li key={source.id} className="settings-entry" data-line data-archived={source.archived || undefined}>
          <div className="settings-entry-main">
            <div className="settings-entry-title">
              <h2 className="wrap-anywhere">{source.title}</h2>
              <code>{source.code}</code>
            </div>
          </div>
          <StatusStamp tone={source.fromSubject ? 'ok' : 'warning'} icon={source.bought ? HandCoins : source.fromSubject ? UserCheck : UserX}>
            {t(source.bought ? 'settings-source-bought' : source.fromSubject ? 'settings-source-subject' : 'settings-source-other')}
          </StatusStamp>
          <div className="settings-entry-actions">
            <IconButton icon={Pencil} label={t('settings-edit-of', { title: source.title })} onPress={() => onEdit(source)} />
            <IconButton
              icon={source.archived ? ArchiveRestore : Archive}
              label={t(source.archived ? 'settings-restore-of' : 'settings-archive-of', { title: source.title })}
              onPress={() => {
                const set = (archived: boolean) =>
                  save.mutateAsync({ id: source.id, code: source.code, title: source.title, fromSubject: source.fromSubject, bought: source.bought, archived });
                set(!source.archived).then(
                  () =>
                    undoable(t(source.archived ? 'settings-restored' : 'settings-archived-one', { title: source.title }), {
                      back: () => set(source.archived),
                      forth: () => set(!source.archived),
                    }),
                  say,
                );
              }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

function SourceDialog({ source, onClose }: { source: SourceView | null; onClose(): void }) {
  const { t } = useI18n();
  const save = useAct('source_save');
  const errors = useFieldErrors(save.error);
  const [title, setTitle] = useState(source?.title ?? '');
  const [code, setCode] = useState<string | null>(source?.code ?? null);
  const [from, setFrom] = useState<'subject' | 'other' | 'bought'>(source?.bought === true ? 'bought' : source?.fromSubject === false ? 'other' : 'subject');
  const shownCode = code ?? codeFrom(title);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(source === null ? 'settings-source-new' : 'settings-source-edit')}
      lead={t('settings-source-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="source" isDisabled={title.trim() === '' || shownCode === ''} isPending={save.isPending}>
            {t('settings-save')}
          </Button>
        </>
      }
    >
      <Form
        id="source"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            {
              id: source?.id ?? null,
              code: shownCode,
              title: title.trim(),
              fromSubject: from === 'subject',
              bought: from === 'bought',
              archived: source?.archived ?? false,
            },
            {
              onSuccess: () => {
                toast(t('settings-saved', { title: title.trim() }));
                onClose();
              },
            },
          );
        }}
      >
        <div className="title-code">
          <TextField label={t('settings-title')} name="title" isRequired autoFocus value={title} onChange={setTitle} />
          <TextField label={t('settings-code')} name="code" isRequired mono value={shownCode} onChange={setCode} />
        </div>
        <RadioGroup<'subject' | 'other' | 'bought'>
          label={t('settings-source-from')}
          options={[
            { id: 'subject', label: t('settings-source-subject'), detail: t('settings-source-subject-detail') },
            { id: 'other', label: t('settings-source-other'), detail: t('settings-source-other-detail') },
            { id: 'bought', label: t('settings-source-bought'), detail: t('settings-source-bought-detail') },
          ]}
          value={from}
          onChange={setFrom}
        />
      </Form>
    </Dialog>
  );
}
