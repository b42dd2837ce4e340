import type { Page } from '@playwright/test';
import type { DevServer } from './devserver.ts';
import { PASSPHRASE } from './words.ts';

/** An open, empty archive, made without the window. */
export async function openArchive(server: DevServer, page: Page, name = 'Officine Bianchi', login = 'Anna Ferri'): Promise<void> {
  const made = (await server.call('archive_create', { place: null, name, login, passphrase: PASSPHRASE })) as {
    value: { groups: string[]; ask: number[] };
  };
  const groups = made.value.ask.map((index) => ({ index, text: made.value.groups[index - 1] }));
  await server.call('recovery_confirm', { groups });
  await page.reload();
}

/** A firm that a notice can name (Art. 13(1)(a) GDPR). */
export const FIRM = {
  name: 'Rossi srl',
  street: 'Via Roma 1',
  postcode: '50123',
  city: 'Firenze',
  province: 'FI',
  country: 'IT',
  vatNumber: '',
  taxCode: '',
  email: 'privacy@rossi.example',
  phone: '',
  pec: '',
  dpo: '',
};

/** Decides about the pair on screen by its key: a key pressed before the pair was seen for a moment decides nothing. */
export async function decideByKey(page: Page, key: '1' | '2' | '3'): Promise<void> {
  await page.waitForTimeout(900);
  await page.keyboard.press(key);
}
