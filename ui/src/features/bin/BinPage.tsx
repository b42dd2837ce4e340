import { useNavigate } from '@tanstack/react-router';
import { RotateCcw, Trash2, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { asCommandError, call, useAct, useRead, useRevision, useSay, useUndoable, type BinItem, type CommunicationId, type ContactId, type JobId } from '@/api';
import { jobProgress, useJob } from '@/api/jobs';
import { Banner, Button, DataGrid, EmptyState, IconButton, PageHeader, Progress, toast } from '@/components';
import { useI18n } from '@/i18n';
import { wish } from '@/lib/requests';
import './bin.css';
import { binColumns, nameOf } from './columns';
import { EmptyBin } from './EmptyBin';

const key = (item: BinItem) => (item.contact === null ? `communication ${item.communication}` : `contact ${item.contact}`);

const chosen = (keys: ReadonlySet<string>) => {
  const of = (kind: string) => [...keys].filter((name) => name.startsWith(`${kind} `)).map((name) => name.slice(kind.length + 1));
  return { contacts: of('contact') as ContactId[], communications: of('communication') as CommunicationId[] };
};

/** What was put away: it can be taken out for thirty days, then it is erased for ever. */
export function BinPage() {
  const i18n = useI18n();
  const { t, number } = i18n;
  const navigate = useNavigate();
  const say = useSay();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [emptying, setEmptying] = useState(false);
  const head = useRead('bin_list', { offset: 0, limit: 1 });
  const revision = useRevision(['contacts', 'communications', 'imports']);
  const erasing = useErasing(head.data?.erasing ?? null);
  const restore = useAct('bin_restore');
  const undoable = useUndoable();
  const columns = useMemo(() => binColumns(i18n), [i18n]);
  const fetchWindow = useCallback(async (offset: number, limit: number) => {
    const page = await call('bin_list', { offset, limit });
    return { rows: page.items, total: page.total };
  }, []);
  // What is gone cannot stay chosen.
  useEffect(() => setSelected(new Set()), [revision]);
  const total = head.data?.total ?? 0;
  const takeOut = () =>
    restore.mutate(chosen(selected), {
      onSuccess: ({ txn }) => {
        const count = selected.size;
        setSelected(new Set());
        undoable(t('bin-restored', { count }), txn);
      },
    });
  return (
    <div className="page bin-page" data-fill="">
      <PageHeader
        title={t('shell-bin')}
        count={head.data && number(total)}
        lead={t('bin-lead')}
        actions={
          total > 0 && (
            <Button icon={Trash2} isDisabled={erasing.job !== null} onPress={() => setEmptying(true)}>
              {t('bin-empty')}
            </Button>
          )
        }
      />
      <ClockBanner behind={head.data?.clockBehind ?? false} jump={head.data?.clockJump ?? null} />
      {erasing.job !== null && <Progress {...jobProgress(i18n, erasing.view)} onCancel={erasing.stop} cancelLabel={t('bin-stop')} />}
      <DataGrid<BinItem>
        label={t('shell-bin')}
        columns={columns}
        rowKey={key}
        rowLabel={(item) => nameOf(i18n, item)}
        fetchWindow={fetchWindow}
        source="bin"
        revision={revision}
        selected={selected}
        onSelectedChange={setSelected}
        onOpen={(item) =>
          item.contact !== null && (item.why === 'by_hand' || item.why === 'term') && void navigate({ to: '/people/$id', params: { id: item.contact } })
        }
        onError={(error) => say(asCommandError(error))}
        empty={
          <EmptyState icon={Trash2} title={t('bin-none-title')}>
            {t('bin-none-text')}
          </EmptyState>
        }
        footer={
          selected.size === 0 ? (
            <span className="text-2">{t('bin-none-selected')}</span>
          ) : (
            <>
              <strong className="nowrap">{t('bin-selected', { count: selected.size })}</strong>
              <IconButton size="small" icon={X} label={t('bin-clear-selection')} shortcut="Esc" onPress={() => setSelected(new Set())} />
              <Button variant="quiet" icon={RotateCcw} isPending={restore.isPending} onPress={takeOut}>
                {t('bin-restore')}
              </Button>
            </>
          )
        }
      />
      {emptying && <EmptyBin onClose={() => setEmptying(false)} onStarted={erasing.begin} />}
    </div>
  );
}

/** The erasure at work, also one that began by itself. */
function useErasing(found: JobId | null) {
  const { t } = useI18n();
  const say = useSay();
  const cancel = useAct('job_cancel');
  const [begun, setBegun] = useState<JobId | null>(null);
  const [over, setOver] = useState<JobId | null>(null);
  const at = begun ?? found;
  const job = at === over ? null : at;
  const { view } = useJob(job, (end) => {
    setOver(job);
    setBegun(null);
    if (end.state === 'done') toast(t('bin-emptied'));
    else if (end.state === 'cancelled') toast(t('bin-stopped'));
    else say(asCommandError(end.error));
  });
  return { job, view, begin: setBegun, stop: () => job !== null && cancel.mutate({ job }) };
}

/** Nothing is erased by itself while the clock of the computer is in doubt; a person can say that the date is right, and is told first what that erases. */
function ClockBanner({ behind, jump }: { behind: boolean; jump: number | null }) {
  const { t } = useI18n();
  if (!behind && jump === null) return null;
  return (
    <Banner
      tone="warning"
      title={t(behind ? 'bin-clock-behind-title' : 'bin-clock-jump-title', { days: jump ?? 0 })}
      actions={
        <Button size="small" onPress={() => wish('believe-clock')}>
          {t('bin-clock-confirm')}
        </Button>
      }
    >
      <p>{t(behind ? 'bin-clock-behind-text' : 'bin-clock-jump-text')}</p>
    </Banner>
  );
}
