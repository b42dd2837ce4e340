import { Cloud, FolderPlus, HardDrive, Network, type LucideIcon } from 'lucide-react';
import { asCommandError, call, useAct, useSay, type BackupPlace, type BackupView, type PlaceKind } from '@/api';
import { Button, Panel, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const SLOTS = [0, 1] as const;
const KIND: Record<PlaceKind, { icon: LucideIcon; label: MessageKey }> = {
  local: { icon: HardDrive, label: 'backup-kind-local' },
  synced: { icon: Cloud, label: 'backup-kind-synced' },
  network: { icon: Network, label: 'backup-kind-network' },
};

/** The two folders that backups go to, and how each stands. */
export function BackupPlaces({ view }: { view: BackupView }) {
  const { t } = useI18n();
  return (
    <Panel title={t('backup-where')} lead={t('backup-where-lead')}>
      <div className="records places">
        {SLOTS.map((slot) => (
          <Slot key={slot} slot={slot} place={view.places.find((place) => place.slot === slot)} />
        ))}
      </div>
    </Panel>
  );
}

function Slot({ slot, place }: { slot: number; place: BackupPlace | undefined }) {
  const { t } = useI18n();
  const say = useSay();
  const set = useAct('backup_place_set');
  const pick = async () => {
    try {
      const { file } = await call('backup_place_pick', {});
      if (file !== null) set.mutate({ slot, folder: file.token }, { onSuccess: () => toast(t('backup-place-saved', { name: file.name })) });
    } catch (thrown) {
      say(asCommandError(thrown));
    }
  };
  const leave = () => set.mutate({ slot, folder: null }, { onSuccess: () => toast(t('backup-place-left')) });
  const number = slot + 1;
  if (place === undefined) {
    return (
      <div className="settings-entry" data-line="">
        <div className="settings-entry-main">
          <span className="text-2">
            {t('backup-slot', { number })}: {t('backup-slot-empty')}
          </span>
        </div>
        <div className="settings-entry-actions">
          <Button size="small" icon={FolderPlus} aria-label={`${t('backup-slot', { number })}: ${t('backup-choose')}`} onPress={() => void pick()}>
            {t('backup-choose')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="settings-entry">
      <PlaceFacts place={place} />
      <div className="settings-entry-actions">
        <Button size="small" variant="quiet" aria-label={t('backup-change-of', { number })} onPress={() => void pick()}>
          {t('backup-change')}
        </Button>
        <Button size="small" variant="quiet" aria-label={t('backup-give-up-of', { number })} onPress={leave}>
          {t('backup-give-up')}
        </Button>
      </div>
    </div>
  );
}

function PlaceFacts({ place }: { place: BackupPlace }) {
  const { t, has, say, date, dateTime, bytes } = useI18n();
  const { icon: Icon, label } = KIND[place.kind];
  const facts = [t(label), place.reachable ? t('backup-count', { count: place.count }) : t('backup-away')];
  if (place.oldestAt !== null && place.count > 1) facts.push(t('backup-oldest', { at: date(place.oldestAt) }));
  const reason = place.failed === null ? null : `reason-${place.failed}`;
  return (
    <div className="settings-entry-main">
      <span className="settings-entry-title">
        <Icon aria-hidden="true" className="place-icon" />
        <strong className="wrap-anywhere">{place.name}</strong>
      </span>
      <span className="text-2">{facts.join(' · ')}</span>
      {place.lastAt !== null && (
        <span className="text-2">
          {t('backup-last', { at: dateTime(place.lastAt) })} {bytes(place.lastBytes)}
        </span>
      )}
      {reason !== null && <span className="place-failed">{has(reason) ? say(reason) : t('backup-not-done')}</span>}
      {place.sameDisk && reason === null && <span className="place-warning">{t('backup-same-disk')}</span>}
    </div>
  );
}
