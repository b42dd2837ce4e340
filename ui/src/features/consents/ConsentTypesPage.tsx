import { useNavigate } from '@tanstack/react-router';
import {
  Archive,
  ArchiveRestore,
  BadgeCheck,
  CalendarClock,
  CircleDashed,
  CircleHelp,
  Ellipsis,
  FileInput,
  FileText,
  Files,
  MessageSquareText,
  History,
  Pencil,
  Plus,
  Printer,
  ShieldQuestionMark,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { Allowed, useAccess, useAct, useRead, useUndoable, type ConsentTypeView } from '@/api';
import { Banner, Button, EmptyState, IconButton, Menu, MenuItem, PageHeader, Panel, Skeleton, StatusStamp, toast } from '@/components';
import { Permissions } from '@/components/domain/Permissions';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { evidenceLabel } from '@/components/domain/evidence';
import { useI18n } from '@/i18n';
import { BASIS_LABEL, isNecessary } from '@/lib/basis';
import './consents.css';
import { TypeDialog } from './TypeDialog';
import { isThreeInOne, usualChannels } from './typeDraft';
import { VersionsDialog } from './VersionsDialog';

type Open = { type: ConsentTypeView | null };

/** The consents that are asked for: what each allows, in which words, how long it holds. */
export function ConsentTypesPage() {
  const { t, number } = useI18n();
  const navigate = useNavigate();
  const list = useRead('consent_type_list', {});
  const { may } = useAccess();
  const [open, setOpen] = useState<Open | null>(null);
  const types = list.data?.types ?? [];
  const used = types.filter((type) => !type.archived);
  const archived = types.filter((type) => type.archived);
  const create = (
    <Allowed may="rules">
      <Button variant="primary" icon={Plus} onPress={() => setOpen({ type: null })}>
        {t('consent-type-new')}
      </Button>
    </Allowed>
  );
  return (
    <div className="page">
      <PageHeader
        title={t('shell-consents')}
        count={list.data === undefined ? undefined : number(used.length)}
        lead={t('consents-lead')}
        actions={
          list.data !== undefined && types.length === 0 ? (
            create
          ) : (
            <>
              <Allowed may="consents">
                <Button icon={FileInput} onPress={() => void navigate({ to: '/consents/record' })}>
                  {t('sheet-record')}
                </Button>
              </Allowed>
              <Menu trigger={<Button icon={Files}>{t('papers-menu')}</Button>}>
                {may('consents') && (
                  <MenuItem
                    id="form"
                    icon={Printer}
                    label={t('paper-view-form')}
                    detail={t('papers-menu-form-detail')}
                    onAction={() => void navigate({ to: '/consents/form' })}
                  />
                )}
                <MenuItem
                  id="documents"
                  icon={FileText}
                  label={t('papers-title')}
                  detail={t('papers-menu-documents-detail')}
                  onAction={() => void navigate({ to: '/consents/documents' })}
                />
                <MenuItem
                  id="texts"
                  icon={MessageSquareText}
                  label={t('texts-title')}
                  detail={t('papers-menu-texts-detail')}
                  onAction={() => void navigate({ to: '/consents/texts' })}
                />
                {may('consents') && (
                  <MenuItem
                    id="renewals"
                    icon={CalendarClock}
                    label={t('renewals-title')}
                    detail={t('papers-menu-renewals-detail')}
                    onAction={() => void navigate({ to: '/consents/renewals' })}
                  />
                )}
              </Menu>
              <Allowed may="quality">
                <Button icon={ShieldQuestionMark} onPress={() => void navigate({ to: '/consents/weak' })}>
                  {t('weak-open')}
                </Button>
              </Allowed>
              {create}
            </>
          )
        }
      />
      {list.data === undefined ? (
        <Skeleton lines={8} />
      ) : types.length === 0 ? (
        <EmptyState icon={BadgeCheck} title={t('consents-empty-title')} actions={create}>
          {t('consents-empty-text')}
        </EmptyState>
      ) : (
        <>
          {used.map((type) => (
            <TypePanel key={type.id} type={type} onEdit={() => setOpen({ type })} />
          ))}
          {archived.length > 0 && (
            <section className="stack" aria-labelledby="archived-types">
              <h2 id="archived-types">{t('consents-archived')}</h2>
              {archived.map((type) => (
                <TypePanel key={type.id} type={type} onEdit={() => setOpen({ type })} />
              ))}
            </section>
          )}
        </>
      )}
      <NecessaryPanel />
      {open !== null && <TypeDialog type={open.type} others={types.filter((type) => type.id !== open.type?.id)} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** What nobody is asked a consent for, because the service or the law needs it: the other side of every type (S22). */
function NecessaryPanel() {
  const { t } = useI18n();
  const purposes = useRead('purpose_list', {}).data?.purposes ?? [];
  const necessary = purposes.filter((purpose) => !purpose.archived && isNecessary(purpose.basis));
  if (necessary.length === 0) return null;
  return (
    <Panel title={t('consents-necessary')} lead={t('consents-necessary-lead')}>
      <ul className="ruled">
        {necessary.map((purpose) => (
          <li key={purpose.id} className="entry-row">
            <strong className="grow wrap-anywhere">{purpose.title}</strong>
            <span className="text-2">{t(BASIS_LABEL[purpose.basis])}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function TypePanel({ type, onEdit }: { type: ConsentTypeView; onEdit(): void }) {
  const { t, date, list } = useI18n();
  const purposes = useRead('purpose_list', {});
  const { ownCards } = useAccess();
  const archive = useAct('consent_type_archive');
  const restore = useAct('consent_type_restore');
  const remove = useAct('consent_type_delete');
  const undoable = useUndoable();
  const [versions, setVersions] = useState(false);
  const purpose = purposes.data?.purposes.find((candidate) => candidate.id === type.purpose);
  const close = () => archive.mutateAsync({ id: type.id });
  const open = () => restore.mutateAsync({ id: type.id });
  const putAway = () =>
    archive.mutate({ id: type.id }, { onSuccess: () => undoable(t('consent-type-archived', { title: type.title }), { back: open, forth: close }) });
  const bringBack = () =>
    restore.mutate({ id: type.id }, { onSuccess: () => undoable(t('consent-type-restored', { title: type.title }), { back: close, forth: open }) });
  const drop = () => remove.mutate({ id: type.id }, { onSuccess: () => toast(t('consent-type-deleted', { title: type.title })) });
  return (
    <Panel
      title={type.title}
      actions={
        <span className="row">
          <StatusStamp tone="none" icon={CircleDashed}>
            {t('consent-type-optional')}
          </StatusStamp>
          {/* Whoever sees only their own cards does not see how often it was used elsewhere. */}
          {!ownCards && <span className="text-2 tabular label">{t('consent-type-usage', { count: type.usage })}</span>}
          <Allowed may="rules">
            <Button size="small" icon={Pencil} aria-label={t('consent-type-edit', { title: type.title })} onPress={onEdit}>
              {t('consent-type-change')}
            </Button>
            <Menu trigger={<IconButton size="small" icon={Ellipsis} label={t('consent-type-acts', { title: type.title })} />}>
              {type.archived ? (
                <MenuItem id="restore" icon={ArchiveRestore} label={t('consent-type-restore')} onAction={bringBack} />
              ) : (
                <MenuItem id="archive" icon={Archive} label={t('consent-type-archive')} detail={t('consent-type-archive-detail')} onAction={putAway} />
              )}
              <MenuItem
                id="delete"
                icon={Trash2}
                label={t('consent-type-delete')}
                detail={type.usage > 0 ? t('consent-type-delete-used') : undefined}
                isDisabled={type.usage > 0}
                onAction={drop}
              />
            </Menu>
          </Allowed>
        </span>
      }
    >
      {type.description !== null && type.description !== '' && <p className="text-2 measure">{type.description}</p>}
      <div className="row">
        <span className="mono type-code">{type.code}</span>
        <Permissions of={type} />
        {type.archived && (
          <StatusStamp tone="none" icon={Archive}>
            {t('consent-type-is-archived')}
          </StatusStamp>
        )}
      </div>
      {isThreeInOne(type) && (
        <Banner tone="info" title={t('consent-type-three-title')}>
          {t('consent-type-three-text')}
        </Banner>
      )}
      <dl className="facts">
        <dt>{t('consent-type-channels')}</dt>
        <dd>{list((type.channels.length === 0 ? usualChannels(type) : type.channels).map((channel) => t(CHANNEL_LABEL[channel])))}</dd>
        <dt>{t('consent-type-valid')}</dt>
        <dd>{type.validityDays === null ? t('consent-type-always') : t('consent-type-days', { count: type.validityDays })}</dd>
        <dt>{t('consent-type-evidence')}</dt>
        <dd>{t(evidenceLabel(type.minEvidence))}</dd>
        {purpose !== undefined && (
          <>
            <dt>{t('consent-type-purpose')}</dt>
            <dd>{purpose.title}</dd>
          </>
        )}
      </dl>
      {type.wording === null ? (
        <p className="type-no-wording">
          <CircleHelp aria-hidden="true" />
          {t('consent-type-no-wording')}
        </p>
      ) : (
        <figure className="type-wording">
          <figcaption>{t('consent-wording-version', { version: type.wording.version, since: date(type.wording.since) })}</figcaption>
          <blockquote>{type.wording.text}</blockquote>
          {type.wording.version > 1 && (
            <Button size="small" variant="quiet" icon={History} aria-label={t('versions-of', { title: type.title })} onPress={() => setVersions(true)}>
              {t('versions-open', { count: type.wording.version })}
            </Button>
          )}
        </figure>
      )}
      {versions && <WordingVersions type={type} onClose={() => setVersions(false)} />}
    </Panel>
  );
}

function WordingVersions({ type, onClose }: { type: ConsentTypeView; onClose(): void }) {
  const { t } = useI18n();
  const read = useRead('wording_versions', { id: type.id });
  return <VersionsDialog title={t('versions-of', { title: type.title })} versions={read.data?.versions} onClose={onClose} />;
}
