import type { ReactNode } from 'react';
import { Button, FilterAdd, Popover, Select, type Option } from '@/components';
import { useI18n } from '@/i18n';

/** The dashed chip that asks what to filter by. */
export function AddFilter({ children }: { children(close: () => void): ReactNode }) {
  const { t } = useI18n();
  return (
    <Popover label={t('people-filter-add')} placement="bottom start" trigger={<FilterAdd>{t('people-filter-add')}</FilterAdd>}>
      {children}
    </Popover>
  );
}

export interface QuestionFormProps<Q extends string> {
  questions: readonly Option<Q>[];
  question: Q;
  onQuestion(question: Q): void;
  /** There is an answer. */
  isReady: boolean;
  onApply(): void;
  /** The field of the answer. */
  children: ReactNode;
}

/** One filter: what is asked, and the answer. */
export function QuestionForm<Q extends string>({ questions, question, onQuestion, isReady, onApply, children }: QuestionFormProps<Q>) {
  const { t } = useI18n();
  return (
    <form
      className="stack gap-3 people-filter-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onApply();
      }}
    >
      <Select<Q> label={t('people-filter-question')} options={questions} value={question} onChange={onQuestion} autoFocus />
      {children}
      <div className="row row-end">
        <Button variant="primary" type="submit" isDisabled={!isReady}>
          {t('people-filter-apply')}
        </Button>
      </div>
    </form>
  );
}
