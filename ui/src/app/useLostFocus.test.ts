import { afterEach, expect, it } from 'vitest';
import { nextTo } from './useLostFocus';

afterEach(() => document.body.replaceChildren());

it('goes on beside what took its own button away', () => {
  document.body.innerHTML = '<main tabindex="-1"><ul><li id="row"><button id="gone">a</button><a href="#x" id="next">b</a></li></ul></main>';
  const gone = document.getElementById('gone') as HTMLElement;
  const row = document.getElementById('row') as HTMLElement;
  const place = { element: gone, around: [row, row.parentElement as Element, document.querySelector('main') as Element] };
  expect(nextTo(place)).toBe(gone);
  gone.remove();
  expect(nextTo(place)?.id).toBe('next');
  row.remove();
  expect(nextTo(place)?.tagName).toBe('MAIN');
});
