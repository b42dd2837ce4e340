import { useI18n } from '@/i18n';

/** Why the button beside it is still closed: what is missing, in the order of the form. */
export function Lacking({ parts }: { parts: readonly (string | false)[] }) {
  const { t, list } = useI18n();
  const missing = parts.filter((part) => part !== false);
  if (missing.length === 0) return null;
  return <p className="entry-lacking">{t('entry-lacking', { parts: list(missing) })}</p>;
}
