import { EyeOff, FolderOpen, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import { useAct, useRead, type CommandError, type ImportOwnExport, type ImportView, type JobId, type JobView } from '@/api';
import { Banner, Button, Panel, Skeleton, StatusStamp, Switch } from '@/components';
import { useI18n } from '@/i18n';
import { JobProgress } from '../JobProgress';
import { RefusalPanel } from '../RefusalPanel';
import { warningText } from '../words';
import { FileSentence } from './FileSentence';
import { LIST_STEPS, type ReadChange, type Step } from './flow';
import { Frame } from './Frame';
import { formatName } from './guesses';
import { ModeChoice } from './ModeChoice';
import { RawRows } from './RawRows';

const PREVIEW_ROWS = 100;

export interface ReadStepProps {
  view: ImportView;
  /** The reading that goes on now. */
  job: { id: JobId; view: JobView | undefined } | null;
  /** Why the last reading ended without a table. */
  failure: CommandError | 'cancelled' | null;
  onRead(change: ReadChange): void;
  onGoTo(step: Step): void;
  /** Another file; `picks` opens the dialog for it at once. */
  onOther(picks: boolean): void;
  onNext(): void;
}

/** What Custode sees in the file, each guess ready to be changed, and the first hundred rows as proof. */
export function ReadStep({ view, job, failure, onRead, onGoTo, onOther, onNext }: ReadStepProps) {
  const i18n = useI18n();
  const { t, date, bytes } = i18n;
  const [offset, setOffset] = useState(0);
  const unfinished = view.step === 'reading' && job === null;
  const readable = failure === null && view.columns.length > 0 && !unfinished;
  const preview = useRead('import_preview', { import: view.import, offset, limit: PREVIEW_ROWS }, { enabled: readable && job === null, keepPrevious: true });

  if (failure !== null || unfinished) {
    const stopped = failure === 'cancelled' || failure === null;
    return (
      <Frame
        step="read"
        heading={t(stopped ? 'import-read-stopped' : 'import-read-refused')}
        onGoTo={onGoTo}
        onBack={() => onOther(false)}
        summary={t('import-nothing-written')}
      >
        {stopped ? (
          <Banner
            title={t('import-read-stopped-title', { file: view.file })}
            actions={
              <Button variant="primary" icon={RotateCw} onPress={() => onRead({})}>
                {t('import-read-again')}
              </Button>
            }
          >
            {t('import-read-stopped-text')}
          </Banner>
        ) : (
          <RefusalPanel
            file={view.file}
            error={failure}
            actions={
              <>
                <Button icon={RotateCw} onPress={() => onRead({})}>
                  {t('import-read-again')}
                </Button>
                <Button variant="primary" icon={FolderOpen} onPress={() => onOther(true)}>
                  {t('import-choose-other')}
                </Button>
              </>
            }
          />
        )}
      </Frame>
    );
  }

  const evidence = new Map((preview.data?.rows ?? []).map((row) => [row.row, row.cells] as const));
  return (
    <Frame
      step="read"
      steps={view.mode === 'contacts' ? undefined : LIST_STEPS}
      heading={t(job !== null && !readable ? 'import-read-working' : 'import-read-heading')}
      lead={
        readable ? (
          <FileSentence view={view} rows={evidence} onRead={onRead} isDisabled={job !== null} />
        ) : (
          `${t('ui-quoted', { text: view.file })} · ${bytes(view.bytes)}`
        )
      }
      onGoTo={onGoTo}
      onBack={() => onOther(false)}
      onNext={readable ? onNext : undefined}
      nextClosed={job !== null || view.dataRows === 0}
      summary={
        readable
          ? view.dataRows === 0
            ? t('import-read-no-rows')
            : t('import-read-summary', { format: formatName(t, view.format), size: bytes(view.bytes) })
          : t('import-nothing-written')
      }
    >
      {job !== null && <JobProgress job={job.id} view={job.view} />}
      {readable && view.ownExport !== null && <OwnExport own={view.ownExport} />}
      {readable && view.ownExport === null && view.seenBeforeAt !== null && (
        <Banner tone="info" title={t('import-seen-before', { date: date(view.seenBeforeAt) })}>
          {t('import-seen-before-text')}
        </Banner>
      )}
      {readable && view.tables.length > 1 && <Tables view={view} isDisabled={job !== null} onRead={onRead} />}
      {readable && view.warnings.length > 0 && (
        <Panel title={t('import-warnings-title')}>
          <ul className="ruled" data-open>
            {view.warnings.map((warning, index) => (
              <li key={index}>{warningText(i18n, warning, view.columns)}</li>
            ))}
          </ul>
        </Panel>
      )}
      {readable && <ModeChoice view={view} />}
      {readable && view.hiddenRows > 0 && <HiddenRows view={view} />}
      {readable &&
        (preview.data === undefined ? <Skeleton lines={8} /> : <RawRows page={preview.data} offset={offset} limit={PREVIEW_ROWS} onOffset={setOffset} />)}
    </Frame>
  );
}

/** The file is one that Custode wrote itself. */
function OwnExport({ own }: { own: ImportOwnExport }) {
  const { t, dateTime } = useI18n();
  const made = { at: dateTime(own.at), by: own.by };
  if (!own.contacts) {
    return (
      <Banner tone="warning" title={t('import-own-list', made)}>
        {t('import-own-list-text')}
      </Banner>
    );
  }
  return (
    <Banner tone="info" title={t('import-own-export', made)}>
      {t('import-own-export-text', { count: own.count })}
    </Banner>
  );
}

/** Rows that somebody put out of sight in the spreadsheet come in only when a person says so. */
function HiddenRows({ view }: { view: ImportView }) {
  const { t } = useI18n();
  const take = useAct('import_hidden_set');
  return (
    <Switch
      isSelected={view.takeHidden}
      isDisabled={take.isPending}
      description={t('import-hidden-take-help')}
      onChange={(on) => take.mutate({ import: view.import, take: on })}
    >
      {t('import-hidden-take', { count: view.hiddenRows })}
    </Switch>
  );
}

function Tables({ view, isDisabled, onRead }: { view: ImportView; isDisabled: boolean; onRead(change: ReadChange): void }) {
  const { t } = useI18n();
  return (
    <AriaRadioGroup
      className="table-cards"
      aria-label={t('import-tables-title')}
      orientation="horizontal"
      isDisabled={isDisabled}
      value={String(view.table)}
      onChange={(id) => Number(id) !== view.table && onRead({ table: Number(id) })}
    >
      {view.tables.map((table, index) => (
        <Radio key={index} value={String(index)} className="table-card">
          <span className="table-sheet" aria-hidden="true">
            <i />
            <i />
            <i />
            <i />
          </span>
          <span className="choice-text">
            <span className="strong wrap-anywhere">{table.name ?? view.file}</span>
            <small>
              {t('import-guess-rows', { count: table.dataRows })}, {t('import-guess-columns', { count: table.columns })}
            </small>
            {table.hidden && (
              <StatusStamp tone="none" icon={EyeOff}>
                {t('import-table-hidden')}
              </StatusStamp>
            )}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
