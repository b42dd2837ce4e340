import { CircleX, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DiscardReason } from '@/api';
import { Button, CancelButton, Dialog, Form, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { REASON_NAME, REASONS } from './words';

export interface DiscardDialogProps {
  title: string;
  lead: string;
  /** What goes: rows stay out, cards go to the bin. */
  of: 'rows' | 'cards';
  /** The reason that is at hand. */
  first: DiscardReason;
  isPending: boolean;
  onDiscard(reason: DiscardReason, note: string): void;
  onClose(): void;
}

/** S36: nothing is discarded without a reason. */
export function DiscardDialog({ title, lead, of, first, isPending, onDiscard, onClose }: DiscardDialogProps) {
  const { t } = useI18n();
  const [reason, setReason] = useState<DiscardReason>(first);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const lacks = reason === 'other' && note.trim() === '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={of === 'rows' ? CircleX : Trash2}
      tone="warning"
      title={title}
      lead={lead}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="discard" isPending={isPending}>
            {t(of === 'rows' ? 'quality-discard-go-rows' : 'quality-discard-go-cards')}
          </Button>
        </>
      }
    >
      <Form
        id="discard"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!lacks) onDiscard(reason, note.trim());
        }}
      >
        <Select<DiscardReason>
          label={t('discard-reason')}
          options={REASONS.map((id) => ({ id, label: t(REASON_NAME[id]) }))}
          value={reason}
          onChange={setReason}
        />
        <TextField
          label={t('discard-note')}
          name="note"
          description={t('discard-note-help')}
          isRequired={reason === 'other'}
          validationBehavior="aria"
          maxLength={200}
          errorMessage={asked && lacks ? t('discard-note-other') : undefined}
          value={note}
          onChange={setNote}
        />
      </Form>
    </Dialog>
  );
}
