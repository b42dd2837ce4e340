import type { RunList } from '@/api';
import type { I18n } from '@/i18n';

/** After so many days a run is made again. */
const MONTH = 30 * 86_400_000;

/** What is to be done about what is beyond its date; nothing while runs are off, or were made lately (F43). */
export function keepingLine({ t, date }: Pick<I18n, 't' | 'date'>, list: Pick<RunList, 'on' | 'runs'>, now: Date): string | null {
  if (!list.on) return null;
  const latest = list.runs.find((run) => run.state !== 'discarded');
  if (latest === undefined) return t('today-keeping-never');
  const left = latest.listed - latest.moved - latest.skipped;
  if (latest.state !== 'verified' && left > 0) return t(latest.fresh ? 'today-keeping-open' : 'today-keeping-stale', { number: latest.number, count: left });
  return now.getTime() - new Date(latest.simulatedAt).getTime() > MONTH ? t('today-keeping-old', { on: date(latest.simulatedAt) }) : null;
}
