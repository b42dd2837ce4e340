import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useFieldErrors, useRead, useSay, type ExportFormat } from '@/api';
import { useExport } from '@/api/exporting';
import { Button, Form, Panel, Progress, RadioGroup, TextField, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const FORMATS: readonly { id: ExportFormat; label: MessageKey; detail: MessageKey }[] = [
  { id: 'xlsx', label: 'export-xlsx', detail: 'export-xlsx-detail' },
  { id: 'csv', label: 'export-csv', detail: 'export-csv-detail' },
  { id: 'vcf', label: 'export-vcf', detail: 'export-vcf-detail' },
  { id: 'json', label: 'export-json', detail: 'export-json-detail' },
];

/** Everybody in the register as a file; why is asked and written in the journal. */
export function ExportPanel() {
  const { t } = useI18n();
  const session = useRead('session_get', {});
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const say = useSay();
  const run = useExport({
    onDone: ({ file, rows }) => {
      toast(t('export-done', { file, count: rows }));
      setReason('');
      setAsked(false);
    },
    onStopped: () => toast(t('export-stopped')),
    onFailed: say,
  });
  const errors = useFieldErrors(run.error);
  const people = session.data?.contacts ?? 0;
  const lacks = reason.trim() === '';
  return (
    <Panel title={t('export-title')} lead={t('export-lead')}>
      <Form
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (lacks) return;
          run.begin({ format, ids: [], search: '', filters: [], reason: reason.trim() });
        }}
      >
        <RadioGroup<ExportFormat>
          label={t('export-format')}
          options={FORMATS.map(({ id, label, detail }) => ({ id, label: t(label), detail: t(detail) }))}
          value={format}
          onChange={setFormat}
        />
        <TextField
          label={t('export-reason')}
          name="reason"
          description={t('export-reason-help')}
          placeholder={t('export-reason-example')}
          errorMessage={asked && lacks ? t('export-reason-missing') : undefined}
          value={reason}
          onChange={setReason}
          isRequired
          validationBehavior="aria"
        />
        <Button type="submit" icon={FileDown} isDisabled={people === 0} isPending={run.isPending}>
          {t('export-run', { count: people })}
        </Button>
        {run.progress !== null && <Progress {...run.progress} onCancel={run.stop} cancelLabel={t('export-stop')} />}
        <p className="caption">{t('export-some')}</p>
      </Form>
    </Panel>
  );
}
