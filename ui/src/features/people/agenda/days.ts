import { localDay } from '@/lib/clock';

/** The day so many days after another one. */
export function later(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number);
  return localDay(new Date(year ?? 0, (month ?? 1) - 1, (date ?? 1) + days));
}
