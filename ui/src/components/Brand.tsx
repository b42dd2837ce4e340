import { useI18n } from '@/i18n';
import './buttons.css';

/** The ribbon and the name. */
export function Brand({ large }: { large?: boolean }) {
  const { t } = useI18n();
  return (
    <span className="brand" data-large={large || undefined}>
      <svg viewBox="0 0 10 20" fill="currentColor" aria-hidden="true">
        <path d="M0 0h10v20l-5-5-5 5z" />
      </svg>
      {t('app-name')}
    </span>
  );
}
