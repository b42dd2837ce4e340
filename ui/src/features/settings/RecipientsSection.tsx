import { Archive, ArchiveRestore, FileWarning, Globe, Pencil, Plus, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useRead, useSay, useUndoable, type RecipientView } from '@/api';
import { Banner, Button, EmptyState, IconButton, Panel, Skeleton, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { RecipientDialog } from './RecipientDialog';

/** Destinatari (S29): who else gets data, where they keep them, and what protects them there. */
export function RecipientsSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('recipient_list', {});
  const [edited, setEdited] = useState<RecipientView | 'new' | null>(null);
  const inUse = data?.recipients.filter((one) => !one.archived) ?? [];
  const past = data?.recipients.filter((one) => one.archived) ?? [];
  const add = (
    <Button variant="primary" icon={Plus} onPress={() => setEdited('new')}>
      {t('settings-recipient-add')}
    </Button>
  );
  return (
    <div className="stack">
      <div className="section-head">
        <p className="text-2 measure">{t('settings-recipients-lead')}</p>
        {inUse.length > 0 && add}
      </div>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data !== undefined && inUse.length === 0 && (
        <EmptyState icon={Share2} title={t('settings-recipients-empty')} actions={add}>
          {t('settings-recipients-empty-text')}
        </EmptyState>
      )}
      {inUse.length > 0 && <Recipients recipients={inUse} onEdit={setEdited} />}
      {past.length > 0 && (
        <Panel title={t('settings-recipient-past')} flush>
          <Recipients recipients={past} onEdit={setEdited} />
        </Panel>
      )}
      {edited !== null && data !== undefined && (
        <RecipientDialog recipient={edited === 'new' ? null : edited} countries={data.countries} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}

function Recipients({ recipients, onEdit }: { recipients: readonly RecipientView[]; onEdit(recipient: RecipientView): void }) {
  const { t, say, date, list } = useI18n();
  const sayError = useSay();
  const undoable = useUndoable();
  const archive = useAct('recipient_archive');
  const purposes = useRead('purpose_list', {}).data?.purposes ?? [];
  const titles = (one: RecipientView) => purposes.filter((purpose) => one.purposes.includes(purpose.id)).map((purpose) => purpose.title);
  return (
    <ul className="records">
      {recipients.map((one) => (
        <li key={one.id} className="settings-entry" data-archived={one.archived || undefined}>
          <div className="settings-entry-main">
            <div className="settings-entry-title">
              <h2 className="wrap-anywhere">{one.name}</h2>
              <span className="text-2">{say(`settings-recipient-role-${one.role}`)}</span>
              {one.outside && (
                <StatusStamp tone="info" icon={Globe}>
                  {t('settings-recipient-outside')}
                </StatusStamp>
              )}
              {one.lacksContract && !one.archived && (
                <StatusStamp tone="warning" icon={FileWarning}>
                  {t('settings-recipient-contract-missing')}
                </StatusStamp>
              )}
            </div>
            <dl className="facts">
              <dt>{t('settings-recipient-service')}</dt>
              <dd>{one.service}</dd>
              <dt>{t('field-country')}</dt>
              <dd>
                {say(`country-${one.country.toLowerCase()}`)}
                {one.safeguard !== null && ` · ${say(`report-safeguard-${one.safeguard.replaceAll('_', '-')}`)}`}
              </dd>
              <dt>{t('settings-recipient-purposes')}</dt>
              <dd>{titles(one).length === 0 ? t('settings-recipient-purposes-none') : list(titles(one))}</dd>
              {one.contractOn !== null && (
                <>
                  <dt>{t('settings-recipient-contract')}</dt>
                  <dd>{date(one.contractOn)}</dd>
                </>
              )}
              {one.contact !== null && (
                <>
                  <dt>{t('settings-recipient-contact')}</dt>
                  <dd>{one.contact}</dd>
                </>
              )}
            </dl>
          </div>
          <div className="settings-entry-actions">
            <IconButton icon={Pencil} label={t('settings-edit-of', { title: one.name })} onPress={() => onEdit(one)} />
            <IconButton
              icon={one.archived ? ArchiveRestore : Archive}
              label={t(one.archived ? 'settings-restore-of' : 'settings-archive-of', { title: one.name })}
              onPress={() => {
                const set = (archived: boolean) => archive.mutateAsync({ id: one.id, archived });
                set(!one.archived).then(
                  ({ txn }) => undoable(t(one.archived ? 'settings-restored' : 'settings-recipient-archived', { title: one.name }), txn),
                  sayError,
                );
              }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
