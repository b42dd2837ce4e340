import { render } from '@testing-library/react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/i18n';
import { Prose } from './Prose';
import { excerpt, helpPages, searchHelp } from './pages';

describe('the manual', () => {
  it('has the same pages in both languages, each with a title and a text', () => {
    const [it, en] = LANGUAGES.map((language) => helpPages(language).map((page) => page.id));
    expect(it).toEqual(en);
    expect(it?.length).toBeGreaterThan(5);
    for (const language of LANGUAGES) {
      for (const page of helpPages(language)) {
        expect(page.title).not.toBe('');
        expect(page.body.length).toBeGreaterThan(200);
      }
    }
  });

  it('has the same headings, lists and links in both languages', () => {
    const shape = (body: string) =>
      body
        .split('\n')
        .map((line) => /^(## |- |\d+\. )/.exec(line)?.[1] ?? '')
        .filter(Boolean);
    const links = (body: string) => [...body.matchAll(/\]\((\/[^)]+)\)/g)].map((match) => match[1]);
    const english = new Map(helpPages('en').map((page) => [page.id, page]));
    for (const page of helpPages('it')) {
      expect(shape(page.body), page.id).toEqual(shape(english.get(page.id)?.body ?? ''));
      expect(links(page.body), page.id).toEqual(links(english.get(page.id)?.body ?? ''));
    }
  });

  it('is found by words in any order, without accents and case', () => {
    expect(searchHelp('it', 'RECUPERO foglio')[0]?.page.id).toBe('security');
    expect(searchHelp('en', 'spreadsheet formula').map((hit) => hit.page.id)).toContain('export');
    expect(searchHelp('it', 'perche')[0]?.line.toLowerCase()).toContain('perché');
    expect(searchHelp('it', '   ')).toEqual([]);
    const long = searchHelp('it', 'whatsapp')[0]?.line ?? '';
    expect(excerpt(long, 'whatsapp').length).toBeLessThan(130);
    expect(excerpt(long, 'whatsapp')).toContain('WhatsApp');
    expect(searchHelp('it', 'zzzz')).toEqual([]);
  });

  it('is found by a question, in whatever form its words stand', () => {
    const first = (text: string) => searchHelp('it', text).map((hit) => hit.page.id);
    expect(first('come cancello una persona')).not.toEqual([]);
    expect(first('come annullo un’importazione')).toContain('import');
    expect(first('cancello zzzz')).toEqual(first('cancello'));
  });
});

describe('a page', () => {
  it('shows the words of the window set apart, never the marks around them', () => {
    for (const language of LANGUAGES) {
      for (const page of helpPages(language)) {
        const { container, unmount } = render(createElement(Prose, { text: page.body }));
        expect(container.textContent, `${language} ${page.id}`).not.toMatch(/\*|`|\]\(/);
        unmount();
      }
    }
  });
});
