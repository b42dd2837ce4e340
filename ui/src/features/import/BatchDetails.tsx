import { FileSpreadsheet, FolderOpen, ListChecks, Pencil, ShieldQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useAct, useRead, type BatchView } from '@/api';
import { Banner, Button, ButtonLink, Panel } from '@/components';
import { useI18n } from '@/i18n';
import { BASIS_LABEL } from '@/lib/basis';
import { BatchActions, isUndoable } from './BatchActions';
import { written } from './buckets';
import { Buckets } from './Buckets';
import { ProfileName } from './ProfilesPanel';

/** What an import did, and what can still be done about it. */
export function BatchDetails({ batch, isFresh }: { batch: BatchView; isFresh?: boolean }) {
  const { t, date, dateTime } = useI18n();
  const [naming, setNaming] = useState(false);
  const show = useAct('place_open');
  const { folder } = batch;
  const profile = useRead('profile_list', {}, { enabled: batch.profile !== null }).data?.profiles.find((one) => one.profile === batch.profile);
  return (
    <>
      {batch.undoneAt !== null && (
        <Banner
          tone="info"
          title={t('import-undone-on', { at: dateTime(batch.undoneAt) })}
          actions={<ButtonLink href="/bin">{t('import-undone-see')}</ButtonLink>}
        >
          {t(batch.mode === 'log' ? 'log-undone-text' : 'import-undone-text')}
        </Banner>
      )}
      <Panel title={t('import-result-buckets')}>
        <Buckets rows={batch.rows} totals={batch.totals} mode={batch.mode} />
      </Panel>
      <div className="row gap-3">
        <BatchActions batch={batch} isFresh={isFresh} />
        {batch.undoneAt === null && written(batch.totals) > 0 && batch.mode === 'contacts' && (
          <Allowed may="quality">
            {batch.totals.create > 0 && (
              <ButtonLink icon={ListChecks} href={`/exchange/quality/${batch.batch}`}>
                {t('quality-open')}
              </ButtonLink>
            )}
            <ButtonLink icon={ShieldQuestionMark} href={`/consents/weak/${batch.batch}`}>
              {t('weak-open')}
            </ButtonLink>
          </Allowed>
        )}
      </div>
      {isUndoable(batch, new Date()) && batch.undoableUntil !== null && (
        <p className="caption">{t('import-undoable-until', { date: date(batch.undoableUntil) })}</p>
      )}
      {batch.undoneAt === null && !isUndoable(batch, new Date()) && <p className="caption">{t('import-undo-over')}</p>}
      <Panel title={t('import-result-facts')}>
        <dl className="facts">
          <dt>{t('import-name')}</dt>
          <dd>{batch.name}</dd>
          <dt>{t('import-file')}</dt>
          <dd>{batch.file}</dd>
          {batch.source !== '' && (
            <>
              <dt>{t('import-source')}</dt>
              <dd>{batch.source}</dd>
            </>
          )}
          {batch.basis !== null && (
            <>
              <dt>{t('import-basis')}</dt>
              <dd>{t(BASIS_LABEL[batch.basis])}</dd>
            </>
          )}
          {batch.originProof !== null && (
            <>
              <dt>{t('import-proof')}</dt>
              <dd className="wrap-anywhere">{batch.originProof}</dd>
            </>
          )}
          <dt>{t('import-when')}</dt>
          <dd>{t('import-when-by', { at: dateTime(batch.at), by: batch.by })}</dd>
          {profile !== undefined && (
            <>
              <dt>{t('profile-kept')}</dt>
              <dd>
                {t('profile-kept-as', { name: profile.name })}{' '}
                <Button size="small" variant="quiet" icon={Pencil} onPress={() => setNaming(true)}>
                  {t('profile-kept-save')}
                </Button>
              </dd>
            </>
          )}
        </dl>
      </Panel>
      {naming && profile !== undefined && <ProfileName profile={profile} onClose={() => setNaming(false)} />}
      {isFresh && (
        <p className="still-there">
          <FileSpreadsheet aria-hidden="true" />
          <span className="grow">{t('import-still-there', { file: batch.file })}</span>
          {folder !== null && (
            <Button size="small" icon={FolderOpen} isPending={show.isPending} onPress={() => show.mutate({ folder })}>
              {t('import-still-there-show')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
