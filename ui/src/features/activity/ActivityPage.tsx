import { FileOutput, ScrollText, SearchCheck } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useErrorText, useRead, type ActivityItem, type OperatorId } from '@/api';
import { Banner, Button, ButtonLink, ComboBox, DatePicker, EmptyState, Link, PageHeader, Panel, Select, Skeleton } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { ALL, asked, counts, GROUP_LABEL, GROUPS, LOUD, type Filters } from './activity';
import { SaveDialog } from './SaveDialog';

const PAGE = 100;

/** Registro attività (S4, S47): who did what, about whom, when; and how much each took out. */
export function ActivityPage() {
  const { t } = useI18n();
  const { may } = useAccess();
  const [filters, setFilters] = useState<Filters>(ALL);
  const [starts, setStarts] = useState<readonly (number | null)[]>([null]);
  const [saving, setSaving] = useState(false);
  const change = (part: Partial<Filters>) => {
    setFilters((now) => ({ ...now, ...part }));
    setStarts([null]);
  };
  return (
    <div className="page" data-wide="">
      <PageHeader
        title={t('shell-activity')}
        lead={t('activity-lead')}
        actions={
          <>
            {may('quality') && (
              <ButtonLink icon={SearchCheck} href="/anomalies">
                {t('anomaly-title')}
              </ButtonLink>
            )}
            <Button icon={FileOutput} onPress={() => setSaving(true)}>
              {t('activity-save')}
            </Button>
          </>
        }
      />
      <Totals since={filters.since} />
      <FilterBar filters={filters} onChange={change} onClear={() => change(ALL)} />
      <div className="stack">
        {starts.map((before, at) => (
          <Lines
            key={before ?? 'first'}
            filters={filters}
            before={before}
            isLast={at === starts.length - 1}
            onMore={(next) => setStarts((now) => [...now, next])}
          />
        ))}
      </div>
      {saving && <SaveDialog filter={asked(filters)} onClose={() => setSaving(false)} />}
    </div>
  );
}

function Totals({ since }: { since: string | null }) {
  const { t, number, dateTime } = useI18n();
  const { data } = useRead('activity_totals', { since });
  if (data === undefined) return null;
  return (
    <Panel title={t('activity-totals')} lead={t('activity-totals-lead')}>
      <div className="activity-totals">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('activity-who')}</th>
              <th scope="col">{t('activity-exports')}</th>
              <th scope="col">{t('activity-rows')}</th>
              <th scope="col">{t('activity-prints')}</th>
              <th scope="col">{t('activity-cards')}</th>
              <th scope="col">{t('activity-reveals')}</th>
              <th scope="col">{t('activity-refusals')}</th>
            </tr>
          </thead>
          <tbody>
            {data.operators.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name}</th>
                <td>{number(one.exports)}</td>
                <td>{number(one.rows)}</td>
                <td>{number(one.prints)}</td>
                <td>{number(one.cards)}</td>
                <td>{number(one.reveals)}</td>
                <td>{number(one.refusals)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="caption">
        {t('activity-chain', { count: data.entries })}{' '}
        {data.lastVerifiedAt === null ? t('activity-never') : t('activity-verified', { at: dateTime(data.lastVerifiedAt) })}{' '}
        <Link href="/settings/security">{t('activity-verify')}</Link>
      </p>
      <p className="caption activity-head">
        {t('activity-head')} <span className="mono">{data.head}</span>
      </p>
    </Panel>
  );
}

function FilterBar({ filters, onChange, onClear }: { filters: Filters; onChange(part: Partial<Filters>): void; onClear(): void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const operators = useRead('activity_totals', { since: null }).data?.operators ?? [];
  const hits = useRead('contact_search', { text: typed, limit: 10 }, { enabled: typed.trim().length > 1, keepPrevious: true }).data?.hits ?? [];
  const people = [...(filters.person === null ? [] : [filters.person]), ...hits.filter((hit) => hit.id !== filters.person?.id)];
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(ALL);
  return (
    <div className="activity-filters" role="search">
      <Select<OperatorId | 'all'>
        label={t('activity-who')}
        options={[{ id: 'all', label: t('activity-anybody') }, ...operators.map(({ id, name }) => ({ id, label: name }))]}
        value={filters.operator}
        onChange={(operator) => onChange({ operator })}
      />
      <Select<Filters['group']>
        label={t('activity-what')}
        options={[{ id: 'all', label: t('activity-anything') }, ...GROUPS.map((id) => ({ id, label: t(GROUP_LABEL[id]) }))]}
        value={filters.group}
        onChange={(group) => onChange({ group })}
      />
      <ComboBox
        label={t('activity-about')}
        placeholder={t('activity-about-hint')}
        menuTrigger="input"
        options={people.map(({ id, name }) => ({ id, label: name }))}
        value={filters.person?.id ?? null}
        onChange={(id) => onChange({ person: people.find((one) => one.id === id) ?? null })}
        onInputChange={setTyped}
      />
      <DatePicker label={t('activity-since')} value={filters.since} onChange={(since) => onChange({ since })} />
      <DatePicker label={t('activity-until')} value={filters.until} onChange={(until) => onChange({ until })} />
      {isFiltered && (
        <Button variant="quiet" onPress={onClear}>
          {t('activity-clear')}
        </Button>
      )}
    </div>
  );
}

function Lines({ filters, before, isLast, onMore }: { filters: Filters; before: number | null; isLast: boolean; onMore(next: number): void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('activity_list', { filter: asked(filters), before, limit: PAGE }, { keepPrevious: true });
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  if (data === undefined) return <Skeleton lines={8} />;
  if (data.items.length === 0) {
    return before === null ? (
      <EmptyState icon={ScrollText} title={t('activity-empty')}>
        {t('activity-empty-text')}
      </EmptyState>
    ) : null;
  }
  const next = data.next;
  return (
    <>
      <ol className="activity" aria-label={t('shell-activity')}>
        {data.items.map((item) => (
          <Line key={item.first} item={item} />
        ))}
      </ol>
      {isLast && next !== null && (
        <div className="row">
          <Button onPress={() => onMore(next)}>{t('activity-more')}</Button>
        </div>
      )}
    </>
  );
}

function Line({ item }: { item: ActivityItem }) {
  const { t, has, say, dateTime } = useI18n();
  return (
    <li data-tone={LOUD.includes(item.deed) || undefined}>
      <time dateTime={item.at}>{dateTime(item.at)}</time>
      <span className="wrap-anywhere">{item.by === '' ? '—' : item.by}</span>
      <span className="activity-what">
        <span className="activity-deed">{t(`deed-${item.deed}` as MessageKey)}</span>
        {counts(item.deed, item.count) && <span className="text-2">{t('activity-count', { count: item.count })}</span>}
        {item.word !== null && has(item.word) && <span className="text-2">{say(item.word)}</span>}
        {item.people.map(({ id, name }) => (
          <Link key={id} href={`/people/${id}`}>
            {name}
          </Link>
        ))}
        {item.erased && <span className="text-2">{t('activity-erased')}</span>}
        {item.detail !== null && <span className="text-2 wrap-anywhere">{t('ui-quoted', { text: item.detail })}</span>}
      </span>
    </li>
  );
}
