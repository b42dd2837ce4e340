import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { useSay, type AudienceAim, type ContactId, type ExportFormat } from '@/api';
import { useExport } from '@/api/exporting';
import { Button, Dialog, Form, Progress, RadioGroup, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { NOBODY, ReceiverChoice, receiverOf, type Receiver } from '../shared/ReceiverChoice';
import { AudienceChoice } from './AudienceChoice';
import type { GridState } from './gridState';

export interface ExportDialogProps {
  /** The people to export; none = all that the list shows. */
  ids: ContactId[];
  state: Pick<GridState, 'search' | 'filters'>;
  onClose(): void;
}

/** Asks what for, format and reason, then the native dialog asks where. The reason stays in the register (S47). */
export function ExportDialog({ ids, state, onClose }: ExportDialogProps) {
  const { t } = useI18n();
  const say = useSay();
  const exporting = useExport({
    onDone: ({ rows, file }) => {
      toast(t('people-exported', { count: rows, file }));
      onClose();
    },
    onStopped: () => toast(t('export-stopped')),
    onFailed: say,
  });
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [reason, setReason] = useState('');
  const [what, setWhat] = useState<'copy' | 'list'>('copy');
  const [aim, setAim] = useState<AudienceAim | null>(null);
  const [to, setTo] = useState<Receiver>(NOBODY);
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const unnamed = to.kind === 'named' && to.name.trim() === '';
  const send = () => {
    setAsked(true);
    if (missing || unnamed || (what === 'list' && aim === null)) return;
    const chosen = { format, ids, search: state.search, filters: state.filters, reason: reason.trim(), ...(to.kind === 'none' ? {} : { to: receiverOf(to) }) };
    exporting.begin(what === 'list' && aim !== null ? { ...chosen, aim } : chosen, say);
  };
  // Whoever leaves while the file is written stops it: nothing goes on behind a closed dialog.
  const isWriting = exporting.progress !== null;
  const leave = isWriting ? exporting.stop : onClose;
  return (
    <Dialog
      isOpen
      onClose={leave}
      icon={FileOutput}
      title={ids.length === 0 ? t('people-export-all-title') : t('people-export-title', { count: ids.length })}
      lead={t('people-export-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={leave}>
            {t(isWriting ? 'export-stop' : 'ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="export-people" isPending={exporting.isPending}>
            {t('people-export-go')}
          </Button>
        </>
      }
    >
      <Form
        id="export-people"
        className="stack tall-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <RadioGroup<'copy' | 'list'>
          label={t('people-export-what')}
          value={what}
          onChange={setWhat}
          options={[
            { id: 'copy', label: t('people-export-copy'), detail: t('people-export-copy-detail') },
            { id: 'list', label: t('people-export-list'), detail: t('people-export-list-detail') },
          ]}
        />
        {what === 'list' && <AudienceChoice ids={ids} state={state} aim={aim} onAim={setAim} missing={asked && aim === null} />}
        <RadioGroup<ExportFormat>
          label={t('people-export-format')}
          value={format}
          onChange={setFormat}
          options={[
            { id: 'xlsx', label: t('people-format-xlsx'), detail: t('people-format-xlsx-detail') },
            { id: 'csv', label: t('people-format-csv'), detail: t('people-format-csv-detail') },
            { id: 'vcf', label: t('people-format-vcf'), detail: t('people-format-vcf-detail') },
            { id: 'json', label: t('people-format-json'), detail: t('people-format-json-detail') },
          ]}
        />
        <ReceiverChoice
          label={t('export-to')}
          description={t('export-to-help')}
          stays={t('export-to-stay')}
          value={to}
          onChange={setTo}
          errorMessage={asked && unnamed ? t('export-to-missing') : undefined}
        />
        <TextField
          label={t('people-export-reason')}
          description={t('people-export-reason-help')}
          value={reason}
          onChange={setReason}
          autoFocus
          isRequired
          errorMessage={asked && missing ? t('people-export-reason-missing') : undefined}
        />
      </Form>
      {exporting.progress !== null && <Progress {...exporting.progress} />}
    </Dialog>
  );
}
