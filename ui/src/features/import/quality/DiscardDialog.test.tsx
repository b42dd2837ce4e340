import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { LanguageProvider } from '@/i18n';
import { DiscardDialog } from './DiscardDialog';

function open(first: 'stale' | 'other') {
  const onDiscard = vi.fn();
  render(
    <LanguageProvider language="it">
      <DiscardDialog
        title="Lasciare fuori 2 righe?"
        lead="Il motivo resta."
        of="rows"
        first={first}
        isPending={false}
        onDiscard={onDiscard}
        onClose={() => undefined}
      />
    </LanguageProvider>,
  );
  return onDiscard;
}

test('the reason at hand is enough', async () => {
  const onDiscard = open('stale');
  await userEvent.click(screen.getByRole('button', { name: 'Lascia fuori' }));
  expect(onDiscard).toHaveBeenCalledWith('stale', '');
});

test('"something else" has to be said in words', async () => {
  const onDiscard = open('other');
  await userEvent.click(screen.getByRole('button', { name: 'Lascia fuori' }));
  expect(onDiscard).not.toHaveBeenCalled();
  expect(screen.getByText('Scrivi il motivo.')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: /In due parole/ }), ' Fornitori ');
  await userEvent.click(screen.getByRole('button', { name: 'Lascia fuori' }));
  expect(onDiscard).toHaveBeenCalledWith('other', 'Fornitori');
});
