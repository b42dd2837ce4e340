import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
} from 'react-aria-components';
import { useI18n } from '@/i18n';
import { Button, IconButton } from './Button';
import './overlays.css';

interface ToastEntry {
  text: string;
  undo?: () => void;
}

const queue = new ToastQueue<ToastEntry>({ maxVisibleToasts: 4 });

/** With a way back; what is only said is read sooner. */
const LASTS_MS = 10_000;
const SAID_MS = 5_000;

/** Says that something happened; with `undo` it offers to take it back for 10 s. It waits while hovered or focused. Gives back how to take it away before. */
export function toast(text: string, undo?: () => void): () => void {
  // The newest says it: what it takes the place of stays in the list of changes.
  for (const shown of queue.visibleToasts) if (shown.content.text === text || (undo !== undefined && shown.content.undo !== undefined)) queue.close(shown.key);
  const key = queue.add({ text, undo }, { timeout: undo === undefined ? SAID_MS : LASTS_MS });
  return () => queue.close(key);
}

let holders = 0;

/** While a dialog is open the time of what waits behind it does not run. Gives back how to let it run. */
export function holdToasts(): () => void {
  holders += 1;
  queue.pauseAll();
  return () => {
    holders -= 1;
    if (holders === 0) queue.resumeAll();
  };
}

/** Takes all toasts away: they may name people, and nothing personal stays on screen once the archive is closed. */
export function clearToasts(): void {
  queue.clear();
}

/** Where toasts appear; once, in the shell. */
export function ToastRegion() {
  const { t } = useI18n();
  return (
    <AriaToastRegion queue={queue} className="toast-region" aria-label={t('ui-notices')}>
      {({ toast: entry }) => (
        <AriaToast toast={entry} className="toast" data-undo={entry.content.undo !== undefined || undefined}>
          <ToastContent className="toast-text">
            <Text slot="title">{entry.content.text}</Text>
          </ToastContent>
          {entry.content.undo !== undefined && (
            <Button
              size="small"
              variant="quiet"
              onPress={() => {
                queue.close(entry.key);
                entry.content.undo?.();
              }}
            >
              {t('ui-undo')}
            </Button>
          )}
          <IconButton slot="close" size="small" icon={X} label={t('ui-close')} />
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
