import { useNavigate } from '@tanstack/react-router';
import { MailCheck, MailX } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { asCommandError, call, useAccess, useRead, useRevision, useSay, type ContactId, type NoticeLine } from '@/api';
import { Banner, Button, ButtonLink, DataGrid, DeadlineStamp, EmptyState, PageHeader, SearchField, Select, type GridColumn } from '@/components';
import { useI18n, type I18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';
import '../people.css';
import { GiveDialog, WaiveDialog } from './NoticeDialogs';
import { WaivedGrid } from './WaivedGrid';

/** Informative da dare (F46): people whose data did not come from them, until they were given the notice (art. 14). */
export function NoticesPage() {
  const i18n = useI18n();
  const { t, number } = i18n;
  const navigate = useNavigate();
  const say = useSay();
  const { may } = useAccess();
  const [which, setWhich] = useState<'all' | 'late' | 'waived'>('all');
  const [name, setName] = useState('');
  const wanted = useSettled(name);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<'give' | 'waive' | null>(null);
  const isWaived = which === 'waived';
  const ask = useCallback((offset: number, limit: number) => ({ late: which === 'late', name: wanted, offset, limit }), [which, wanted]);
  const head = useRead('notice_list', ask(0, 1), { keepPrevious: true });
  const revision = useRevision(['contacts', 'communications', 'sources', 'imports', 'papers', 'legal_facts']);
  const columns = useMemo(() => noticeColumns(i18n), [i18n]);
  const fetchWindow = useCallback((offset: number, limit: number) => call('notice_list', ask(offset, limit)), [ask]);
  const acts = may('consents');
  return (
    <div className="page stops-page" data-fill="">
      <PageHeader
        title={t('notices-title')}
        count={head.data && number(head.data.total)}
        lead={t('notices-lead')}
        onBack={() => void navigate({ to: '/people' })}
      />
      {head.data?.inForce === null && head.data.total > 0 && (
        <Banner tone="warning" actions={<ButtonLink href="/consents/documents">{t('notices-to-documents')}</ButtonLink>}>
          {t('notices-issue-first')}
        </Banner>
      )}
      <div className="care-filters" role="search">
        <SearchField label={t('care-search')} hideLabel={false} value={name} onChange={setName} />
        <Select<'all' | 'late' | 'waived'>
          label={t('notices-which')}
          options={[
            { id: 'all', label: t('notices-all') },
            { id: 'late', label: t('notices-late', { count: head.data?.late ?? 0 }) },
            { id: 'waived', label: t('notices-waived') },
          ]}
          value={which}
          onChange={(next) => {
            setWhich(next);
            setSelected(new Set());
          }}
        />
      </div>
      {isWaived ? (
        <WaivedGrid name={wanted} />
      ) : (
        <DataGrid<NoticeLine>
          label={t('notices-title')}
          columns={columns}
          rowKey={(line) => line.contact}
          rowLabel={(line) => line.name}
          fetchWindow={fetchWindow}
          source={`${which} ${wanted}`}
          revision={revision}
          selected={acts ? selected : undefined}
          onSelectedChange={acts ? setSelected : undefined}
          onOpen={(line) => void navigate({ to: '/people/$id', params: { id: line.contact } })}
          onError={(error) => say(asCommandError(error))}
          footer={
            selected.size === 0 ? undefined : (
              <div className="row">
                <Button icon={MailX} onPress={() => setDoing('waive')}>
                  {t('notices-waive-some', { count: selected.size })}
                </Button>
                {head.data?.inForce !== null && (
                  <Button variant="primary" icon={MailCheck} onPress={() => setDoing('give')}>
                    {t('notices-give-some', { count: selected.size })}
                  </Button>
                )}
              </div>
            )
          }
          empty={
            <EmptyState icon={MailCheck} title={t('notices-none')}>
              {t('notices-none-text')}
            </EmptyState>
          }
        />
      )}
      {doing !== null && (
        <Done
          what={doing}
          ids={[...selected] as ContactId[]}
          onClose={(done) => {
            setDoing(null);
            if (done) setSelected(new Set());
          }}
        />
      )}
    </div>
  );
}

function noticeColumns({ t, date }: Pick<I18n, 't' | 'date'>): GridColumn<NoticeLine>[] {
  const text = (
    id: string,
    header: string,
    width: number,
    read: (line: NoticeLine) => string,
    more: Partial<GridColumn<NoticeLine>> = {},
  ): GridColumn<NoticeLine> => ({ id, header, width, text: read, cell: read, ...more });
  return [
    text('name', t('verify-col-name'), 220, (line) => line.name, { grow: true }),
    text('source', t('notices-col-source'), 200, (line) => line.source, { grow: true }),
    text('obtained', t('notices-col-obtained'), 130, (line) => date(line.obtainedOn)),
    text('due', t('notices-col-due'), 130, (line) => date(line.dueOn)),
    text('left', t('notices-col-left'), 160, (line) => String(line.daysLeft), { cell: (line) => <DeadlineStamp days={line.daysLeft} /> }),
    text('first', t('notices-col-first'), 130, (line) => (line.firstContactOn === null ? '—' : date(line.firstContactOn))),
  ];
}

function Done({ what, ids, onClose }: { what: 'give' | 'waive'; ids: readonly ContactId[]; onClose(done: boolean): void }) {
  return what === 'give' ? <GiveDialog ids={ids} onClose={onClose} /> : <WaiveDialog ids={ids} onClose={onClose} />;
}
