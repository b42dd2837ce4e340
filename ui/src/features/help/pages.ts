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
  const word = fold(text).split(' ').find(Boolean) ?? '';
  const at = Math.max(0, fold(line).indexOf(word) - BEFORE);
  const from = at === 0 ? 0 : line.indexOf(' ', at) + 1;
  const to = line.length - from <= SHOWN ? line.length : line.lastIndexOf(' ', from + SHOWN);
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`;
}

/** Pages that hold every word: first those that have them in the title, then in a heading, then in one line. */
export function searchHelp(language: Language, text: string): HelpHit[] {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const hits = helpPages(language).flatMap((page) => {
    const all = fold(`${page.title} ${page.body}`);
    if (!words.every((word) => all.includes(word))) return [];
    const raw = page.body.split('\n').filter((line) => plain(line) !== '');
    const score = (line: string) => words.filter((word) => fold(line).includes(word)).length;
    const best = raw.reduce((a, b) => (score(b) > score(a) ? b : a), raw[0] ?? '');
    const holds = (line: string) => score(line) === words.length;
    const rank = holds(page.title) ? 3 : raw.some((line) => line.startsWith('#') && holds(line)) ? 2 : Number(holds(best));
    return [{ page, line: plain(best), rank }];
  });
  return hits.sort((a, b) => b.rank - a.rank).map(({ page, line }) => ({ page, line }));
}
