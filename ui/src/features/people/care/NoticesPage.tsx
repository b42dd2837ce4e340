import { useNavigate } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { asCommandError, call, useAccess, useAct, useFieldErrors, useRead, useRevision, useSay, type ContactId, type NoticeGive, type NoticeLine } from '@/api';
import { Banner, Button, ButtonLink, Checkbox, DataGrid, DatePicker, DeadlineStamp, Dialog, EmptyState, Form, PageHeader, SearchField, Select, toast, type GridColumn } from '@/components';
import { CHANNEL_LABEL, CHANNELS } from '@/components/domain/channels';
import { useI18n, type I18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';
import '../people.css';
import { useToday } from '../shared/clock';
import { inPortions } from './confirm';

/** Informative da dare (F46): people whose data did not come from them, until they were given the notice (art. 14). */
export function NoticesPage() {
  const i18n = useI18n();
  const { t, number } = i18n;
  const navigate = useNavigate();
  const say = useSay();
  const { may } = useAccess();
  const [which, setWhich] = useState<'all' | 'late'>('all');
  const [name, setName] = useState('');
  const wanted = useSettled(name);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [giving, setGiving] = useState(false);
  const ask = useCallback((offset: number, limit: number) => ({ late: which === 'late', name: wanted, offset, limit }), [which, wanted]);
  const head = useRead('notice_list', ask(0, 1), { keepPrevious: true });
  const revision = useRevision(['contacts', 'communications', 'sources', 'imports', 'papers', 'legal_facts']);
  const columns = useMemo(() => noticeColumns(i18n), [i18n]);
  const fetchWindow = useCallback((offset: number, limit: number) => call('notice_list', ask(offset, limit)), [ask]);
  const gives = may('consents') && head.data?.inForce !== null;
  return (
    <div className="page stops-page" data-fill="">
      <PageHeader title={t('notices-title')} count={head.data && number(head.data.total)} lead={t('notices-lead')} onBack={() => void navigate({ to: '/people' })} />
      {head.data?.inForce === null && head.data.total > 0 && (
        <Banner tone="warning" actions={<ButtonLink href="/consents/documents">{t('notices-to-documents')}</ButtonLink>}>
          {t('notices-issue-first')}
        </Banner>
      )}
      <div className="care-filters" role="search">
        <SearchField label={t('care-search')} hideLabel={false} value={name} onChange={setName} />
        <Select<'all' | 'late'>
          label={t('notices-which')}
          options={[
            { id: 'all', label: t('notices-all') },
            { id: 'late', label: t('notices-late', { count: head.data?.late ?? 0 }) },
          ]}
          value={which}
          onChange={setWhich}
        />
      </div>
      <DataGrid<NoticeLine>
        label={t('notices-title')}
        columns={columns}
        rowKey={(line) => line.contact}
        rowLabel={(line) => line.name}
        fetchWindow={fetchWindow}
        source={`${which} ${wanted}`}
        revision={revision}
        selected={gives ? selected : undefined}
        onSelectedChange={gives ? setSelected : undefined}
        onOpen={(line) => void navigate({ to: '/people/$id', params: { id: line.contact } })}
        onError={(error) => say(asCommandError(error))}
        footer={
          selected.size > 0 && (
            <Button variant="primary" icon={MailCheck} onPress={() => setGiving(true)}>
              {t('notices-give-some', { count: selected.size })}
            </Button>
          )
        }
        empty={
          <EmptyState icon={MailCheck} title={t('notices-none')}>
            {t('notices-none-text')}
          </EmptyState>
        }
      />
      {giving && gives && (
        <GiveDialog
          ids={[...selected] as ContactId[]}
          onClose={(given) => {
            setGiving(false);
            if (given) setSelected(new Set());
          }}
        />
      )}
    </div>
  );
}

function noticeColumns({ t, date }: Pick<I18n, 't' | 'date'>): GridColumn<NoticeLine>[] {
  const text = (id: string, header: string, width: number, read: (line: NoticeLine) => string, more: Partial<GridColumn<NoticeLine>> = {}): GridColumn<NoticeLine> => ({ id, header, width, text: read, cell: read, ...more });
  return [
    text('name', t('verify-col-name'), 220, (line) => line.name, { grow: true }),
    text('source', t('notices-col-source'), 200, (line) => line.source, { grow: true }),
    text('obtained', t('notices-col-obtained'), 130, (line) => date(line.obtainedOn)),
    text('due', t('notices-col-due'), 130, (line) => date(line.dueOn)),
    text('left', t('notices-col-left'), 160, (line) => String(line.daysLeft), { cell: (line) => <DeadlineStamp days={line.daysLeft} /> }),
    text('first', t('notices-col-first'), 130, (line) => (line.firstContactOn === null ? '—' : date(line.firstContactOn))),
  ];
}

/** When and how the notice was given to these people. It stays in their journal for good, so it is confirmed first. */
function GiveDialog({ ids, onClose }: { ids: readonly ContactId[]; onClose(given: boolean): void }) {
  const { t } = useI18n();
  const today = useToday();
  const give = useAct('notice_give');
  const errors = useFieldErrors(give.error);
  const [on, setOn] = useState<string | null>(today);
  const [how, setHow] = useState<NoticeGive['channel']>('email');
  const [sure, setSure] = useState(false);
  const send = async () => {
    if (on === null) return;
    try {
      await inPortions(ids, (some) => give.mutateAsync({ ids: some, on, channel: how }));
      toast(t('notices-given', { count: ids.length }));
      onClose(true);
    } catch {
      // useAct says why, or a field does.
    }
  };
  return (
    <Dialog
      isOpen
      onClose={() => onClose(false)}
      icon={MailCheck}
      title={t('notices-give-some', { count: ids.length })}
      lead={t('notices-give-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={() => onClose(false)}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="notice" isDisabled={on === null || !sure} isPending={give.isPending}>
            {t('notices-give')}
          </Button>
        </>
      }
    >
      <Form
        id="notice"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="halves">
          <DatePicker label={t('notices-on')} name="on" max={today} value={on} onChange={setOn} errorMessage={errors.on} />
          <Select<NoticeGive['channel']> label={t('notices-how')} options={CHANNELS.filter((id) => id !== 'other' && id !== 'social').map((id) => ({ id, label: t(CHANNEL_LABEL[id]) }))} value={how} onChange={setHow} />
        </div>
        <Checkbox isSelected={sure} onChange={setSure}>
          {t('notices-sure', { count: ids.length })}
        </Checkbox>
      </Form>
    </Dialog>
  );
}
