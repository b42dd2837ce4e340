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

const plain = (line: string) => line.replace(/^[-#\d. ]+/, '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replace(/[*`]/g, '').trim();

/** Pages that hold every word; those that have them in the title first. */
export function searchHelp(language: Language, text: string): HelpHit[] {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const hits = helpPages(language).flatMap((page) => {
    const all = fold(`${page.title} ${page.body}`);
    if (!words.every((word) => all.includes(word))) return [];
    const lines = page.body.split('\n').map(plain).filter((line) => line !== '');
    const score = (line: string) => words.filter((word) => fold(line).includes(word)).length;
    const best = lines.reduce((a, b) => (score(b) > score(a) ? b : a), lines[0] ?? '');
    return [{ page, line: best, inTitle: words.every((word) => fold(page.title).includes(word)) }];
  });
  return hits.sort((a, b) => Number(b.inTitle) - Number(a.inTitle)).map(({ page, line }) => ({ page, line }));
}
