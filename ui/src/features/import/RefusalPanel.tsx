import { FileX2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useErrorText, type CommandError } from '@/api';
import { useI18n } from '@/i18n';
import { refusalWords } from './words';

/** Why a file was not taken and what to do about it; nothing was lost. */
export function RefusalPanel({ file, error, actions }: { file: string; error: CommandError; actions?: ReactNode }) {
  const i18n = useI18n();
  const errorText = useErrorText();
  const words = refusalWords(i18n, file, error);
  return (
    <section className="refusal" role="alert">
      <span className="refusal-icon" aria-hidden="true">
        <FileX2 />
      </span>
      <div className="stack gap-2 measure">
        <h2 className="wrap-anywhere">{words?.title ?? i18n.t('import-refused-title', { file })}</h2>
        <p>{words?.wayOut ?? errorText(error)}</p>
        <p className="caption">{i18n.t('import-refused-safe')}</p>
        {actions !== undefined && <div className="row gap-3">{actions}</div>}
      </div>
    </section>
  );
}
