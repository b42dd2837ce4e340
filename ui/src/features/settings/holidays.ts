import type { OwnHoliday, PackageHoliday } from '@/api';
import type { I18n } from '@/i18n';

/** The name of a holiday of the package; one that is new says since when. */
export function holidayName({ t, say }: Pick<I18n, 't' | 'say'>, one: Pick<PackageHoliday, 'code' | 'since'>): string {
  const name = say(`holiday-${one.code}`);
  return one.since > 2020 ? t('holiday-since', { name, year: String(one.since) }) : name;
}

/** "San Giovanni (24/6)". */
export function ownDay({ t }: Pick<I18n, 't'>, one: OwnHoliday): string {
  return t('holiday-own', { title: one.title, day: String(one.day), month: String(one.month) });
}

/** Days typed as day and month, checked; null while one of them is no day of any year or has no name. */
export function readDays(rows: readonly { title: string; day: string; month: string }[]): OwnHoliday[] | null {
  const days: OwnHoliday[] = [];
  for (const row of rows) {
    const [day, month] = [Number(row.day), Number(row.month)];
    const isDay =
      /^\d{1,2}$/.test(row.day.trim()) &&
      /^\d{1,2}$/.test(row.month.trim()) &&
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      day <= new Date(2000, month, 0).getDate();
    if (!isDay || row.title.trim() === '') return null;
    days.push({ title: row.title.trim(), day, month });
  }
  return days;
}
