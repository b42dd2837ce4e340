import { FileUp, Fingerprint } from 'lucide-react';
import { useState } from 'react';
import {
  asCommandError,
  call,
  useAct,
  useFieldErrors,
  useRead,
  useSay,
  type BatchId,
  type FileToken,
  type LegacyKind,
  type LegacyState,
  type LegacyView,
} from '@/api';
import { Button, CancelButton, DatePicker, Dialog, Form, Select, TextArea, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { KIND_NAME, KINDS, STATE_NAME, STATES } from './words';

interface Props {
  /** Null for a new one. */
  copy: LegacyView | null;
  copies: readonly LegacyView[];
  onClose(): void;
}

/** What an old copy is, where it lies, how it stands; never who is in it. */
export function LegacyDialog({ copy, copies, onClose }: Props) {
  const { t } = useI18n();
  const say = useSay();
  const save = useAct('legacy_save');
  const errors = useFieldErrors(save.error);
  const today = useRead('app_info', {}).data?.today ?? null;
  const [title, setTitle] = useState(copy?.title ?? '');
  const [kind, setKind] = useState<LegacyKind>(copy?.kind ?? 'spreadsheet');
  const [content, setContent] = useState(copy?.content ?? '');
  const [place, setPlace] = useState(copy?.place ?? '');
  const [holder, setHolder] = useState(copy?.holder ?? '');
  const [people, setPeople] = useState(copy?.people?.toString() ?? '');
  const [state, setState] = useState<LegacyState>(copy?.state ?? 'to_import');
  const [stateOn, setStateOn] = useState<string | null>(copy?.stateOn ?? null);
  const [stateBy, setStateBy] = useState(copy?.stateBy ?? '');
  const [file, setFile] = useState<{ token: FileToken; name: string } | null>(null);
  const [batch, setBatch] = useState<BatchId | 'none'>(copy !== null && copy.id === null ? (copy.imports[0]?.batch ?? 'none') : 'none');
  // Imports that no other copy claims can be this one's.
  const unclaimed = copies.filter((other) => other.id === null).flatMap((other) => other.imports.slice(0, 1));
  const isNamed = copy !== null && copy.id === null;
  const change = (next: LegacyState) => {
    setState(next);
    setStateOn(next === copy?.state ? copy.stateOn : today);
    setStateBy(next === copy?.state ? (copy.stateBy ?? '') : '');
  };
  const pick = async () => {
    try {
      const picked = (await call('import_pick', {})).file;
      if (picked === null) return;
      setFile(picked);
      if (title.trim() === '') setTitle(picked.name);
    } catch (thrown) {
      say(asCommandError(thrown));
    }
  };
  const count = people.trim() === '' ? null : Number(people.replaceAll(/[.\s]/g, ''));
  const isCount = count === null || (Number.isInteger(count) && count >= 0);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t(copy === null ? 'legacy-new' : 'legacy-change')}
      lead={t('legacy-form-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="legacy" isDisabled={title.trim() === '' || !isCount} isPending={save.isPending}>
            {t('settings-save')}
          </Button>
        </>
      }
    >
      <Form
        id="legacy"
        className="copy-form"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            {
              id: copy?.id ?? null,
              title,
              kind,
              content,
              place,
              holder,
              people: count,
              state,
              stateOn,
              stateBy,
              file: file?.token ?? null,
              batch: batch === 'none' ? null : batch,
            },
            {
              onSuccess: () => {
                toast(t('legacy-saved', { title: title.trim() }));
                onClose();
              },
            },
          );
        }}
      >
        <div className="wide">
          <TextField
            label={t('legacy-field-title')}
            name="title"
            description={t('legacy-field-title-example')}
            isRequired
            autoFocus
            value={title}
            onChange={setTitle}
          />
        </div>
        <Select<LegacyKind> label={t('legacy-field-kind')} options={KINDS.map((id) => ({ id, label: t(KIND_NAME[id]) }))} value={kind} onChange={setKind} />
        <TextField label={t('legacy-field-people')} name="people" inputMode="numeric" short isInvalid={!isCount} value={people} onChange={setPeople} />
        <TextArea label={t('legacy-field-content')} name="content" description={t('legacy-field-content-help')} value={content} onChange={setContent} />
        <div className="stack">
          <TextField label={t('legacy-field-place')} name="place" value={place} onChange={setPlace} />
          <TextField label={t('legacy-field-holder')} name="holder" value={holder} onChange={setHolder} />
        </div>
        <Select<LegacyState> label={t('legacy-field-state')} options={STATES.map((id) => ({ id, label: t(STATE_NAME[id]) }))} value={state} onChange={change} />
        <DatePicker
          label={t('legacy-field-state-on')}
          name="stateOn"
          isRequired={state === 'destroyed'}
          value={stateOn}
          onChange={setStateOn}
          max={today ?? undefined}
        />
        <TextField
          label={t(state === 'destroyed' ? 'legacy-field-state-by-destroyed' : 'legacy-field-state-by')}
          name="stateBy"
          isRequired={state === 'destroyed'}
          value={stateBy}
          onChange={setStateBy}
        />
        {isNamed || unclaimed.length === 0 ? null : (
          <Select<BatchId | 'none'>
            label={t('legacy-field-batch')}
            options={[{ id: 'none', label: t('legacy-field-batch-none') }, ...unclaimed.map((made) => ({ id: made.batch, label: made.name }))]}
            value={batch}
            onChange={setBatch}
          />
        )}
        {isNamed ? null : (
          <div className="copy-file wide">
            <span className="label">{t('legacy-field-file')}</span>
            <div className="row">
              <Button size="small" icon={FileUp} onPress={() => void pick()}>
                {t('legacy-file-pick')}
              </Button>
              {file !== null ? (
                <span className="wrap-anywhere">{file.name}</span>
              ) : (
                copy?.hasFile === true && (
                  <span className="row text-2">
                    <Fingerprint aria-hidden="true" />
                    {t('legacy-file-known')}
                  </span>
                )
              )}
            </div>
            <span className="caption">{t('legacy-file-help')}</span>
          </div>
        )}
      </Form>
    </Dialog>
  );
}
