import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { MessageArguments, MessageKey } from './generated/keys';

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The text of catalogues by path: `…/it/entry.ftl`. */
export type Words = Readonly<Record<string, string>>;

// All that the lock window says, in both languages; the desk brings the rest with it (`rest.ts`).
const first: Words = import.meta.glob<string>('@locales/*/{common,components,entry,errors,reasons,shell}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sources = [first];

// A name in a right-to-left script is isolated so that it cannot reorder the sentence around it; other text stays plain.
const REORDERING = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u202a-\u202e\u2066-\u2069]/u;

function variable(value: FluentVariable): FluentVariable {
  // Four digits are grouped too ("2.314 righe"), which the locale alone would not do in Italian.
  if (typeof value === 'number') return new FluentNumber(value, { useGrouping: 'always' as unknown as boolean });
  return typeof value === 'string' && REORDERING.test(value) ? `\u2068${value}\u2069` : value;
}

// Italian joins the article to the eighth and the eleventh, as `elision.rs` does: "l’8 nov 2026", "dall’11 mar 2026", and says
// "ad Anna". A mark, of no script, stands before such a day or name while the message is put together.
const MARK = '\uf8a5';
const VOWEL = /^(?:(?:8|11)[ \u00a0](?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)|[aà])/iu;
const ARTICLE = new RegExp(`(?<![\\p{L}])(?:(il)|(del|dal|al|nel|sul|quel))[ \\u00a0]${MARK}(?=[0-9])`, 'giu');
const TO_A = new RegExp(`(?<![\\p{L}])(a)[ \\u00a0]${MARK}(?=[aà])`, 'giu');

function joined(text: string): string {
  return text
    .replace(ARTICLE, (_, article: string | undefined, word: string) => (article === undefined ? `${word}l’` : `${article[0] === 'I' ? 'L' : 'l'}’`))
    .replace(TO_A, '$1d ')
    .replaceAll(MARK, '');
}

function teach(bundle: FluentBundle, language: Language, words: Words): void {
  for (const [path, text] of Object.entries(words)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text));
  }
}

const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  let bundle = bundles.get(language);
  if (bundle === undefined) {
    bundle = new FluentBundle(language, { useIsolating: false });
    for (const words of sources) teach(bundle, language, words);
    bundles.set(language, bundle);
  }
  return bundle;
}

/** Adds catalogues to what the window can say. */
export function addWords(words: Words): void {
  if (sources.includes(words)) return;
  sources.push(words);
  for (const [language, bundle] of bundles) teach(bundle, language, words);
}

/** Whether the catalogue knows a key that was put together at run time. */
export function has(language: Language, key: string): boolean {
  return bundleOf(language).hasMessage(key);
}

/** The message `key` in `language`; a key that is missing at run time shows itself. */
export function format<K extends MessageKey>(language: Language, key: K, ...args: MessageArguments<K>): string {
  return formatKey(language, key, args[0] ?? {});
}

/** The same for a key that was put together at run time. */
export function formatKey(language: Language, key: string, given: object): string {
  const bundle = bundleOf(language);
  const pattern = bundle.getMessage(key)?.value;
  if (pattern === null || pattern === undefined) return key;
  const values: Record<string, FluentVariable> = {};
  let elides = false;
  for (const [name, value] of Object.entries(given)) {
    const joins = language === 'it' && typeof value === 'string' && VOWEL.test(value);
    elides ||= joins;
    const said = variable(value as FluentVariable);
    values[name] = joins ? `${MARK}${String(said)}` : said;
  }
  const problems: Error[] = [];
  const text = bundle.formatPattern(pattern, values, problems);
  return elides ? joined(text) : text;
}
