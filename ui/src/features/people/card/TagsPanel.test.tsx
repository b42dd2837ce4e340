import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { queryClient, type ContactCard } from '@/api';
import { LanguageProvider } from '@/i18n';
import { fakeHost } from '@/test/fakeHost';
import { TagsPanel } from './TagsPanel';

function show(tags: string[]) {
  const said = fakeHost({
    session_get: () => ({ access: { role: '', shipped: 'owner', may: ['people_write'], hides: [], ownCards: false } }) as never,
    tag_list: () => ({ tags: [] }),
    // The archive is slower than the hand.
    tags_set: () => new Promise((resolve) => setTimeout(() => resolve({ txn: 't' as never }), 400)),
  });
  render(
    <QueryClientProvider client={queryClient}>
      <LanguageProvider language="it">
        <TagsPanel card={{ id: 'c1', tags } as unknown as ContactCard} />
      </LanguageProvider>
    </QueryClientProvider>,
  );
  return said;
}

const sent = (said: ReturnType<typeof show>) => said.filter((one) => one.name === 'tags_set').map((one) => (one.request as { tags: string[] }).tags);

it('loses no tag that is typed before the one before is saved', async () => {
  const said = show(['cliente']);
  await userEvent.type(await screen.findByRole('combobox', { name: 'Nuova etichetta' }), 'fiera{Enter}vip{Enter}listino{Enter}');
  await waitFor(() => expect(sent(said)).toHaveLength(3), { timeout: 4000 });
  expect(sent(said).at(-1)).toEqual(['cliente', 'fiera', 'vip', 'listino']);
});

it('says at the field how many tags a card takes, and keeps what was typed', async () => {
  const said = show(Array.from({ length: 50 }, (_, at) => `etichetta ${at}`));
  const field = await screen.findByRole('combobox', { name: 'Nuova etichetta' });
  await userEvent.type(field, 'una di troppo{Enter}');
  expect(await screen.findByText('Una scheda porta al massimo 50 etichette: togline una per aggiungere questa.')).toBeVisible();
  expect(field).toHaveValue('una di troppo');
  expect(sent(said)).toEqual([]);
});
