import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(resolve(__dirname, 'tokens.css'), 'utf8');

type Scheme = 'light' | 'dark';

function colour(token: string, scheme: Scheme): string {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const value = scheme === 'light' ? found?.[1] : found?.[2];
  if (value === undefined) throw new Error(`token ${token} is missing`);
  return value;
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** foreground, background, floor in light, floor in dark: the figures of the design language, rounded down to a tenth. */
const PAIRS: [string, string, number, number][] = [
  ['text', 'surface', 15.9, 14.0],
  ['text', 'bg', 14.5, 15.3],
  ['text', 'sunken', 7, 7],
  ['text', 'hover', 7, 7],
  ['text', 'selected', 12.2, 9.4],
  ['text-2', 'surface', 7.8, 8.8],
  ['text-2', 'bg', 7.1, 9.6],
  ['text-2', 'sunken', 4.5, 4.5],
  ['text-2', 'selected', 4.5, 4.5],
  ['text-2', 'accent-soft', 4.5, 4.5],
  ['text-2', 'hover', 4.5, 4.5],
  ['text-3', 'surface', 6.0, 7.0],
  ['text-3', 'sunken', 5.0, 4.5],
  ['text-3', 'selected', 4.6, 4.7],
  ['border-strong', 'surface', 3.9, 4.2],
  ['border-strong', 'bg', 3.5, 3.0],
  ['accent', 'surface', 7.8, 8.5],
  ['on-accent', 'accent', 7.8, 8.6],
  ['on-accent', 'accent-hover', 7.8, 8.6],
  ['accent', 'accent-soft', 6.3, 6.4],
  ['accent', 'bg', 4.5, 4.5],
  ['link', 'surface', 6.9, 8.1],
  ['link', 'bg', 6.2, 4.5],
  ['link', 'selected', 4.5, 4.5],
  ['danger', 'surface', 7.1, 7.9],
  ['danger', 'danger-soft', 5.9, 7.4],
  ['danger', 'bg', 4.5, 4.5],
  ['on-danger', 'danger', 7.0, 7.0],
  ['warning', 'surface', 7.3, 9.8],
  ['warning', 'warning-soft', 6.4, 8.4],
  ['ok', 'surface', 6.5, 9.5],
  ['ok', 'ok-soft', 5.4, 8.2],
  ['info', 'surface', 7.1, 8.8],
  ['info', 'info-soft', 5.9, 7.8],
  ['focus', 'surface', 4.5, 7.7],
  ['focus', 'bg', 4.1, 8.5],
  ['surface', 'accent', 7.8, 8.5],
  ...[1, 2, 3, 4, 5, 6].map((n): [string, string, number, number] => [`series-${n}`, 'surface', 4.5, 4.5]),
];

describe('colour tokens', () => {
  it.each(PAIRS)('%s on %s keeps its contrast', (front, back, light, dark) => {
    expect(ratio(colour(front, 'light'), colour(back, 'light'))).toBeGreaterThanOrEqual(light);
    expect(ratio(colour(front, 'dark'), colour(back, 'dark'))).toBeGreaterThanOrEqual(dark);
  });

  it('computes black on white as 21', () => {
    expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  it('keeps the smallest text at 12 px', () => {
    const sizes = [...css.matchAll(/--(?:display|title|heading|body|table|label|caption): \d+ ([\d.]+)rem/g)].map((match) => Number(match[1]) * 16);
    expect(sizes).toHaveLength(7);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });
});

/** A name that nobody defined leaves a gap of nothing where a space was meant. */
it('every token that a style names is defined', () => {
  const root = resolve(__dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const sheets = files.map((name) => readFileSync(resolve(root, name), 'utf8'));
  const defined = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(/(--[a-z0-9-]+)\s*:/g)].map(([, name]) => name)));
  // Set where they are measured: by the library on its menus, by the grid on itself.
  ['--trigger-width', '--grid-columns', '--grid-width', '--grid-stick', '--grid-stick-second', '--grid-pinned'].forEach((name) => defined.add(name));
  const named = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name)));
  expect([...named].filter((name) => !defined.has(name))).toEqual([]);
});
