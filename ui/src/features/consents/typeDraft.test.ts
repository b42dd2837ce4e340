import { describe, expect, it } from 'vitest';
import type { ConsentTypeView } from '@/api';
import { codeFrom, draftOfType, isThreeInOne, makesVersion, NEW_TYPE, typeProblems, typeRequest, usualChannels } from './typeDraft';

const kept = {
  id: 't',
  title: 'Newsletter',
  code: 'NEWSLETTER',
  description: null,
  validityDays: null,
  allowMass: true,
  allowSingle: false,
  allowContact: false,
  channels: [],
  minEvidence: 2,
  purpose: null,
  wording: { id: 'w', version: 2, text: 'Acconsento.', since: '2026-01-01' },
} as unknown as ConsentTypeView;

describe('a consent type', () => {
  it('needs title, code and a permission', () => {
    expect(typeProblems(NEW_TYPE, [])).toEqual(['title', 'code', 'permission']);
  });

  it('refuses a code that is there in other letters (S86)', () => {
    expect(typeProblems({ ...draftOfType(kept), code: 'newsletter' }, [{ code: 'NEWSLETTER' }])).toEqual(['codeTaken']);
  });

  it('takes whole days of validity or none (S88)', () => {
    const draft = draftOfType(kept);
    expect(typeProblems({ ...draft, validityDays: '730' }, [])).toEqual([]);
    expect(typeProblems({ ...draft, validityDays: '0' }, [])).toEqual(['validity']);
    expect(typeProblems({ ...draft, validityDays: 'un anno' }, [])).toEqual(['validity']);
    expect(typeRequest({ ...draft, validityDays: '' }, kept).validityDays).toBeNull();
  });

  it('advises against three permissions in one (S93)', () => {
    expect(isThreeInOne({ allowMass: true, allowSingle: true, allowContact: true })).toBe(true);
    expect(isThreeInOne({ allowMass: true, allowSingle: true, allowContact: false })).toBe(false);
  });

  it('makes a version of the wording only when the text differs', () => {
    expect(makesVersion(draftOfType(kept), kept)).toBe(false);
    expect(typeRequest(draftOfType(kept), kept).wording).toBeNull();
    expect(typeRequest({ ...draftOfType(kept), wording: 'Acconsento ancora.' }, kept).wording).toBe('Acconsento ancora.');
  });

  it('knows the usual channels of its permissions', () => {
    expect(usualChannels({ allowMass: true, allowSingle: false, allowContact: true })).toEqual(['email', 'pec', 'phone']);
  });
});

it('makes a code from a title', () => {
  expect(codeFrom('Email commerciali, già chieste')).toBe('EMAIL_COMMERCIALI_GIA_CHIESTE');
});
