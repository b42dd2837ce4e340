import { Archive, ArchiveRestore, Bot, Handshake, Megaphone, Pencil, Plus, Scale, TriangleAlert, UserSearch } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useRead, useSay, useUndoable, type BalanceView, type PurposeView } from '@/api';
import { Banner, Button, EmptyState, IconButton, Panel, Skeleton, StatusStamp } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { BalanceDialog } from './BalanceDialog';
import { BASIS_LABEL, isNecessary } from '@/lib/basis';
import { PurposeDialog } from './PurposeDialog';

const PART: Record<string, MessageKey> = {
  categories: 'settings-purpose-categories',
  recipients: 'settings-purpose-recipients',
  retention: 'settings-purpose-retention',
  basis: 'settings-purpose-basis',
  logic: 'settings-purpose-logic',
  significance: 'settings-purpose-significance',
  consequences: 'settings-purpose-consequences',
};

/** Finalità: why data are used, on which basis, who receives them, how long they stay. */
export function PurposesSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('purpose_list', {});
  const [edited, setEdited] = useState<PurposeView | 'new' | null>(null);
  const inUse = data?.purposes.filter((purpose) => !purpose.archived) ?? [];
  const archived = data?.purposes.filter((purpose) => purpose.archived) ?? [];
  const add = (
    <Button variant="primary" icon={Plus} onPress={() => setEdited('new')}>
      {t('settings-purpose-add')}
    </Button>
  );
  return (
    <div className="stack">
      <div className="section-head">
        <p className="text-2 measure">{t('settings-purposes-lead')}</p>
        {data !== undefined && add}
      </div>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data !== undefined && data.purposes.length === 0 && (
        <EmptyState icon={Scale} title={t('settings-purposes-empty')}>
          {t('settings-purposes-empty-text')}
        </EmptyState>
      )}
      {inUse.length > 0 && <Purposes purposes={inUse} all={data?.purposes ?? []} onEdit={setEdited} />}
      {archived.length > 0 && (
        <Panel title={t('settings-archived')} flush>
          <Purposes purposes={archived} all={data?.purposes ?? []} onEdit={setEdited} />
        </Panel>
      )}
      {edited !== null && <PurposeDialog purpose={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

function Purposes({ purposes, all, onEdit }: { purposes: readonly PurposeView[]; all: readonly PurposeView[]; onEdit(purpose: PurposeView): void }) {
  const { t, list } = useI18n();
  const say = useSay();
  const undoable = useUndoable();
  const archive = useAct('purpose_archive');
  const balances = useRead('balance_list', {}).data?.balances ?? [];
  const [weighed, setWeighed] = useState<PurposeView | null>(null);
  const titleOf = (id: PurposeView['parent']) => all.find((one) => one.id === id)?.title;
  const of = (purpose: PurposeView) => balances.filter((one) => one.purpose === purpose.id);
  return (
    <>
      <ul className="records">
        {purposes.map((purpose) => (
          <li key={purpose.id} className="settings-entry" data-archived={purpose.archived || undefined}>
            <div className="settings-entry-main">
              <div className="settings-entry-title">
                <h2 className="wrap-anywhere">{purpose.title}</h2>
                <code>{purpose.code}</code>
                {isNecessary(purpose.basis) && (
                  <StatusStamp tone="none" icon={Handshake}>
                    {t('settings-purpose-necessary')}
                  </StatusStamp>
                )}
                {purpose.marketing && (
                  <StatusStamp tone="info" icon={Megaphone}>
                    {t('settings-purpose-marketing')}
                  </StatusStamp>
                )}
                {purpose.automated.profiling && (
                  <StatusStamp tone="info" icon={UserSearch}>
                    {t('settings-purpose-stamp-profiling')}
                  </StatusStamp>
                )}
                {purpose.automated.decides && (
                  <StatusStamp tone="info" icon={Bot}>
                    {t('settings-purpose-stamp-decides')}
                  </StatusStamp>
                )}
                {purpose.basis === 'legitimate_interest' && !purpose.archived && <Weighed latest={of(purpose)[0]} />}
                {purpose.missing.length > 0 && !purpose.archived && (
                  <StatusStamp tone="warning" icon={TriangleAlert}>
                    {t('settings-purpose-missing', {
                      parts: list(
                        purpose.missing.map((name) => {
                          const part = PART[name];
                          return part === undefined ? name : t(part);
                        }),
                      ),
                    })}
                  </StatusStamp>
                )}
              </div>
              <dl className="facts">
                <dt>{t('settings-purpose-basis')}</dt>
                <dd>{t(BASIS_LABEL[purpose.basis])}</dd>
                {titleOf(purpose.parent) !== undefined && (
                  <>
                    <dt>{t('settings-purpose-parent')}</dt>
                    <dd>{titleOf(purpose.parent)}</dd>
                  </>
                )}
                <dt>{t('settings-purpose-categories')}</dt>
                <dd>{purpose.categories || '—'}</dd>
                <dt>{t('settings-purpose-recipients')}</dt>
                <dd>{purpose.recipients || '—'}</dd>
                <dt>{t('settings-purpose-retention')}</dt>
                <dd>{purpose.retention || '—'}</dd>
                {(purpose.automated.profiling || purpose.automated.decides) && (
                  <>
                    <dt>{t('settings-purpose-logic')}</dt>
                    <dd>{purpose.automated.logic || '—'}</dd>
                    <dt>{t('settings-purpose-significance')}</dt>
                    <dd>{purpose.automated.significance || '—'}</dd>
                    <dt>{t('settings-purpose-consequences')}</dt>
                    <dd>{purpose.automated.consequences || '—'}</dd>
                  </>
                )}
              </dl>
            </div>
            <div className="settings-entry-actions">
              {purpose.basis === 'legitimate_interest' && (
                <Button size="small" icon={Scale} onPress={() => setWeighed(purpose)}>
                  {t('balance-open')}
                </Button>
              )}
              <IconButton icon={Pencil} label={t('settings-edit-of', { title: purpose.title })} onPress={() => onEdit(purpose)} />
              <IconButton
                icon={purpose.archived ? ArchiveRestore : Archive}
                label={t(purpose.archived ? 'settings-restore-of' : 'settings-archive-of', { title: purpose.title })}
                onPress={() => {
                  const set = (archived: boolean) => archive.mutateAsync({ id: purpose.id, archived });
                  set(!purpose.archived).then(
                    () =>
                      undoable(t(purpose.archived ? 'settings-restored' : 'settings-archived-one', { title: purpose.title }), {
                        back: () => set(purpose.archived),
                        forth: () => set(!purpose.archived),
                      }),
                    say,
                  );
                }}
              />
            </div>
          </li>
        ))}
      </ul>
      {weighed !== null && <BalanceDialog purpose={weighed} versions={of(weighed)} onClose={() => setWeighed(null)} />}
    </>
  );
}

/** Whether the legitimate interest of a purpose was weighed, and how it came out. */
function Weighed({ latest }: { latest: BalanceView | undefined }) {
  const { t } = useI18n();
  if (latest?.outcome === 'interest') {
    return (
      <StatusStamp tone="ok" icon={Scale}>
        {t('balance-standing', { version: latest.version })}
      </StatusStamp>
    );
  }
  return (
    <StatusStamp tone="danger" icon={Scale}>
      {t(latest === undefined ? 'balance-missing' : 'balance-against')}
    </StatusStamp>
  );
}
