import { useState } from 'react';
import { useRead, type BatchId, type ConsentTypeId, type ContactFilter, type ContactKind, type ContactStatus, type ReachWay, type SourceId } from '@/api';
import { ComboBox, RadioGroup, Select, type Option } from '@/components';
import { CONSENT_LOOK, CONSENT_STATES, type ConsentState } from '@/components/domain/ConsentStamp';
import { useI18n, type MessageKey } from '@/i18n';
import { AddFilter, QuestionForm } from '../shared/filters';
import { STATUS_LOOK } from '../shared/status';
import { REACH_ANSWER, REACH_WAYS, type Titles } from './filterWords';

type Question = ContactFilter['by'];

const QUESTIONS: readonly { id: Question; label: MessageKey }[] = [
  { id: 'consent', label: 'people-ask-consent' },
  { id: 'reach', label: 'people-ask-reach' },
  { id: 'province', label: 'people-ask-province' },
  { id: 'city', label: 'people-ask-city' },
  { id: 'tag', label: 'people-ask-tag' },
  { id: 'source', label: 'people-ask-source' },
  { id: 'batch', label: 'people-ask-batch' },
  { id: 'kind', label: 'people-ask-kind' },
  { id: 'status', label: 'people-ask-status' },
  { id: 'has_email', label: 'people-ask-email' },
  { id: 'has_phone', label: 'people-ask-phone' },
];

const STATUSES: readonly ContactStatus[] = ['active', 'not_usable', 'restricted', 'binned'];

/** The filter that a question and its answer make; null while the answer is missing. */
export function filterOf(question: Question, answer: string | null, type: string | null, way: ReachWay = 'email'): ContactFilter | null {
  if (answer === null || answer === '') return null;
  switch (question) {
    case 'reach':
      return { by: 'reach', way, value: answer === 'yes' };
    case 'consent':
      return type === null ? null : { by: 'consent', type: type as ConsentTypeId, state: answer as ConsentState };
    case 'has_email':
    case 'has_phone':
      return { by: question, value: answer === 'yes' };
    case 'kind':
      return { by: 'kind', value: answer as ContactKind };
    case 'status':
      return { by: 'status', value: answer as ContactStatus };
    case 'source':
      return { by: 'source', value: answer as SourceId };
    case 'batch':
      return { by: 'batch', value: answer as BatchId };
    default:
      return { by: question, value: answer };
  }
}

function FilterForm({ titles, onAdd }: { titles: Titles; onAdd(filter: ContactFilter): void }) {
  const { t } = useI18n();
  const values = useRead('contact_filter_values', {});
  const [question, setQuestion] = useState<Question>('consent');
  const [type, setType] = useState<string | null>(titles.types[0]?.id ?? null);
  const [answer, setAnswer] = useState<string | null>(null);
  const [way, setWay] = useState<ReachWay>('call');
  const filter = filterOf(question, answer, type, way);
  const plain = (list: readonly string[] | undefined): Option[] => (list ?? []).map((value) => ({ id: value, label: value }));
  const answers: Record<Question, Option[]> = {
    consent: CONSENT_STATES.map((state) => ({ id: state, label: t(CONSENT_LOOK[state].word), detail: t(CONSENT_LOOK[state].meaning) })),
    reach: [
      { id: 'yes', label: t('people-answer-may') },
      { id: 'no', label: t('people-answer-may-not') },
    ],
    province: plain(values.data?.provinces),
    city: plain(values.data?.cities),
    tag: plain(values.data?.tags),
    source: titles.sources.map((source) => ({ id: source.id, label: source.title })),
    batch: titles.batches.map((batch) => ({ id: batch.batch, label: batch.name })),
    kind: [
      { id: 'person', label: t('people-kind-persons') },
      { id: 'organisation', label: t('people-kind-organisations') },
    ],
    status: STATUSES.map((status) => ({ id: status, label: t(STATUS_LOOK[status].word) })),
    has_email: [
      { id: 'yes', label: t('people-answer-has') },
      { id: 'no', label: t('people-answer-has-not') },
    ],
    has_phone: [
      { id: 'yes', label: t('people-answer-has') },
      { id: 'no', label: t('people-answer-has-not') },
    ],
  };
  const options = answers[question];
  const long = question === 'city' || question === 'tag' || question === 'province';
  return (
    <QuestionForm<Question>
      questions={QUESTIONS.map(({ id, label }) => ({ id, label: t(label) }))}
      question={question}
      onQuestion={(next) => {
        setQuestion(next);
        setAnswer(null);
      }}
      isReady={filter !== null}
      onApply={() => filter !== null && onAdd(filter)}
    >
      {question === 'consent' && (
        <Select label={t('people-filter-type')} options={titles.types.map(({ id, title }) => ({ id, label: title }))} value={type} onChange={setType} />
      )}
      {question === 'reach' && (
        <Select<ReachWay>
          label={t('people-filter-way')}
          description={t('people-filter-way-hint')}
          options={REACH_WAYS.map((id) => ({ id, label: t(REACH_ANSWER[id]) }))}
          value={way}
          onChange={setWay}
        />
      )}
      {question === 'has_email' || question === 'has_phone' || question === 'reach' ? (
        <RadioGroup label={t('people-filter-answer')} options={options} value={answer} onChange={setAnswer} orientation="horizontal" />
      ) : long ? (
        <ComboBox label={t('people-filter-answer')} options={options} value={answer} onChange={setAnswer} key={`${question} ${options.length}`} />
      ) : (
        <Select label={t('people-filter-answer')} options={options} value={answer} onChange={setAnswer} key={question} />
      )}
    </QuestionForm>
  );
}

/** The dashed chip that asks what to filter by. */
export function FilterPopover({ titles, onAdd }: { titles: Titles; onAdd(filter: ContactFilter): void }) {
  return (
    <AddFilter>
      {(close) => (
        <FilterForm
          titles={titles}
          onAdd={(filter) => {
            onAdd(filter);
            close();
          }}
        />
      )}
    </AddFilter>
  );
}
