import { useNavigate, type ErrorComponentProps } from '@tanstack/react-router';
import { CircleAlert, Copy, FileQuestion, RotateCcw } from 'lucide-react';
import { asCommandError, CommandError, useErrorText } from '@/api';
import { Button, EmptyState, toast } from '@/components';
import { useI18n } from '@/i18n';

/** A screen that fell over: the rest of the window stands. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const { t } = useI18n();
  const textOf = useErrorText();
  const detail = error instanceof CommandError ? `${error.code} ${error.trace}` : error instanceof Error ? error.name : '';
  return (
    <EmptyState
      icon={CircleAlert}
      title={t('shell-crash-title')}
      actions={
        <>
          <Button variant="primary" icon={RotateCcw} onPress={reset}>
            {t('shell-retry')}
          </Button>
          <Button icon={Copy} onPress={() => void navigator.clipboard.writeText(detail).then(() => toast(t('shell-copied')))}>
            {t('shell-copy-details')}
          </Button>
        </>
      }
    >
      {error instanceof CommandError ? textOf(asCommandError(error)) : t('shell-crash-text')}
    </EmptyState>
  );
}

export function NotFound() {
  const { t } = useI18n();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={FileQuestion}
      title={t('shell-not-found-title')}
      actions={
        <Button variant="primary" onPress={() => void navigate({ to: '/' })}>
          {t('shell-go-people')}
        </Button>
      }
    >
      {t('shell-not-found-text')}
    </EmptyState>
  );
}
