import { useNavigate } from '@tanstack/react-router';
import { FileSpreadsheet, FlaskConical, Upload } from 'lucide-react';
import { Allowed, useAccess, useAct, useErrorText, useRead } from '@/api';
import { Banner, Button, EmptyState, PageHeader, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { BatchHistory } from './BatchHistory';
import { ExportPanel } from './ExportPanel';
import './import.css';
import { ProfilesPanel } from './ProfilesPanel';
import { ReportsPanel } from './ReportsPanel';
import { SuspendedImports } from './SuspendedImports';

/** Data in and out: imports that wait, imports that were written, exports. */
export function ExchangeScreen() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const imports = useAccess().may('import');
  const { data, error } = useRead('import_list', {}, { enabled: imports });
  const sample = useAct('sample_open');
  const start = (
    <Button variant="primary" icon={Upload} onPress={() => void navigate({ to: '/exchange/import' })}>
      {t('import-start')}
    </Button>
  );
  const nothing = data !== undefined && data.batches.length === 0 && data.suspended.length === 0;
  return (
    <div className="page">
      <PageHeader title={t('shell-exchange')} lead={t('import-home-lead')} actions={nothing || !imports ? undefined : start} />
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      <div className="with-inspector">
        <div className="stack">
          {imports && data === undefined && error === null && <Skeleton lines={6} />}
          {nothing && (
            <EmptyState
              icon={FileSpreadsheet}
              title={t('import-empty-title')}
              actions={
                <>
                  {start}
                  <Button icon={FlaskConical} isPending={sample.isPending} onPress={() => sample.mutate({})}>
                    {t('import-empty-sample')}
                  </Button>
                </>
              }
            >
              {t('import-empty-text')}
            </EmptyState>
          )}
          {data !== undefined && data.suspended.length > 0 && <SuspendedImports imports={data.suspended} />}
          {data !== undefined && data.batches.length > 0 && <BatchHistory batches={data.batches} />}
          {imports && <ProfilesPanel />}
        </div>
        <div className="stack">
          <Allowed may="export">
            <ExportPanel />
          </Allowed>
          <ReportsPanel />
        </div>
      </div>
    </div>
  );
}
