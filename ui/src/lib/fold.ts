/** Text for comparing what people type: no case, no accents, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’'`]/g, ' ').replace(/\s+/g, ' ').trim();
}
