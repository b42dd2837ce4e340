import { describe, expect, it } from 'vitest';
import type { SourceId } from '@/api';
import { creation, emptyDraft, likeness, missing, phoneKind } from './newContact';

const today = '2026-11-22';
const source = 's' as SourceId;

describe('a new card', () => {
  it('lacks name and source at first', () => {
    expect(missing(emptyDraft(today), today)).toEqual(['name', 'source']);
  });

  it('refuses a day of acquisition in the future or none', () => {
    const draft = { ...emptyDraft(today), lastName: 'Bianchi', source };
    expect(missing(draft, today)).toEqual([]);
    expect(missing({ ...draft, acquiredOn: '2026-11-23' }, today)).toEqual(['acquiredOnFuture']);
    expect(missing({ ...draft, acquiredOn: null }, today)).toEqual(['acquiredOn']);
  });

  it('needs a name for a person and for an organisation', () => {
    expect(missing({ ...emptyDraft(today), email: 'a@x.example', source }, today)).toEqual(['name']);
    expect(missing({ ...emptyDraft(today), kind: 'organisation', email: 'a@x.example', source }, today)).toEqual(['name']);
  });

  it('sends what is written, and points of the right kind', () => {
    const request = creation({
      ...emptyDraft(today),
      firstName: ' Giulia ',
      lastName: 'Bianchi',
      organisation: 'left over',
      email: 'g@x.example',
      phone: '333 123 4567',
      source,
    });
    expect(request?.fields).toEqual([
      { field: 'first_name', value: 'Giulia', replaces: null },
      { field: 'last_name', value: 'Bianchi', replaces: null },
    ]);
    expect(request?.points.map((point) => [point.kind, point.value])).toEqual([
      ['email', 'g@x.example'],
      ['mobile', '333 123 4567'],
    ]);
  });
});

it('tells mobiles from landlines', () => {
  expect(phoneKind('+39 333 1234567')).toBe('mobile');
  expect(phoneKind('0039.347.1234567')).toBe('mobile');
  expect(phoneKind('055 123456')).toBe('landline');
  expect(phoneKind('+39 055 123456')).toBe('landline');
});

it('looks for likeness by the surest sign', () => {
  const draft = emptyDraft(today);
  expect(likeness({ ...draft, firstName: 'Giulia' })).toBe('');
  expect(likeness({ ...draft, firstName: 'Giulia', lastName: 'Bianchi' })).toBe('Bianchi Giulia');
  expect(likeness({ ...draft, firstName: 'Giulia', lastName: 'Bianchi', phone: '333 123' })).toBe('333 123');
  expect(likeness({ ...draft, lastName: 'Bianchi', email: 'g@x.example', phone: '333 123' })).toBe('g@x.example');
});
