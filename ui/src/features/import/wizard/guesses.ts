import type { I18n, MessageKey } from '@/i18n';

const DELIMITER: Record<string, MessageKey> = {
  ';': 'import-delimiter-semicolon',
  ',': 'import-delimiter-comma',
  '\t': 'import-delimiter-tab',
  '|': 'import-delimiter-bar',
  ':': 'import-delimiter-colon',
  ' ': 'import-delimiter-space',
};

/** Separators that can be chosen, the usual ones first. */
export const DELIMITERS: readonly string[] = [';', ',', '\t', '|'];

export function delimiterName(t: I18n['t'], delimiter: string): string {
  const known = DELIMITER[delimiter];
  return known === undefined ? t('ui-quoted', { text: delimiter }) : t(known);
}

const ENCODING: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'utf-32le': 'UTF-32 LE',
  'utf-32be': 'UTF-32 BE',
  'windows-1250': 'Windows-1250',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'ISO-8859-1',
  'iso-8859-15': 'ISO-8859-15',
  macintosh: 'Mac OS Roman',
  ibm850: 'IBM 850 (DOS)',
};

/** Encodings that can be chosen, the likely ones of an Italian office first. */
export const ENCODINGS: readonly string[] = ['utf-8', 'windows-1252', 'iso-8859-15', 'ibm850', 'macintosh', 'utf-16le', 'utf-16be'];

export function encodingName(label: string): string {
  return ENCODING[label] ?? label;
}

/** The options with the present value among them. */
export function withPresent(options: readonly string[], present: string): readonly string[] {
  return options.includes(present) ? options : [present, ...options];
}

const FORMAT: Record<string, MessageKey> = {
  csv: 'import-format-text',
  fixed: 'import-format-fixed',
  chat: 'import-format-chat',
  xlsx: 'import-format-xlsx',
  xlsb: 'import-format-xlsb',
  xls: 'import-format-xls',
  ods: 'import-format-ods',
  spreadsheetml: 'import-format-spreadsheetml',
  html: 'import-format-html',
  vcf: 'import-format-vcf',
  json: 'import-format-json',
};

/** What a file really is, whatever its name says. */
export function formatName(t: I18n['t'], format: string): string {
  const known = FORMAT[format];
  return known === undefined ? format : t(known);
}
