import { afterEach, expect, it } from 'vitest';
import { nextTo } from './useLostFocus';

afterEach(() => document.body.replaceChildren());

function made<K extends keyof HTMLElementTagNameMap>(tag: K, inside: Element): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  inside.append(element);
  return element;
}

it('goes on beside what took its own button away', () => {
  const main = made('main', document.body);
  main.tabIndex = -1;
  const row = made('li', made('ul', main));
  const gone = made('button', row);
  const next = made('a', row);
  next.href = '#x';
  const place = { element: gone, around: [row, row.parentElement as Element, main] };
  expect(nextTo(place)).toBe(gone);
  gone.remove();
  expect(nextTo(place)).toBe(next);
  row.remove();
  expect(nextTo(place)).toBe(main);
});
