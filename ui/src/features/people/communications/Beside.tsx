import { FileCheck, Paperclip, X } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useFieldErrors, useRead, useSay, type Channel, type CommandError, type ContactId, type PickedFile, type PointId } from '@/api';
import { Button, IconButton, Select } from '@/components';
import { useI18n } from '@/i18n';
import { PersonCombo, type Chosen } from '../shared/PersonCombo';
import { POINT_LABEL } from '../shared/points';
import { fitsPoint } from './draft';

/** Largest file that the archive keeps, as in the core. */
const LARGEST = 10 * 1024 * 1024;
const MOST_FILES = 20;

/** The address or number that was used; nothing where the card has none for the channel. */
export function PointField({
  contact,
  channel,
  value,
  onChange,
}: {
  contact: ContactId | null;
  channel: Channel | null;
  value: PointId | null;
  onChange(point: PointId | null): void;
}) {
  const { t } = useI18n();
  const card = useRead('contact_get', { id: contact ?? ('' as never) }, { enabled: contact !== null }).data;
  const points = (card?.points ?? []).filter((point) => channel !== null && fitsPoint(channel, point.kind));
  if (points.length === 0) return null;
  return (
    <Select<PointId | 'unknown'>
      label={t('communication-point')}
      options={[
        { id: 'unknown', label: t('communication-point-unknown') },
        ...points.map((point) => ({ id: point.id, label: point.display, detail: t(POINT_LABEL[point.kind]) })),
      ]}
      value={points.some((point) => point.id === value) ? value : 'unknown'}
      onChange={(point) => onChange(point === 'unknown' ? null : point)}
    />
  );
}

/** Those whom a communication is about, though they took no part in it. */
export function MentionedField({ people, except, onChange }: { people: readonly Chosen[]; except: ContactId | null; onChange(people: Chosen[]): void }) {
  const { t } = useI18n();
  return (
    <div className="stack gap-2">
      <PersonCombo
        key={people.length}
        label={t('communication-mentioned')}
        description={t('communication-mentioned-help')}
        except={except ?? undefined}
        onChoose={(person) => {
          if (!people.some((known) => known.id === person.id)) onChange([...people, person]);
        }}
      />
      {people.map((person) => (
        <p key={person.id} className="link-chosen">
          <span className="wrap-anywhere">
            <strong>{person.name}</strong>
          </span>
          <IconButton
            size="small"
            icon={X}
            label={t('communication-mentioned-remove', { name: person.name })}
            onPress={() => onChange(people.filter((other) => other.id !== person.id))}
          />
        </p>
      ))}
    </div>
  );
}

/** Files to keep beside a communication; nothing of them is read here. */
export function FilesField({ files, onChange }: { files: readonly PickedFile[]; onChange(files: PickedFile[]): void }) {
  const { t, bytes } = useI18n();
  const say = useSay();
  const [refused, setRefused] = useState<CommandError | null>(null);
  const [isLarge, setLarge] = useState(false);
  const server = useFieldErrors(refused);
  const pick = async () => {
    setRefused(null);
    setLarge(false);
    try {
      const { file } = await call('communication_file_pick', {});
      if (file === null) return;
      if (file.size > LARGEST) setLarge(true);
      else onChange([...files, file]);
    } catch (thrown) {
      const error = asCommandError(thrown);
      if (error.code === 'validation') setRefused(error);
      else say(error);
    }
  };
  const problem = isLarge ? t('communication-file-too-large') : server.file;
  return (
    <div className="stack gap-2">
      <p className="field-label">
        {t('communication-files')} <span className="text-2">{t('ui-optional')}</span>
      </p>
      {files.map((file) => (
        <p key={file.token} className="row gap-2">
          <FileCheck aria-hidden="true" />
          <span className="wrap-anywhere">
            {file.name} <span className="text-2 nowrap">{bytes(file.size)}</span>
          </span>
          <IconButton
            size="small"
            icon={X}
            label={t('evidence-unpick', { name: file.name })}
            onPress={() => onChange(files.filter((other) => other.token !== file.token))}
          />
        </p>
      ))}
      {files.length < MOST_FILES && (
        <div className="row gap-3">
          <Button size="small" icon={Paperclip} onPress={() => void pick()}>
            {t('communication-file-add')}
          </Button>
          <span className="caption">{t('communication-files-help')}</span>
        </div>
      )}
      {problem !== undefined && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
