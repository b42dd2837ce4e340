import { describe, expect, it } from 'vitest';
import type { BackupPlace, BackupView } from '@/api';
import { i18nFor } from '@/i18n';
import { copyLines } from './CopyPart';

const place = { sameDisk: false } as BackupPlace;
const view = (part: Partial<BackupView>) => ({ state: 'fine', places: [place, place], lastAt: '2026-11-22T18:02:00Z', changed: false, ...part }) as BackupView;
const lines = (part: Partial<BackupView>) => copyLines(i18nFor('it'), view(part));

describe('backups on the first page', () => {
  it('says nothing is wrong while they are fresh and lie in two places', () => {
    expect(lines({})).toEqual([]);
  });

  it('asks for a second place, and for another disk', () => {
    expect(lines({ places: [place] })).toEqual(['Le copie stanno in un posto solo: scegline un secondo.']);
    expect(lines({ places: [{ ...place, sameDisk: true }] })).toHaveLength(2);
    expect(lines({ places: [place, { ...place, sameDisk: true }] })).toEqual([]);
  });

  it('says what is old or fails, and what was never made', () => {
    expect(lines({ state: 'old', changed: true })[0]).toContain('vecchia');
    expect(lines({ state: 'failed' })[0]).toBe('La copia di sicurezza non riesce.');
    expect(lines({ state: 'no_place', lastAt: null, places: [] })).toEqual(['Non c’è ancora nessuna copia di sicurezza: scegli dove tenerla.']);
  });
});
