import type { Language } from '@/i18n';
import { fold } from '@/lib/fold';

export interface HelpPage {
  /** Part of the address: the same in every language. */
  id: string;
  title: string;
  body: string;
}

const sources = import.meta.glob<string>('./pages/*/*.md', { query: '?raw', import: 'default', eager: true });

const books = new Map<Language, HelpPage[]>();

/** The manual in one language, in the order of its pages. */
export function helpPages(language: Language): HelpPage[] {
  const known = books.get(language);
  if (known) return known;
  const pages = Object.entries(sources)
    .filter(([path]) => path.includes(`/${language}/`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]): HelpPage => {
      const [first = '', ...rest] = text.split('\n');
      return { id: /(\d+)-([a-z-]+)\.md$/.exec(path)?.[2] ?? path, title: first.replace(/^#\s*/, ''), body: rest.join('\n').trim() };
    });
  books.set(language, pages);
  return pages;
}

export interface HelpHit {
  page: HelpPage;
  /** A line of the page in which the words stand. */
  line: string;
}

const plain = (line: string) =>
  line
    .replace(/^[-#\d. ]+/, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/[*`]/g, '')
    .trim();

const BEFORE = 40;
const SHOWN = 120;

/** The part of a line around the first word that was asked for. */
export function excerpt(line: string, text: string): string {
  if (line.length <= SHOWN) return line;
  const places = fold(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => fold(line).indexOf(stem(word)))
    .filter((place) => place >= 0);
  const at = Math.max(0, Math.min(...places, line.length) - BEFORE);
  const from = at === 0 ? 0 : line.indexOf(' ', at) + 1;
  const to = line.length - from <= SHOWN ? line.length : line.lastIndexOf(' ', from + SHOWN);
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`;
}

/** Words of a question that say nothing of what it is about. */
const QUESTION: Record<Language, ReadonlySet<string>> = {
  it: new Set(
    'a al alla che chi come con cosa da dal della di dove e fa faccio fare gli ho i il in io la le lo mi nel nella per posso quando se si su un una uno'.split(
      ' ',
    ),
  ),
  en: new Set('a an and at can do does for from how i if in is it my of on or the to what when where who with'.split(' ')),
};

/** The beginning of a word that all its forms share, as near as no dictionary gets: "cancello", "cancellare". */
const stem = (word: string) => (word.length < 6 ? word : word.slice(0, Math.max(5, word.length - 2)));

/** Pages that hold every word that was asked for: first those that have them in the title, then in a heading, then in one line; where none holds all, those that hold most. */
export function searchHelp(language: Language, text: string): HelpHit[] {
  const typed = fold(text).split(' ').filter(Boolean);
  const telling = typed.filter((word) => !QUESTION[language].has(word));
  const words = (telling.length > 0 ? telling : typed).map(stem);
  if (words.length === 0) return [];
  const score = (line: string) => words.filter((word) => fold(line).includes(word)).length;
  const found = helpPages(language).map((page) => ({ page, held: score(`${page.title} ${page.body}`) }));
  const most = Math.max(...found.map(({ held }) => held));
  if (most === 0) return [];
  const hits = found
    .filter(({ held }) => held === most)
    .map(({ page }) => {
      const raw = page.body.split('\n').filter((line) => plain(line) !== '');
      const best = raw.reduce((a, b) => (score(b) > score(a) ? b : a), raw[0] ?? '');
      const holds = (line: string) => score(line) === most;
      const rank = holds(page.title) ? 3 : raw.some((line) => line.startsWith('#') && holds(line)) ? 2 : Number(holds(best));
      return { page, line: plain(best), rank };
    });
  return hits.sort((a, b) => b.rank - a.rank).map(({ page, line }) => ({ page, line }));
}
