import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { ContactCard } from '@/api';
import { Button, CancelButton, Dialog } from '@/components';
import { useI18n } from '@/i18n';
import { AnswersForm } from './AnswersForm';

/** Enters several answers of one person at once, without a printed paper. */
export function AnswersDialog({ card, onClose }: { card: Pick<ContactCard, 'id' | 'name'>; onClose(): void }) {
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      icon={ListChecks}
      title={t('answers-title')}
      lead={t('answers-lead', { name: card.name })}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="answers" isPending={busy}>
            {t('answers-go')}
          </Button>
        </>
      }
    >
      <AnswersForm id="answers" contact={card.id} sheet={null} onBusy={setBusy} onDone={onClose} />
    </Dialog>
  );
}
