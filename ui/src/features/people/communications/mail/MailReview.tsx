import { useState } from 'react';
import {
  asCommandError,
  call,
  useErrorText,
  useRead,
  type Category,
  type ContactId,
  type JobId,
  type MailId,
  type MailState,
  type PurposeId,
  type RetentionClassId,
} from '@/api';
import { Banner, Button, Panel, Select, Skeleton, Tabs, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';
import { isMarketing, usualClass } from '../draft';
import { CATEGORIES, CATEGORY_LABEL } from '../register';
import { MailLines } from './MailLines';
import { addressesIn, shownStates, STATE_LABEL } from './words';

interface Props {
  mail: MailId;
  known: readonly string[];
  onWriting(job: JobId): void;
  onLeave(): void;
}

/** What was read, before anything is logged: whose each message is, and what is chosen for all of them. */
export function MailReview({ mail, known, onWriting, onLeave }: Props) {
  const { t, number } = useI18n();
  const errorText = useErrorText();
  const [typed, setTyped] = useState(known.join(', '));
  const [choices, setChoices] = useState<{ address: string; contact: ContactId }[]>([]);
  const [state, setState] = useState<MailState>('ready');
  const [category, setCategory] = useState<Category | 'none'>('none');
  const [purpose, setPurpose] = useState<PurposeId | null>(null);
  const [retention, setRetention] = useState<RetentionClassId | null>(null);
  const [exceptions, setExceptions] = useState<ReadonlyMap<number, RetentionClassId>>(new Map());
  const [isAsked, setIsAsked] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const ours = addressesIn(useSettled(typed, 400));
  const asked = { mail, ours, choices };
  const look = useRead('mail_look', { ...asked, only: null, offset: 0, limit: 1 }, { keepPrevious: true });
  const purposes = useRead('purpose_list', {}).data?.purposes ?? [];
  const classes = useRead('retention_class_list', {}).data?.classes ?? [];
  const marketing = purposes.some((one) => one.id === purpose && isMarketing(one));
  const kept = retention ?? usualClass({ channel: 'email', category: category === 'none' ? null : category, marketing }, classes);
  const counts = look.data?.counts;

  const choose = (address: string, contact: ContactId) => setChoices((now) => [...now.filter((one) => one.address !== address), { address, contact }]);
  const except = (at: number, other: RetentionClassId) =>
    setExceptions((now) => {
      const next = new Map(now);
      if (other === kept) next.delete(at);
      else next.set(at, other);
      return next;
    });
  const commit = async () => {
    setIsAsked(true);
    if (purpose === null || kept === null) return;
    try {
      const { job } = await call('mail_commit', {
        ...asked,
        purpose,
        retention: kept,
        category: category === 'none' ? null : category,
        exceptions: [...exceptions].map(([number, retention]) => ({ number, retention })),
      });
      onWriting(job);
    } catch (thrown) {
      setRefused(errorText(asCommandError(thrown)));
    }
  };
  if (look.error !== null) return <Banner tone="danger">{errorText(look.error)}</Banner>;
  if (counts === undefined) return <Skeleton lines={8} />;
  return (
    <div className="stack gap-4">
      <Panel title={t('mail-for-all')}>
        <div className="stack gap-3">
          <TextField label={t('mail-ours')} description={t('mail-ours-help')} value={typed} onChange={setTyped} autoComplete="off" />
          <div className="form-parts">
            <Select<PurposeId>
              label={t('communication-purpose')}
              isRequired
              options={purposes.filter((one) => !one.archived).map((one) => ({ id: one.id, label: one.title }))}
              value={purpose}
              onChange={setPurpose}
              errorMessage={isAsked && purpose === null ? t('communication-missing-purpose') : undefined}
            />
            <Select<RetentionClassId>
              label={t('communication-retention')}
              description={t('mail-kept-each')}
              isRequired
              options={classes.map((one) => ({ id: one.id, label: one.title, detail: one.reason }))}
              value={kept}
              onChange={setRetention}
              errorMessage={isAsked && kept === null ? t('communication-missing-retention') : undefined}
            />
            <Select<Category | 'none'>
              label={t('communication-category')}
              options={[{ id: 'none', label: t('communication-category-none') }, ...CATEGORIES.map((id) => ({ id, label: t(CATEGORY_LABEL[id]) }))]}
              value={category}
              onChange={setCategory}
            />
          </div>
          {refused !== null && <Banner tone="danger">{refused}</Banner>}
          <div className="row">
            <Button variant="primary" isDisabled={counts.ready === 0} onPress={() => void commit()}>
              {t('mail-commit', { count: counts.ready })}
            </Button>
            <Button variant="quiet" onPress={onLeave}>
              {t('mail-leave')}
            </Button>
          </div>
        </div>
      </Panel>
      <Tabs
        label={t('mail-states')}
        selected={state}
        onSelect={(id) => setState(id as MailState)}
        tabs={shownStates(counts).map((id) => ({
          id,
          label: t(STATE_LABEL[id]),
          count: number(counts[id]),
          content: (
            <MailLines asked={asked} state={id} onChoose={choose} retention={kept === null ? null : { usual: kept, exceptions, classes, onExcept: except }} />
          ),
        }))}
      />
    </div>
  );
}
