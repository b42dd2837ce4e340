import { useAct, useFieldErrors, type ContactCard, type FirmPaper } from '@/api';
import { toast } from '@/components';
import { useI18n } from '@/i18n';
import { PAPER } from './GiveDialog';
import { MistakeDialog } from './MistakeDialog';

/** A document that was noted as given by mistake: the line stays in the history, with the reason beside it (F46). */
export function RetractDialog({
  card,
  paper,
  version,
  on,
  onClose,
}: {
  card: Pick<ContactCard, 'id' | 'name'>;
  paper: FirmPaper;
  version: number;
  on: string;
  onClose(): void;
}) {
  const { t, say } = useI18n();
  const retract = useAct('paper_retract');
  const errors = useFieldErrors(retract.error);
  const title = say(PAPER[paper]);
  const done = () => {
    toast(t('checklist-retracted', { title }));
    onClose();
  };
  return (
    <MistakeDialog
      title={t('checklist-retract-title', { title })}
      lead={t('checklist-retract-lead', { name: card.name })}
      reason={t('checklist-retract-reason')}
      go={t('checklist-retract-go')}
      errors={errors}
      isPending={retract.isPending}
      onGo={(reason) => retract.mutate({ contact: card.id, paper, version, on, reason }, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
