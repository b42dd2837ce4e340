import { Check, FileLock2, KeyRound, WifiOff } from 'lucide-react';
import { Suspense, type ReactNode } from 'react';
import { Brand } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const STEPS: readonly MessageKey[] = ['entry-step-language', 'entry-step-security', 'entry-step-data'];

/** Paper at the left with what Custode promises, the screen at the right. */
export function EntryFrame({ step, children }: { step?: number; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <div className="entry">
      <aside className="entry-side">
        <Brand large />
        <div className="entry-words">
          <p className="entry-motto">{t('entry-motto')}</p>
          <ul className="entry-promises">
            <li>
              <FileLock2 aria-hidden="true" />
              {t('entry-promise-encrypted')}
            </li>
            <li>
              <WifiOff aria-hidden="true" />
              {t('entry-promise-offline')}
            </li>
            <li>
              <KeyRound aria-hidden="true" />
              {t('entry-promise-keys')}
            </li>
          </ul>
        </div>
        {step !== undefined && (
          <ol className="entry-steps" aria-label={t('entry-steps')}>
            {STEPS.map((label, index) => (
              <li key={label} data-done={index < step || undefined} aria-current={index === step ? 'step' : undefined}>
                <span className="wizard-mark" aria-hidden="true">
                  {index < step ? <Check /> : index + 1}
                </span>
                {t(label)}
              </li>
            ))}
          </ol>
        )}
      </aside>
      <main className="entry-main">
        <div className="entry-card">
          <Suspense fallback={null}>{children}</Suspense>
        </div>
      </main>
    </div>
  );
}

/** Headline of a screen; it takes the focus unless a field does. */
export function EntryHead({ title, lead }: { title: string; lead?: ReactNode }) {
  return (
    <header className="entry-head">
      <h1>{title}</h1>
      {lead !== undefined && <p>{lead}</p>}
    </header>
  );
}
