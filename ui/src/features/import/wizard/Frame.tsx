import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Wizard } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { STEPS, type Step } from './flow';

const LABEL: Record<Step, MessageKey> = {
  choose: 'import-step-choose',
  read: 'import-step-read',
  match: 'import-step-match',
  check: 'import-step-check',
  duplicates: 'import-step-duplicates',
  review: 'import-step-review',
  result: 'import-step-result',
};

export interface FrameProps {
  step: Step;
  /** Steps of the rail, where they are not all. */
  steps?: readonly Step[];
  heading: string;
  lead?: ReactNode;
  /** One sentence that says where one stands, or why the way on is closed. */
  summary?: ReactNode;
  onGoTo?: (step: Step) => void;
  onBack?: () => void;
  onNext?: () => void;
  nextLabel?: string;
  nextClosed?: boolean;
  nextPending?: boolean;
  /** In place of the button that leads on. */
  next?: ReactNode;
  children: ReactNode;
}

/** A step of the import inside the wizard. */
export function Frame({ step, steps = STEPS, heading, lead, summary, onGoTo, onBack, onNext, nextLabel, nextClosed, nextPending, next, children }: FrameProps) {
  const { t } = useI18n();
  return (
    <Wizard
      title={t('import-title')}
      steps={steps.map((id) => ({ id, label: t(LABEL[id]) }))}
      current={step}
      onGoTo={(id) => onGoTo?.(id as Step)}
      note={step === 'result' ? t('import-note-done') : t('import-note')}
      heading={heading}
      lead={lead}
      summary={summary}
      back={onBack && <Button onPress={onBack}>{t('ui-back')}</Button>}
      next={
        next ??
        (onNext && (
          <Button variant="primary" trailingIcon={ArrowRight} isDisabled={nextClosed} isPending={nextPending} onPress={onNext}>
            {nextLabel ?? t('import-continue')}
          </Button>
        ))
      }
    >
      {children}
    </Wizard>
  );
}
