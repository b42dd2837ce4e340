import type { CardFooting } from '@/api';
import type { I18n } from '@/i18n';

/** Whether the relation goes on, since when nothing asks for the card any more, and until when it is kept and why. */
export function keepingLines({ t, date }: Pick<I18n, 't' | 'date'>, footing: CardFooting, today: string): string[] {
  const lines = [
    footing.endedOn === null
      ? t('keeping-alive')
      : t(footing.how === 'not_interested' ? 'keeping-not-interested' : 'keeping-ended', { on: date(footing.endedOn) }),
  ];
  if (footing.lostOn === null) return footing.endedOn === null ? lines : [...lines, t('keeping-consent')];
  lines.push(t('keeping-lost', { on: date(footing.lostOn) }));
  if (footing.keptUntil === null) return [...lines, t('keeping-uncovered')];
  const until = date(footing.keptUntil);
  const rule = footing.class ?? '';
  if (footing.keptUntil < today) return [...lines, t('keeping-over', { until, rule })];
  if (footing.keptWhy === 'floor') return [...lines, t('keeping-until-floor', { until })];
  return [...lines, footing.norm === null ? t('keeping-until', { until, rule }) : t('keeping-until-norm', { until, rule, norm: footing.norm })];
}
