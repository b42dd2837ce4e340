import { expect, test } from 'vitest';
import { i18nFor } from '@/i18n';
import { letterheadLacks, missingParts } from './missing';

test('empty settings are named, with the section that fills them', () => {
  const parts = missingParts(
    i18nFor('it'),
    ['controller.vatNumber', 'controller.dpo', 'purpose.NEWS.recipients', 'notice.transfer', 'controller.nothingAutomated', 'purpose.NEWS.logic'],
    new Map([['NEWS', 'Newsletter']]),
  );
  expect(parts).toEqual([
    { section: 'controller', words: 'Partita IVA' },
    { section: 'controller', words: 'Responsabile della protezione dei dati' },
    { section: 'purposes', words: 'Newsletter: chi altro li riceve' },
    { section: 'recipients', words: 'Chi altro riceve i dati, e se escono dallo Spazio economico europeo: il registro dei destinatari è vuoto' },
    { section: 'controller', words: 'Se un programma fa profilazione o decide da solo' },
    { section: 'purposes', words: 'Newsletter: logica del programma' },
  ]);
});

test('says what a letterhead lacks, and nothing that no letterhead shows', () => {
  const missing = ['controller.vatNumber', 'controller.nothingAutomated', 'controller.logo', 'purpose.NEWSLETTER.retention', 'notice.issued'];
  expect(letterheadLacks(i18nFor('it'), missing)).toEqual(['Partita IVA']);
});
