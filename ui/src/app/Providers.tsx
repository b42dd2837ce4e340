import { lazy, Suspense, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { errorText, reactionTo, SayContext, useRead, type CommandError } from '@/api';
import { toast } from '@/components';
import { i18nFor, LanguageProvider, type Language } from '@/i18n';
import { applyAppearance, useAppearance } from '@/lib/appearance';

const FaultDialog = lazy(() => import('./FaultDialog').then((module) => ({ default: module.FaultDialog })));

/** The language of the system, until the core says which one was chosen. */
function systemLanguage(): Language {
  return navigator.language.startsWith('it') || !navigator.language.startsWith('en') ? 'it' : 'en';
}

/** Language, appearance and the one place that shows refused commands. */
export function Providers({ children }: { children: ReactNode }) {
  const info = useRead('app_info', {});
  const kept = info.data?.appearance;
  useLayoutEffect(() => {
    if (kept) applyAppearance(kept);
  }, [kept]);
  const look = useAppearance();
  const language = kept ? look.language : systemLanguage();
  const [fault, setFault] = useState<CommandError | null>(null);
  const i18n = useMemo(() => i18nFor(language), [language]);
  const say = useCallback(
    (error: CommandError) => {
      const reaction = reactionTo(error.code);
      if (reaction === 'dialog') setFault(error);
      else if (reaction === 'say' || reaction === 'fields') toast(errorText(i18n, error));
    },
    [i18n],
  );
  return (
    <LanguageProvider language={language}>
      <I18nProvider locale={language === 'it' ? 'it-IT' : 'en-GB'}>
        <SayContext value={say}>
          {children}
          {fault !== null && (
            <Suspense fallback={null}>
              <FaultDialog error={fault} onClose={() => setFault(null)} />
            </Suspense>
          )}
        </SayContext>
      </I18nProvider>
    </LanguageProvider>
  );
}
