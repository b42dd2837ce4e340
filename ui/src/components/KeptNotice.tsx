import { useI18n } from '@/i18n';
import { Button } from './Button';
import { Banner } from './Status';

/** Over a form that begins with what was left in it. */
export function KeptNotice({ isKept, onRestart }: { isKept: boolean; onRestart(): void }) {
  const { t } = useI18n();
  if (!isKept) return null;
  return (
    <Banner
      tone="info"
      title={t('ui-kept-title')}
      actions={
        <Button size="small" onPress={onRestart}>
          {t('ui-kept-restart')}
        </Button>
      }
    >
      {t('ui-kept-text')}
    </Banner>
  );
}
