import { useNavigate } from '@tanstack/react-router';
import { CalendarClock, FileText, Mail, Phone } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useErrorText, useRead, type ConsentTypeId, type RenewalRow } from '@/api';
import { Banner, Button, Checkbox, EmptyState, Link, PageHeader, Pager, Panel, Select, Skeleton } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n, type MessageKey } from '@/i18n';
import { RecordConsentDialog } from '../consent/RecordConsentDialog';
import { AskDialog } from '../reach/AskDialog';
import type { Reach } from '../reach/reach';
import { ReachDialog } from '../reach/ReachDialog';
import { inSentence } from '../shared/consentWords';
import '../people.css';

const PAGE = 50;

const SPANS = [
  { id: '30', days: 30, past: false, label: 'renewals-30' },
  { id: '60', days: 60, past: false, label: 'renewals-60' },
  { id: '90', days: 90, past: false, label: 'renewals-90' },
  { id: 'past', days: 90, past: true, label: 'renewals-past' },
] as const satisfies readonly { id: string; days: number; past: boolean; label: MessageKey }[];

type SpanId = (typeof SPANS)[number]['id'];
type Open = { row: RenewalRow; reach: Reach } | { row: RenewalRow; type: ConsentTypeId | null; then: Reach; spoken?: string | undefined };

/** Whom to ask again before a consent ends (S63). Every call and message passes the gate. */
export function RenewalsPage() {
  const { t, say, number } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [span, setSpan] = useState<SpanId>('30');
  const [type, setType] = useState<ConsentTypeId | 'all'>('all');
  const [asked, setAsked] = useState(false);
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<Open | null>(null);
  const { days, past } = SPANS.find((one) => one.id === span) ?? SPANS[0];
  const read = useRead('renewal_list', { days, past, type: type === 'all' ? null : type, asked, offset, limit: PAGE }, { keepPrevious: true });
  const page = read.data;
  const close = () => setOpen(null);
  return (
    <div className="page">
      <PageHeader
        title={t('renewals-title')}
        count={page === undefined ? undefined : number(page.total)}
        lead={t('renewals-lead')}
        onBack={() => void navigate({ to: '/consents' })}
      />
      <div className="renewal-filter">
        <Select<SpanId>
          label={t('renewals-span')}
          options={SPANS.map(({ id, label }) => ({ id, label: say(label) }))}
          value={span}
          onChange={(next) => {
            setSpan(next);
            setOffset(0);
          }}
        />
        <Select<ConsentTypeId | 'all'>
          label={t('consent-type')}
          options={[
            { id: 'all' as const, label: t('renewals-all') },
            ...(page?.types ?? []).map((count) => ({ id: count.type, label: count.title, detail: number(count.count) })),
          ]}
          value={type}
          onChange={(next) => {
            setType(next);
            setOffset(0);
          }}
        />
        <Checkbox
          isSelected={asked}
          onChange={(next) => {
            setAsked(next);
            setOffset(0);
          }}
        >
          {(page?.asked ?? 0) === 0 ? t('renewals-asked-too') : t('renewals-asked', { count: page?.asked ?? 0 })}
        </Checkbox>
      </div>
      {read.error !== null && <Banner tone="danger">{errorText(read.error)}</Banner>}
      {page === undefined && read.error === null && <Skeleton lines={6} />}
      {page !== undefined && page.rows.length === 0 && (
        <EmptyState icon={CalendarClock} title={t('renewals-none')}>
          {t('renewals-none-text')}
        </EmptyState>
      )}
      {page !== undefined && page.rows.length > 0 && (
        <Panel flush>
          <ul className="ruled renewals">
            {page.rows.map((row) => (
              <Row key={`${row.contact} ${row.type}`} row={row} onReach={(reach) => setOpen({ row, reach })} />
            ))}
          </ul>
          {page.total > PAGE && (
            <div className="row row-end renewal-pager">
              <Pager offset={offset} shown={page.rows.length} size={PAGE} total={page.total} onChange={setOffset} />
            </div>
          )}
        </Panel>
      )}
      {open !== null && 'reach' in open && open.reach.channel === 'email' && (
        <AskDialog
          card={{ id: open.row.contact, name: open.row.name }}
          type={open.row.type}
          onClose={close}
          onRecord={(missing, spoken) => setOpen({ row: open.row, type: missing, then: open.reach, spoken })}
          onFix={() => void navigate({ to: '/people/$id', params: { id: open.row.contact } })}
        />
      )}
      {open !== null && 'reach' in open && open.reach.channel !== 'email' && (
        <ReachDialog
          card={{ id: open.row.contact, name: open.row.name }}
          reach={open.reach}
          asks={open.row.type}
          onClose={close}
          onRecord={(missing) => setOpen({ row: open.row, type: missing, then: open.reach })}
          onFix={() => void navigate({ to: '/people/$id', params: { id: open.row.contact } })}
        />
      )}
      {open !== null && 'then' in open && (
        <RecordConsentDialog
          contacts={[open.row.contact]}
          card={{ name: open.row.name }}
          type={open.type}
          decision="given"
          spoken={open.spoken}
          onClose={() => setOpen({ row: open.row, reach: open.then })}
        />
      )}
    </div>
  );
}

function Row({ row, onReach }: { row: RenewalRow; onReach(reach: Reach): void }) {
  const { t, say, date } = useI18n();
  const navigate = useNavigate();
  return (
    <li>
      <div className="renewal-who">
        <Link href={`/people/${row.contact}`}>{row.name}</Link>
        <span className="text-2">{row.title}</span>
      </div>
      <div>
        <p className="tabular">{t(row.days < 0 ? 'renewals-ended' : 'renewals-ends', { on: date(row.until) })}</p>
        <p className="caption">
          {row.days < 0 ? t('renewals-ago', { count: -row.days }) : row.days === 0 ? t('renewals-today') : t('renewals-in', { count: row.days })}
        </p>
      </div>
      <div className="row row-end">
        <Button
          size="small"
          icon={FileText}
          aria-label={t('renewals-form-of', { name: row.name })}
          onPress={() => void navigate({ to: `/people/${row.contact}/form` })}
        >
          {t('renewals-form')}
        </Button>
        {row.askedOn === null ? (
          <Allowed may="consents">
            <Allowed may="communications">
              <Button
                size="small"
                icon={Mail}
                aria-label={t('renewals-write-of', { name: row.name })}
                onPress={() => onReach({ channel: 'email', point: null })}
              >
                {t('reach-write')}
              </Button>
              <Button
                size="small"
                icon={Phone}
                aria-label={t('renewals-call-of', { name: row.name })}
                onPress={() => onReach({ channel: 'phone', point: null })}
              >
                {t('reach-call')}
              </Button>
            </Allowed>
          </Allowed>
        ) : (
          row.askedOn !== null &&
          row.askedBy !== null && (
            <span className="caption">{t('renewals-asked-on', { on: date(row.askedOn), channel: inSentence(say(CHANNEL_LABEL[row.askedBy])) })}</span>
          )
        )}
      </div>
    </li>
  );
}
