import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { readDrafts } from '@/api';
import { LanguageProvider } from '@/i18n';
import { onWish } from '@/lib/requests';
import { fakeHost } from '@/test/fakeHost';
import { DraftsPart } from './DraftsPart';

it('goes on with the decision that was left half written, not only to its card', async () => {
  fakeHost({ draft_list: () => ({ drafts: [{ form: 'consent/c1/t1/given', text: '{}' }] }) });
  await readDrafts();
  const resumed = vi.fn();
  onWish('resume', resumed);
  render(
    <LanguageProvider language="it">
      <DraftsPart />
    </LanguageProvider>,
  );
  await userEvent.click(screen.getByRole('link', { name: 'Riprendi' }));
  await userEvent.click(screen.getByRole('link', { name: 'Una decisione sul consenso' }));
  expect(resumed.mock.calls).toEqual([['consent/c1/t1/given'], ['consent/c1/t1/given']]);
});
