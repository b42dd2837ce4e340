import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button, CancelButton, Dialog, Form, TextField } from '@/components';

export interface MistakeDialogProps {
  title: string;
  lead: string;
  /** Label of the reason. */
  reason: string;
  /** What the button does. */
  go: string;
  errors: Record<string, string>;
  isPending: boolean;
  onGo(reason: string): void;
  onClose(): void;
}

/** Something that was written down by mistake: the line stays in the history, with the reason beside it. */
export function MistakeDialog({ title, lead, reason, go, errors, isPending, onGo, onClose }: MistakeDialogProps) {
  const [text, setText] = useState('');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Undo2}
      tone="warning"
      title={title}
      lead={lead}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="mistake" isPending={isPending}>
            {go}
          </Button>
        </>
      }
    >
      <Form
        id="mistake"
        className="stack"
        validationErrors={errors}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          onGo(text);
        }}
      >
        <TextField label={reason} value={text} onChange={setText} autoComplete="off" autoFocus errorMessage={errors['reason']} />
      </Form>
    </Dialog>
  );
}
