import { useState } from 'react';
import { useRead, type CaseId, type Category, type Delivery, type Direction, type PurposeId, type RegisterChoice } from '@/api';
import { DatePicker, RadioGroup, Select, TextField } from '@/components';
import { channelOptions } from '@/components/domain/channels';
import { useI18n, type MessageKey } from '@/i18n';
import { PersonField } from '../cases/PersonField';
import type { Chosen } from '../shared/PersonCombo';
import { AddFilter, QuestionForm } from '../shared/filters';
import { channelChoice } from './draft';
import { CATEGORIES, CATEGORY_LABEL, type Question } from './register';

const QUESTIONS: readonly { id: Question; label: MessageKey }[] = [
  { id: 'contact', label: 'register-ask-contact' },
  { id: 'channel', label: 'communication-channel' },
  { id: 'direction', label: 'register-direction' },
  { id: 'days', label: 'register-ask-days' },
  { id: 'category', label: 'communication-category' },
  { id: 'outcome', label: 'communication-outcome' },
  { id: 'case', label: 'register-ask-case' },
  { id: 'operator', label: 'register-ask-operator' },
  { id: 'purpose', label: 'communication-purpose' },
  { id: 'state', label: 'register-state' },
];

const MOST_CASES = 200;

interface Answer {
  word: string | null;
  person: Chosen | null;
  since: string | null;
  until: string | null;
}

const NO_ANSWER: Answer = { word: null, person: null, since: null, until: null };

function channelPart(word: string): Partial<RegisterChoice> {
  const { channel, channelName } = channelChoice(word);
  return { channel, channelName: channel === 'other' ? channelName : null };
}

/** The part of the choice that an answer makes; null while it is missing. */
export function partOf(question: Question, answer: Answer): Partial<RegisterChoice> | null {
  const word = answer.word?.trim() ?? '';
  switch (question) {
    case 'contact':
      return answer.person === null ? null : { contact: answer.person.id };
    case 'days':
      return answer.since === null && answer.until === null ? null : { since: answer.since, until: answer.until };
    case 'outcome':
      return answer.word === 'none' ? { outcome: null, withoutOutcome: true } : null;
    case 'state':
      return word === '' ? null : word === 'follow-up' ? { followUp: true, delivery: null } : { followUp: false, delivery: word as Delivery };
    case 'channel':
      return word === '' ? null : channelPart(word);
    case 'direction':
      return word === '' ? null : { direction: word as Direction };
    case 'category':
      return word === '' ? null : { category: word as Category };
    case 'purpose':
      return word === '' ? null : { purpose: word as PurposeId };
    case 'case':
      return word === '' ? null : { case: word as CaseId };
    case 'operator':
      return word === '' ? null : { operator: word };
  }
}

/** The dashed chip that asks what to narrow the register by. */
export function RegisterFilterPopover({ onAdd }: { onAdd(part: Partial<RegisterChoice>): void }) {
  return (
    <AddFilter>
      {(close) => (
        <FilterForm
          onAdd={(part) => {
            onAdd(part);
            close();
          }}
        />
      )}
    </AddFilter>
  );
}

function FilterForm({ onAdd }: { onAdd(part: Partial<RegisterChoice>): void }) {
  const { t } = useI18n();
  const [question, setQuestion] = useState<Question>('contact');
  const [answer, setAnswer] = useState(NO_ANSWER);
  const [words, setWords] = useState('');
  const hasWords = question === 'outcome' && answer.word === 'words';
  const part = hasWords ? (words.trim() === '' ? null : { outcome: words.trim(), withoutOutcome: false }) : partOf(question, answer);
  return (
    <QuestionForm<Question>
      questions={QUESTIONS.map(({ id, label }) => ({ id, label: t(label) }))}
      question={question}
      onQuestion={(next) => {
        setQuestion(next);
        setAnswer(NO_ANSWER);
      }}
      isReady={part !== null}
      onApply={() => part !== null && onAdd(part)}
    >
      <AnswerField key={question} question={question} answer={answer} onChange={(next) => setAnswer((now) => ({ ...now, ...next }))} />
      {hasWords && <TextField label={t('register-outcome-words')} value={words} onChange={setWords} autoComplete="off" />}
    </QuestionForm>
  );
}

function AnswerField({ question, answer, onChange }: { question: Question; answer: Answer; onChange(part: Partial<Answer>): void }) {
  const { t } = useI18n();
  const purposes = useRead('purpose_list', {}, { enabled: question === 'purpose' }).data?.purposes ?? [];
  const known = useRead('register_view_list', {}, { enabled: question === 'operator' || question === 'channel' }).data;
  const [operators, own] = [known?.operators ?? [], known?.channels ?? []];
  const cases =
    useRead('case_list', { closed: null, mine: false, contact: null, category: null, text: '', offset: 0, limit: MOST_CASES }, { enabled: question === 'case' })
      .data?.lines ?? [];
  const label = t('people-filter-answer');
  const word = (value: string) => onChange({ word: value });
  const short = (options: { id: string; label: string }[]) => <RadioGroup label={label} options={options} value={answer.word} onChange={word} />;
  const long = (options: { id: string; label: string; detail?: string }[]) => <Select label={label} options={options} value={answer.word} onChange={word} />;
  switch (question) {
    case 'contact':
      return <PersonField label={label} chosen={answer.person} onChange={(person) => onChange({ person })} />;
    case 'days':
      return (
        <div className="form-parts">
          <DatePicker label={t('register-since')} value={answer.since} onChange={(since) => onChange({ since })} />
          <DatePicker label={t('register-until')} value={answer.until} onChange={(until) => onChange({ until })} />
        </div>
      );
    case 'direction':
      return short([
        { id: 'inbound', label: t('register-inbound') },
        { id: 'outbound', label: t('register-outbound') },
      ]);
    case 'state':
      return short([
        { id: 'open', label: t('register-state-open') },
        { id: 'follow-up', label: t('register-state-follow-up') },
        { id: 'not_done', label: t('register-state-not-done') },
        { id: 'uncertain', label: t('register-state-uncertain') },
      ]);
    case 'outcome':
      return short([
        { id: 'words', label: t('register-outcome-with') },
        { id: 'none', label: t('register-chip-no-outcome') },
      ]);
    case 'channel':
      return long(channelOptions(t, own));
    case 'category':
      return long(CATEGORIES.map((id) => ({ id, label: t(CATEGORY_LABEL[id]) })));
    case 'purpose':
      return long(purposes.map((purpose) => ({ id: purpose.id, label: purpose.title })));
    case 'operator':
      return long(operators.map((name) => ({ id: name, label: name })));
    case 'case':
      return long(cases.filter((line) => line.title !== '').map((line) => ({ id: line.id, label: line.title, detail: line.name ?? undefined })));
  }
}
