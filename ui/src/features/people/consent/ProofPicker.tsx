import { FileCheck, Paperclip, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { asCommandError, call, onDropped, useFieldErrors, useSay, type CommandError, type FileToken, type PickedFile } from '@/api';
import { Button, IconButton, toast } from '@/components';
import { useI18n } from '@/i18n';

/** Largest file that the archive keeps, as in the core. */
const LARGEST = 10 * 1024 * 1024;

export interface ProofPickerProps {
  file: PickedFile | null;
  onChange(file: PickedFile | null): void;
  isRequired?: boolean;
  /** What the core said about it. */
  errorMessage?: string | undefined;
}

/** A file that proves a decision: chosen, or dropped on the window while this is shown. Nothing of it is read here. */
export function ProofPicker({ file, onChange, isRequired = false, errorMessage }: ProofPickerProps) {
  const { t, bytes } = useI18n();
  const say = useSay();
  const [refused, setRefused] = useState<CommandError | null>(null);
  const [isLarge, setLarge] = useState(false);
  const server = useFieldErrors(refused);
  const [over, setOver] = useState(false);
  const take = (next: PickedFile) => {
    const fits = next.size <= LARGEST;
    setRefused(null);
    setLarge(!fits);
    if (fits) onChange(next);
  };
  const pick = async () => {
    setRefused(null);
    setLarge(false);
    try {
      const picked = await call('evidence_pick', {});
      if (picked.file !== null) take(picked.file);
    } catch (thrown) {
      const error = asCommandError(thrown);
      if (error.code === 'validation') setRefused(error);
      else say(error);
    }
  };
  const drop = useEffectEvent(({ over: held, count, file: dropped }: Parameters<Parameters<typeof onDropped>[0]>[0]) => {
    setOver(held);
    if (dropped !== null) take({ ...dropped, token: dropped.token as FileToken });
    else if (count > 1) toast(t('evidence-drop-one'));
  });
  useEffect(() => onDropped((dropped) => drop(dropped)), []);
  const problem = isLarge ? t('reason-evidence-too-large') : (server.file ?? errorMessage);
  return (
    <div className="proof-picker" data-over={over || undefined}>
      <p className="field-label">
        {t('evidence-file')} {!isRequired && <span className="text-2">{t('ui-optional')}</span>}
      </p>
      {file === null ? (
        <div className="row gap-3">
          <Button size="small" icon={Paperclip} onPress={() => void pick()}>
            {t('evidence-pick')}
          </Button>
          <span className="caption">{t(over ? 'evidence-drop-here' : 'evidence-pick-help')}</span>
        </div>
      ) : (
        <p className="row gap-2">
          <FileCheck aria-hidden="true" />
          <span className="wrap-anywhere">
            {file.name} <span className="text-2 nowrap">{bytes(file.size)}</span>
          </span>
          <IconButton size="small" icon={X} label={t('evidence-unpick', { name: file.name })} onPress={() => onChange(null)} />
        </p>
      )}
      {problem !== undefined && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
