import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAct, useRead, useSay, useUndoable, type DiscardReason, type JobId, type QualityRow, type QualityView } from '@/api';
import { Button, Checkbox, Link, Pager, Skeleton, toast } from '@/components';
import { useI18n } from '@/i18n';
import { DiscardDialog } from './DiscardDialog';
import { FLAW_NAME, GROUP_NAME } from './words';

const PAGE = 50;

const keyOf = (row: QualityRow) => row.contact ?? String(row.row);

export interface QualityListProps {
  job: JobId;
  of: 'rows' | 'cards';
  /** Code of a question or of a kind; null = all. */
  flaw: string | null;
  report: QualityView;
  /** Something was discarded: the report is of yesterday. */
  onDone(): void;
}

/** The rows or cards behind a count; some of them, or all, can be discarded with a reason. */
export function QualityList({ job, of, flaw, report, onDone }: QualityListProps) {
  const { t, date } = useI18n();
  const undoable = useUndoable();
  const say = useSay();
  const discard = useAct('quality_discard', { quiet: true });
  const [offset, setOffset] = useState(0);
  const [picked, setPicked] = useState<ReadonlyMap<string, QualityRow>>(new Map());
  const [asking, setAsking] = useState<'picked' | 'all' | null>(null);
  const page = useRead('quality_rows', { job, flaw, offset, limit: PAGE }, { keepPrevious: true }).data;
  if (page === undefined) return <Skeleton lines={6} />;
  const pick = (rows: readonly QualityRow[], on: boolean) => {
    const next = new Map(picked);
    for (const row of rows) {
      if (on) next.set(keyOf(row), row);
      else next.delete(keyOf(row));
    }
    setPicked(next);
  };
  const onPage = page.rows.filter((row) => picked.has(keyOf(row))).length;
  const count = asking === 'all' ? page.total : picked.size;
  const group = report.answers.find((answer) => answer.group === flaw || answer.flaws.some((kind) => kind.flaw === flaw));
  const go = (reason: DiscardReason, note: string) => {
    const these = asking === 'all' ? [] : [...picked.values()];
    discard.mutate(
      {
        job,
        flaw: asking === 'all' ? flaw : null,
        contacts: these.flatMap((row) => (row.contact === null ? [] : [row.contact])),
        rows: these.flatMap((row) => (row.row === null ? [] : [row.row])),
        reason,
        note,
      },
      {
        onSuccess: (done) => {
          const { txn } = done;
          const text = t(of === 'rows' ? 'quality-discarded-rows' : 'quality-discarded-cards', { count: done.count });
          if (txn === null) toast(text);
          else undoable(text, txn);
          setAsking(null);
          onDone();
        },
        onError: (error) => {
          setAsking(null);
          say(error);
        },
      },
    );
  };
  return (
    <section className="quality-list" aria-labelledby="quality-list">
      <div className="raw-head">
        <h2 id="quality-list" className="heading">
          {flaw === null ? t('quality-list-all') : titleOf(t, flaw)}
        </h2>
        <Pager offset={offset} shown={page.rows.length} size={PAGE} total={page.total} onChange={setOffset} />
      </div>
      {page.total === 0 ? (
        <p className="text-2">{t('quality-none')}</p>
      ) : (
        <>
          <div className="quality-pick">
            <Checkbox isSelected={onPage === page.rows.length} isIndeterminate={onPage > 0 && onPage < page.rows.length} onChange={(on) => pick(page.rows, on)}>
              {t('quality-pick-all')}
            </Checkbox>
            <span className="row">
              <Button size="small" icon={Trash2} isDisabled={picked.size === 0} onPress={() => setAsking('picked')}>
                {t('quality-discard-picked', { count: picked.size })}
              </Button>
              {flaw !== null && (
                <Button size="small" icon={Trash2} onPress={() => setAsking('all')}>
                  {t('quality-discard-all', { count: page.total })}
                </Button>
              )}
            </span>
          </div>
          <ul className="ruled">
            {page.rows.map((row) => {
              const name = row.name === '' ? t('import-no-name') : row.name;
              return (
                <li key={keyOf(row)} className="quality-row">
                  <Checkbox aria-label={t('quality-pick', { name })} isSelected={picked.has(keyOf(row))} onChange={(on) => pick([row], on)} />
                  <span className="quality-name">
                    {row.contact === null ? <strong>{name}</strong> : <Link href={`/people/${row.contact}`}>{name}</Link>}
                    {row.row !== null && <small className="caption">{t('quality-row-at', { row: row.row })}</small>}
                  </span>
                  <span className="wrap-anywhere">{row.flaws.map((one) => t(FLAW_NAME[one])).join(' · ')}</span>
                  <span className="caption">{row.knownOn === null ? t('quality-known-never') : t('quality-known-on', { on: date(row.knownOn) })}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {asking !== null && (
        <DiscardDialog
          title={t(of === 'rows' ? 'quality-discard-title-rows' : 'quality-discard-title-cards', { count })}
          lead={t(of === 'rows' ? 'quality-discard-lead-rows' : 'quality-discard-lead-cards')}
          of={of}
          first={group === undefined ? 'invalid' : group.group}
          isPending={discard.isPending}
          onDiscard={go}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function titleOf(t: ReturnType<typeof useI18n>['t'], flaw: string): string {
  const known = { ...FLAW_NAME, ...GROUP_NAME } as Record<string, (typeof GROUP_NAME)[keyof typeof GROUP_NAME]>;
  const key = known[flaw];
  return key === undefined ? t('quality-list') : t(key);
}
