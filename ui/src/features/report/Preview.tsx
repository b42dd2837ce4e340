import {
  ChevronDown,
  ChevronUp,
  FileCheck,
  FileJson,
  FileSpreadsheet,
  FileText,
  FolderDown,
  KeyRound,
  ListChecks,
  Printer,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAccess, useAct, useRead, type Language, type ReportFile, type ReportView } from '@/api';
import { Button, IconButton, Link, Panel, SealDialog, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { ariaKeys, matches } from '@/lib/keys';
import { hasModal } from '@/lib/modal';
import { missingParts } from '@/components/domain/missing';
import { PageView } from './PageView';

const KIND: Record<string, { icon: LucideIcon; words: MessageKey }> = {
  pdf: { icon: FileText, words: 'report-view-file-pdf' },
  json: { icon: FileJson, words: 'report-view-file-json' },
  csv: { icon: FileSpreadsheet, words: 'report-view-file-csv' },
  jsonld: { icon: FileJson, words: 'paper-file-kind-jsonld' },
  proof: { icon: FileCheck, words: 'report-view-file-proof' },
  manifest: { icon: ListChecks, words: 'report-view-file-manifest' },
};

/** The pages one below the other, as they are printed. */
export function Pages({ report, language, isStale }: { report: ReportView; language: Language; isStale: boolean }) {
  const { t } = useI18n();
  const [page, setPage] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);
  const go = (next: number) => {
    const sheet = scroller.current?.children[next - 1];
    sheet?.scrollIntoView({ block: 'start' });
    setPage(next);
  };
  // The page that takes most of the view is the one that the counter names.
  const onScroll = () => {
    const pane = scroller.current;
    if (pane === null) return;
    const middle = pane.getBoundingClientRect().top + pane.clientHeight / 3;
    const at = [...pane.children].findIndex((sheet) => sheet.getBoundingClientRect().bottom > middle);
    if (at !== -1 && at + 1 !== page) setPage(at + 1);
  };
  return (
    <div className="report-pages" data-stale={isStale || undefined}>
      <div className="report-pager">
        <span className="tabular" aria-live="polite">
          {t('report-view-page-of', { page, pages: report.pages })}
        </span>
        <IconButton size="small" icon={ChevronUp} label={t('report-view-page-before')} isDisabled={page <= 1} onPress={() => go(page - 1)} />
        <IconButton size="small" icon={ChevronDown} label={t('report-view-page-after')} isDisabled={page >= report.pages} onPress={() => go(page + 1)} />
      </div>
      <div className="report-scroll" ref={scroller} onScroll={onScroll} role="region" aria-label={t('report-view-preview')} tabIndex={0}>
        {Array.from({ length: report.pages }, (_, index) => (
          <PageView key={index} document={report.document} page={index + 1} pages={report.pages} language={language} />
        ))}
      </div>
    </div>
  );
}

/** Saves the files, or hands the PDF to the program that prints. */
export function Deliver({
  report,
  isDisabled,
  language,
  saveHelp = 'report-view-save-help',
}: {
  report: ReportView;
  isDisabled: boolean;
  language?: Language;
  saveHelp?: MessageKey;
}) {
  const { t } = useI18n();
  const save = useAct('report_save');
  const print = useAct('report_print');
  const seal = useAct('report_seal');
  const [sealed, setSealed] = useState<{ place: string; passphrase: string } | null>(null);
  const printIt = () => {
    if (isDisabled || print.isPending) return;
    print.mutate({ document: report.document }, { onSuccess: ({ place }) => place !== null && toast(t('report-view-printed', { place })) });
  };
  const onPrintKey = useEffectEvent(printIt);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!matches(event, 'Ctrl+p') || hasModal()) return;
      event.preventDefault();
      onPrintKey();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Panel>
      <div className="stack gap-2">
        <Button
          variant="primary"
          icon={FolderDown}
          isDisabled={isDisabled}
          isPending={save.isPending}
          onPress={() =>
            save.mutate(
              { document: report.document },
              { onSuccess: ({ place, files }) => place !== null && toast(t('report-view-saved', { place, count: files.length })) },
            )
          }
        >
          {t(report.files.length === 1 ? 'report-view-save-one' : 'report-view-save')}
        </Button>
        <p className="caption">{t(saveHelp as 'report-view-save-help')}</p>
      </div>
      {language !== undefined && (
        <div className="stack gap-2">
          <Button
            icon={KeyRound}
            isDisabled={isDisabled}
            isPending={seal.isPending}
            onPress={() =>
              seal.mutate(
                { document: report.document, language },
                { onSuccess: ({ place, passphrase }) => place !== null && passphrase !== null && setSealed({ place, passphrase }) },
              )
            }
          >
            {t('seal-save')}
          </Button>
          <p className="caption">{t('seal-save-help')}</p>
        </div>
      )}
      {sealed !== null && (
        <SealDialog
          {...sealed}
          onClose={() => {
            setSealed(null);
            seal.reset();
          }}
        />
      )}
      <div className="stack gap-2">
        <Button icon={Printer} isDisabled={isDisabled} isPending={print.isPending} aria-keyshortcuts={ariaKeys('Ctrl+P')} onPress={printIt}>
          {t('report-view-print')}
        </Button>
        <p className="caption">
          {t(report.files.filter((file) => file.kind === 'pdf').length > 1 ? 'report-view-print-help-first' : 'report-view-print-help')}
        </p>
      </div>
    </Panel>
  );
}

const TO_FILL = {
  controller: 'report-view-missing-to-controller',
  purposes: 'report-view-missing-to-purposes',
  recipients: 'report-view-missing-to-recipients',
} as const;

/** What the settings leave empty, with the way there. */
export function Missing({ report }: { report: ReportView }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { may } = useAccess();
  const purposes = useRead('purpose_list', {});
  const parts = missingParts(i18n, report.missing, new Map(purposes.data?.purposes.map((purpose) => [purpose.code, purpose.title])));
  const sections = (['controller', 'purposes', 'recipients', null] as const).filter((section) => parts.some((part) => part.section === section));
  return (
    <Panel
      title={t('report-view-missing', { count: parts.length })}
      lead={t(report.missing.includes('notice.issued') ? 'report-view-missing-no-notice' : 'report-view-missing-lead')}
    >
      {sections.map((section) => (
        <div key={section ?? 'other'} className="stack gap-2">
          <ul className="report-missing">
            {parts
              .filter((part) => part.section === section)
              .map((part) => (
                <li key={part.words}>{part.words}</li>
              ))}
          </ul>
          {section !== null && may(section === 'controller' ? 'firm' : 'rules') && <Link href={`/settings/${section}`}>{t(TO_FILL[section])}</Link>}
        </div>
      ))}
    </Panel>
  );
}

/** The files with their hashes. */
export function Files({ files }: { files: readonly ReportFile[] }) {
  const { t, bytes } = useI18n();
  return (
    <Panel title={t('report-view-files')} lead={t('report-view-files-lead')}>
      <ul className="report-files">
        {files.map((file, index) => {
          const kind = KIND[file.kind];
          // The letter comes first; what follows of the same kind are its long lists.
          const goesOn = index > 0 && file.kind === 'pdf';
          const Icon = kind?.icon ?? FileText;
          return (
            <li key={file.name}>
              <Icon aria-hidden="true" />
              <div className="grow">
                <p className="strong wrap-anywhere">{file.name}</p>
                <p className="caption">
                  {kind !== undefined && `${t(goesOn ? 'report-view-file-pdf-more' : kind.words)} · `}
                  <span className="nowrap">{bytes(file.bytes)}</span>
                </p>
                <p className="caption mono">
                  <abbr className="hash" title={file.sha256}>
                    {t('report-view-hash', { hash: file.sha256.slice(0, 16) })}
                    <span className="visually-hidden">{file.sha256.slice(16)}</span>
                  </abbr>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
