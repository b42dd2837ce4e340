import { Check, CircleHelp, LoaderCircle, Lock, Pencil, Search } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useRouter } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components';
import { useSaving } from '@/api';
import { Brand, IconButton, KeyHint } from '@/components';
import { useI18n } from '@/i18n';
import { ariaKeys } from '@/lib/keys';
import { hasUnsaved } from '@/lib/unsaved';
import { lock } from './lock';
import { helpFor } from './sections';

/** How often the window asks its forms whether something is unsaved, in milliseconds. */
const LOOKS_MS = 1_000;

/** Whether something is typed that is not saved. */
function useUnsaved(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const timer = window.setInterval(changed, LOOKS_MS);
      return () => window.clearInterval(timer);
    },
    () => hasUnsaved(),
  );
}

/** Brand, search, saved state, lock, help. */
export function TopBar({ onSearch }: { onSearch(): void }) {
  const { t } = useI18n();
  const router = useRouter();
  const saving = useSaving();
  const unsaved = useUnsaved();
  return (
    <header className="top-bar" data-pane="" tabIndex={-1} aria-label={t('shell-top-bar')}>
      <Brand />
      <AriaButton className="top-search" onPress={onSearch} aria-keyshortcuts={ariaKeys('Ctrl+K')}>
        <Search aria-hidden="true" />
        <span>{t('ui-palette-placeholder')}</span>
        <KeyHint keys="Ctrl+K" />
      </AriaButton>
      <div className="top-end">
        <span className="saved" role="status">
          {saving ? <LoaderCircle aria-hidden="true" /> : unsaved ? <Pencil aria-hidden="true" /> : <Check aria-hidden="true" />}
          <span>{t(saving ? 'shell-saving' : unsaved ? 'shell-not-saved' : 'shell-saved')}</span>
        </span>
        <IconButton icon={Lock} label={t('shell-lock')} shortcut="Ctrl+L" onPress={() => void lock()} />
        <IconButton
          icon={CircleHelp}
          label={t('shell-help')}
          onPress={() => void router.navigate({ to: `/help/${helpFor(router.state.location.pathname)}` })}
        />
      </div>
    </header>
  );
}
