/** The calendar day of an instant at this desk. */
export function localDay(instant: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** The clock time of an instant at this desk, as `18:02`. */
export function localTime(instant: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

/** The instant of a day and a time written at this desk; null when one of them is not readable. */
export function instantOf(day: string, time: string): string | null {
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim());
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (clock === null || date === null) return null;
  const [hours, minutes] = [Number(clock[1]), Number(clock[2])];
  if (hours > 23 || minutes > 59) return null;
  return new Date(Number(date[1]), Number(date[2]) - 1, Number(date[3]), hours, minutes).toISOString();
}
