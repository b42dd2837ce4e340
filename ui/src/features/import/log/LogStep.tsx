import { useState, type ReactNode } from 'react';
import {
  asCommandError,
  call,
  useAct,
  useErrorText,
  useRead,
  type Category,
  type Channel,
  type CommitStarted,
  type Direction,
  type ImportLog,
  type ImportLogSet,
  type ImportView,
  type MailState,
  type PurposeId,
  type RetentionClassId,
} from '@/api';
import { Banner, Panel, RadioGroup, Select, Skeleton, Tabs } from '@/components';
import { useI18n } from '@/i18n';
import { columnName } from '../match';
import { LIST_STEPS, type Step } from '../wizard/flow';
import { Frame } from '../wizard/Frame';
import { CATEGORY_LABEL, FIELD_LABEL, LOG_CHANNELS, lacking, NEEDED, offered, shownStates, STATE_LABEL } from './log';
import { LogLines } from './LogLines';
import { LogParties } from './LogParties';

interface Props {
  view: ImportView;
  notice: ReactNode;
  onGoTo(step: Step): void;
  onWriting(started: CommitStarted): void;
}

interface Order {
  purpose: PurposeId | null;
  retention: RetentionClassId | null;
  category: Category | 'none';
}

/** What a log of calls or messages will do: whose each number is, and what is chosen for all rows. No card is made. */
export function LogStep({ view, notice, onGoTo, onWriting }: Props) {
  const { t, number } = useI18n();
  const errorText = useErrorText();
  const look = useRead('import_log', { import: view.import, only: null, offset: 0, limit: 1 }, { keepPrevious: true });
  const [order, setOrder] = useState<Order>({ purpose: null, retention: null, category: 'none' });
  const [state, setState] = useState<MailState>('ready');
  const [isAsked, setIsAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { data } = look;
  const classes = useRead('retention_class_list', {}).data?.classes ?? [];
  const channel: Channel = data?.channel ?? 'phone';
  const retention = order.retention ?? classes.find((one) => one.defaultFor.includes(channel))?.id ?? null;
  const lacks = data === undefined ? [] : lacking(data.columns);
  const ready = data?.counts.ready ?? 0;

  const commit = async () => {
    setIsAsked(true);
    if (order.purpose === null || retention === null) return;
    setBusy(true);
    setRefused(null);
    try {
      onWriting(
        await call('import_log_commit', {
          import: view.import,
          purpose: order.purpose,
          retention,
          category: order.category === 'none' ? null : order.category,
        }),
      );
    } catch (thrown) {
      setRefused(errorText(asCommandError(thrown)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Frame
      step="review"
      steps={LIST_STEPS}
      heading={t('log-heading')}
      lead={t('log-lead', { file: view.file })}
      onGoTo={onGoTo}
      onBack={() => onGoTo('read')}
      onNext={() => void commit()}
      nextLabel={t('objection-commit')}
      nextClosed={data === undefined || lacks.length > 0 || ready === 0}
      nextPending={busy}
      summary={data === undefined ? undefined : lacks.length > 0 ? t('log-lacks-columns') : t('log-ready', { count: ready })}
    >
      {notice}
      {refused !== null && (
        <Banner live tone="danger">
          {refused}
        </Banner>
      )}
      {look.error !== null && <Banner tone="danger">{errorText(look.error)}</Banner>}
      {data === undefined && look.error === null && <Skeleton lines={8} />}
      {data !== undefined && (
        <div className="review">
          <div className="stack">
            {lacks.length > 0 && (
              <Banner tone="warning" title={t('log-lacks-columns')}>
                {t('log-lacks-columns-text')}
              </Banner>
            )}
            {lacks.length === 0 && (
              <>
                <LogParties id={view.import} data={data} />
                <Tabs
                  label={t('log-states')}
                  selected={state}
                  onSelect={(id) => setState(id as MailState)}
                  tabs={shownStates(data.counts).map((id) => ({
                    id,
                    label: t(STATE_LABEL[id]),
                    count: number(data.counts[id]),
                    content: <LogLines id={view.import} state={id} />,
                  }))}
                />
              </>
            )}
          </div>
          <div className="stack review-side">
            <ForAll order={order} retention={retention} isAsked={isAsked} onOrder={setOrder} />
            <Understood view={view} data={data} />
          </div>
        </div>
      )}
    </Frame>
  );
}

/** Purpose, class and category of every row. */
function ForAll({ order, retention, isAsked, onOrder }: { order: Order; retention: RetentionClassId | null; isAsked: boolean; onOrder(next: Order): void }) {
  const { t } = useI18n();
  const purposes = useRead('purpose_list', {}).data?.purposes ?? [];
  const classes = useRead('retention_class_list', {}).data?.classes ?? [];
  const categories = Object.entries(CATEGORY_LABEL) as [Category, (typeof CATEGORY_LABEL)[Category]][];
  return (
    <Panel title={t('log-for-all')}>
      <Select<PurposeId>
        label={t('communication-purpose')}
        isRequired
        options={purposes.filter((one) => !one.archived).map((one) => ({ id: one.id, label: one.title }))}
        value={order.purpose}
        onChange={(purpose) => onOrder({ ...order, purpose })}
        errorMessage={isAsked && order.purpose === null ? t('communication-missing-purpose') : undefined}
      />
      <Select<RetentionClassId>
        label={t('communication-retention')}
        isRequired
        options={classes.map((one) => ({ id: one.id, label: one.title, detail: one.reason }))}
        value={retention}
        onChange={(next) => onOrder({ ...order, retention: next })}
        errorMessage={isAsked && retention === null ? t('communication-missing-retention') : undefined}
      />
      <Select<Category | 'none'>
        label={t('communication-category')}
        options={[{ id: 'none', label: t('communication-category-none') }, ...categories.map(([id, label]) => ({ id, label: t(label) }))]}
        value={order.category}
        onChange={(category) => onOrder({ ...order, category })}
      />
    </Panel>
  );
}

const NONE = 'none';

/** The guesses, ready to be changed: the channel, the columns, and which way rows went that do not say it. */
function Understood({ view, data }: { view: ImportView; data: ImportLog }) {
  const { t } = useI18n();
  const set = useAct('import_log_set');
  const change = (next: Partial<Omit<ImportLogSet, 'import'>>) =>
    set.mutate({ import: view.import, column: null, channel: null, all: null, party: null, ...next });
  const options = view.columns.map((column) => ({ id: String(column.index), label: columnName(t, column) }));
  return (
    <Panel title={t('objection-choices')}>
      <Select<Channel>
        label={t('log-channel')}
        options={LOG_CHANNELS.map(({ id, label }) => ({ id, label: t(label) }))}
        value={data.channel}
        onChange={(channel) => change({ channel })}
      />
      {data.undirected > 0 && (
        <RadioGroup<Direction>
          label={t('log-undirected', { count: data.undirected })}
          options={[
            { id: 'inbound', label: t('log-all-inbound') },
            { id: 'outbound', label: t('log-all-outbound') },
          ]}
          value={data.all}
          onChange={(all) => change({ all })}
        />
      )}
      {offered(data.columns, data.channel).map(({ field, column }) => {
        const needed = NEEDED.includes(field);
        return (
          <Select
            key={field}
            label={t(FIELD_LABEL[field])}
            isRequired={needed}
            options={needed ? options : [{ id: NONE, label: t('log-no-column') }, ...options]}
            value={column === null ? (needed ? null : NONE) : String(column)}
            onChange={(id) => change({ column: { field, column: id === NONE ? null : Number(id) } })}
          />
        );
      })}
    </Panel>
  );
}
