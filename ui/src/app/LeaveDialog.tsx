import { PencilLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Dialog } from '@/components';
import { useI18n } from '@/i18n';
import { onLeaving, type Leaving } from '@/lib/unsaved';

/** Asks before something typed is lost. */
export function LeaveDialog() {
  const { t } = useI18n();
  const [why, setWhy] = useState<Leaving | null>(null);
  const answer = useRef<((goes: boolean) => void) | null>(null);
  useEffect(() => {
    const stop = onLeaving(
      (asked) =>
        new Promise((resolve) => {
          answer.current?.(false);
          answer.current = resolve;
          setWhy(asked);
        }),
    );
    return () => {
      stop();
      answer.current?.(false);
      answer.current = null;
    };
  }, []);
  if (why === null) return null;
  const close = (goes: boolean) => {
    answer.current?.(goes);
    answer.current = null;
    setWhy(null);
  };
  return (
    <Dialog
      isOpen
      onClose={() => close(false)}
      role="alertdialog"
      icon={PencilLine}
      tone="warning"
      title={t('shell-unsaved-title')}
      lead={t(why === 'lock' ? 'shell-unsaved-lock' : 'shell-unsaved-leave')}
      actions={
        <>
          <Button variant="danger" onPress={() => close(true)}>
            {t(why === 'lock' ? 'shell-unsaved-lock-go' : 'shell-unsaved-leave-go')}
          </Button>
          <Button variant="primary" autoFocus onPress={() => close(false)}>
            {t('shell-unsaved-stay')}
          </Button>
        </>
      }
    />
  );
}
