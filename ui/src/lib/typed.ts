/** Whether the number that is asked for was typed, with or without the dots of thousands; true when none is asked. */
export function isTyped(text: string, asked: number | null): boolean {
  return asked === null || numberOf(text) === asked;
}

/** A whole number as people write it: "1.204", "1 204", "1,204"; null when it is none. */
export function numberOf(text: string): number | null {
  const digits = text.trim().replace(/(?<=\d)[.,\s](?=\d{3}(\D|$))/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : null;
}
