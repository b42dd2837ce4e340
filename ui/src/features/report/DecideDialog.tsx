import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useAct, useFieldErrors, type ContactId, type MaskPart, type MaskPiece, type MaskReason, type PackMaskTarget } from '@/api';
import { Button, CancelButton, Checkbox, Dialog, Form, RadioGroup, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { pieceLabel, REASON, REASONS } from './masking';

/** What is decided about. */
export type Decision =
  | { what: 'piece'; item: string; part: MaskPart; version: number; piece: MaskPiece; words: string }
  | { what: 'people'; item: string; reason: MaskReason }
  | { what: 'open'; count: number }
  | { what: 'words'; words: string };

function target(decision: Decision, typed: string, everywhere: boolean): PackMaskTarget {
  switch (decision.what) {
    case 'piece':
      return {
        what: 'piece',
        item: decision.item,
        part: decision.part,
        version: decision.version,
        start: decision.piece.start,
        length: decision.piece.length,
        everywhere,
      };
    case 'people':
      return { what: 'people', item: decision.item };
    case 'words':
      return { what: 'words', words: typed };
    case 'open':
      return { what: 'open' };
  }
}

/** Left out for a reason, or visible because the person knows it already. */
export function DecideDialog({ contact, decision, onClose }: { contact: ContactId; decision: Decision; onClose(): void }) {
  const i18n = useI18n();
  const { t, say } = i18n;
  const mask = useAct('pack_mask');
  const unmask = useAct('pack_unmask');
  const errors = useFieldErrors(mask.error);
  const known = decision.what === 'piece' ? decision.piece : null;
  const first = decision.what === 'people' ? decision.reason : (known?.reason ?? (known !== null && known.mask !== null ? 'shown' : 'third_party'));
  const [choice, setChoice] = useState<MaskReason | 'shown'>(first);
  const [everywhere, setEverywhere] = useState(true);
  const [typed, setTyped] = useState(decision.what === 'words' ? decision.words : '');
  const title = {
    piece: t('others-decide-piece', { words: decision.what === 'piece' ? decision.words : '' }),
    people: t('others-decide-people'),
    open: t('others-all', { count: decision.what === 'open' ? decision.count : 0 }),
    words: t('others-words'),
  }[decision.what];
  const options = REASONS.map((id) => ({ id: id as MaskReason | 'shown', label: say(REASON[id]) }));
  if (decision.what !== 'people') options.push({ id: 'shown', label: t('others-reason-shown') });
  const decide = () =>
    mask.mutate(
      { contact, target: target(decision, typed, everywhere), reason: choice === 'shown' ? null : choice },
      {
        onSuccess: () => {
          toast(t(choice === 'shown' ? 'others-done-shown' : 'others-done-hidden'));
          onClose();
        },
      },
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={EyeOff}
      title={title}
      lead={known === null ? t('others-decide-lead') : pieceLabel(i18n, known)}
      actions={
        <>
          <CancelButton />
          {known !== null && known.mask !== null && (
            <Button isPending={unmask.isPending} onPress={() => known.mask !== null && unmask.mutate({ contact, masks: [known.mask] }, { onSuccess: onClose })}>
              {t('others-take-back')}
            </Button>
          )}
          <Button variant="primary" type="submit" form="decide" isPending={mask.isPending}>
            {t(choice === 'shown' ? 'others-show' : 'others-hide')}
          </Button>
        </>
      }
    >
      <Form
        id="decide"
        className="stack"
        validationErrors={errors}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          decide();
        }}
      >
        {decision.what === 'words' && (
          <TextField
            label={t('others-words-label')}
            description={t('others-words-help')}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            autoFocus
            errorMessage={errors.words}
          />
        )}
        <RadioGroup<MaskReason | 'shown'> label={t('others-reason')} options={options} value={choice} onChange={setChoice} />
        {decision.what === 'piece' && (
          <Checkbox isSelected={everywhere} onChange={setEverywhere}>
            {t('others-everywhere')}
          </Checkbox>
        )}
      </Form>
    </Dialog>
  );
}
