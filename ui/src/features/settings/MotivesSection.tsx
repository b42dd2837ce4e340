import { ArrowDown, ArrowUp, CircleCheck, CircleOff, ListChecks, Pencil, Plus, Scale } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useErrorText, useRead, useSay, useUndoable, type ReasonView } from '@/api';
import { Banner, Button, EmptyState, IconButton, Panel, Skeleton, StatusStamp } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { BASIS_OF_MOTIVE, moved } from './motives';
import { MotiveDialog } from './MotiveDialog';

/** Motivazioni (S83): why somebody may be called or written to without a consent. None of them is commercial. */
export function MotivesSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('reason_list', {});
  const [edited, setEdited] = useState<ReasonView | 'new' | null>(null);
  const inUse = data?.reasons.filter((reason) => !reason.archived) ?? [];
  const disabled = data?.reasons.filter((reason) => reason.archived) ?? [];
  return (
    <div className="stack">
      <div className="section-head">
        <p className="text-2 measure">{t('motive-lead')}</p>
        {data !== undefined && (
          <Button variant="primary" icon={Plus} onPress={() => setEdited('new')}>
            {t('motive-add')}
          </Button>
        )}
      </div>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data !== undefined && inUse.length === 0 && (
        <EmptyState icon={ListChecks} title={t('motive-none')}>
          {t('motive-none-text')}
        </EmptyState>
      )}
      {inUse.length > 0 && <Motives reasons={inUse} onEdit={setEdited} />}
      {disabled.length > 0 && (
        <Panel title={t('motive-disabled')} lead={t('motive-disabled-text')}>
          <Motives reasons={disabled} onEdit={setEdited} />
        </Panel>
      )}
      {edited !== null && <MotiveDialog reason={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

function Motives({ reasons, onEdit }: { reasons: readonly ReasonView[]; onEdit(reason: ReasonView): void }) {
  const { t, list } = useI18n();
  const say = useSay();
  const undoable = useUndoable();
  const refuse = (thrown: unknown) => say(asCommandError(thrown));
  const move = (reason: ReasonView, by: -1 | 1) => {
    call('reason_order', { ids: moved(reasons, reason, by) }).then(({ txn }) => undoable(t('motive-moved', { title: reason.title }), txn), refuse);
  };
  const disable = (reason: ReasonView) => {
    call('reason_archive', { id: reason.id, archived: !reason.archived }).then(
      ({ txn }) => undoable(t(reason.archived ? 'motive-enabled-one' : 'motive-disabled-one', { title: reason.title }), txn),
      refuse,
    );
  };
  return (
    <ul className="records">
      {reasons.map((reason, at) => (
        <li key={reason.id} className="settings-entry" data-line data-archived={reason.archived || undefined}>
          <div className="settings-entry-main">
            <div className="settings-entry-title">
              <h2 className="wrap-anywhere">{reason.title}</h2>
              {reason.rightsAnswers && (
                <StatusStamp tone="info" icon={Scale}>
                  {t('motive-always')}
                </StatusStamp>
              )}
            </div>
            <p className="caption">
              {t(BASIS_OF_MOTIVE[reason.basis].label)} ·{' '}
              {reason.channels.length === 0
                ? t('motive-every-channel')
                : t('motive-only', { channels: list(reason.channels.map((channel) => t(CHANNEL_LABEL[channel]))) })}
            </p>
          </div>
          <div className="settings-entry-actions">
            {!reason.archived && (
              <>
                <IconButton icon={ArrowUp} isDisabled={at === 0} label={t('motive-up-of', { title: reason.title })} onPress={() => move(reason, -1)} />
                <IconButton
                  icon={ArrowDown}
                  isDisabled={at === reasons.length - 1}
                  label={t('motive-down-of', { title: reason.title })}
                  onPress={() => move(reason, 1)}
                />
              </>
            )}
            <IconButton icon={Pencil} label={t('settings-edit-of', { title: reason.title })} onPress={() => onEdit(reason)} />
            {reason.rightsAnswers ? (
              <span className="icon-slot" aria-hidden="true" />
            ) : (
              <IconButton
                icon={reason.archived ? CircleCheck : CircleOff}
                label={t(reason.archived ? 'motive-enable-of' : 'motive-disable-of', { title: reason.title })}
                onPress={() => disable(reason)}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
