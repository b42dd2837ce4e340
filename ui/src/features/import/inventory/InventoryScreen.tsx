import { useNavigate } from '@tanstack/react-router';
import { FolderSearch, Plus } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, useRead, type LegacyState, type LegacyView } from '@/api';
import { Banner, Button, EmptyState, PageHeader, Select, Skeleton, TakeOutButton, toast } from '@/components';
import { useI18n } from '@/i18n';
import '../import.css';
import { CopyRow } from './CopyRow';
import './inventory.css';
import { LegacyDialog } from './LegacyDialog';
import { STATES, STATE_NAME } from './words';

/** S33: every old copy of the data, where it lies, who holds it, what became of it. */
export function InventoryScreen() {
  const { t, number } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { data, error } = useRead('legacy_list', {});
  const save = useAct('legacy_export');
  const errors = useFieldErrors(save.error);
  const [state, setState] = useState<LegacyState | 'all'>('all');
  const [edited, setEdited] = useState<LegacyView | 'new' | null>(null);
  const copies = data?.copies ?? [];
  const shown = copies.filter((copy) => state === 'all' || copy.state === state);
  const count = (id: LegacyState) => copies.filter((copy) => copy.state === id).length;
  const add = (
    <Button variant="primary" icon={Plus} onPress={() => setEdited('new')}>
      {t('legacy-add')}
    </Button>
  );
  return (
    <div className="page">
      <PageHeader
        title={t('legacy-title')}
        count={data === undefined ? undefined : number(copies.length)}
        lead={t('legacy-lead')}
        onBack={() => void navigate({ to: '/exchange' })}
        actions={
          copies.length > 0 && (
            <>
              <TakeOutButton
                label={t('legacy-save-file')}
                isPending={save.isPending}
                errors={errors}
                onTakeOut={(reason, close) =>
                  save.mutate(
                    { reason },
                    {
                      onSuccess: ({ file, rows }) => {
                        if (file === null) return;
                        toast(t('legacy-saved-file', { file, count: rows }));
                        close();
                      },
                    },
                  )
                }
              />
              {add}
            </>
          )
        }
      />
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data !== undefined && copies.length === 0 && (
        <EmptyState icon={FolderSearch} title={t('legacy-empty-title')} actions={add}>
          {t('legacy-empty-text')}
        </EmptyState>
      )}
      {copies.length > 0 && (
        <>
          <div className="copy-filter">
            <Select<LegacyState | 'all'>
              label={t('legacy-filter')}
              options={[
                { id: 'all', label: t('legacy-filter-all'), detail: number(copies.length) },
                ...STATES.map((id) => ({ id, label: t(STATE_NAME[id]), detail: number(count(id)) })),
              ]}
              value={state}
              onChange={setState}
            />
          </div>
          {shown.length === 0 ? (
            <p className="text-2">{t('legacy-none-so')}</p>
          ) : (
            <ul className="ruled copies" aria-label={t('legacy-list')}>
              {shown.map((copy) => (
                <CopyRow key={copy.id ?? copy.imports[0]?.batch ?? copy.title} copy={copy} onEdit={() => setEdited(copy)} />
              ))}
            </ul>
          )}
        </>
      )}
      {edited !== null && <LegacyDialog copy={edited === 'new' ? null : edited} copies={copies} onClose={() => setEdited(null)} />}
    </div>
  );
}
