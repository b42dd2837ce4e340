import { CircleCheck, HardDrive, Laptop, MonitorSmartphone, Pencil, Plus, Smartphone, Tablet, TriangleAlert, Usb, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useErrorText, useRead, type DeviceKind, type DeviceView } from '@/api';
import { Banner, Button, EmptyState, IconButton, Skeleton, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { DeviceDialog, DISK } from './DeviceDialog';

const ICON: Record<DeviceKind, LucideIcon> = { desktop: HardDrive, laptop: Laptop, tablet: Tablet, phone: Smartphone, disk: Usb };

/** Dispositivi (S31, S35): what people work with, who holds it, and what became of it. */
export function DevicesSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { may } = useAccess();
  const { data, error } = useRead('device_list', {});
  const [asked, setAsked] = useState<DeviceView | 'new' | 'own' | null>(null);
  return (
    <div className="stack">
      <div className="section-head">
        <p className="text-2 measure">{t('devices-lead')}</p>
        {may('firm') && (
          <Button icon={Plus} onPress={() => setAsked('new')}>
            {t('devices-add')}
          </Button>
        )}
      </div>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={4} />}
      {data !== undefined && data.suggested !== null && (
        <Banner
          tone="info"
          title={t('devices-own-missing')}
          actions={
            <Button size="small" variant="primary" onPress={() => setAsked('own')}>
              {t('devices-own-confirm')}
            </Button>
          }
        >
          {t('devices-own-missing-text')}
        </Banner>
      )}
      {data?.devices.length === 0 && data.suggested === null && (
        <EmptyState icon={MonitorSmartphone} title={t('devices-none')}>
          {t('devices-none-text')}
        </EmptyState>
      )}
      {data !== undefined && data.devices.length > 0 && (
        <ul className="records" aria-label={t('devices-list')}>
          {data.devices.map((device) => (
            <Line key={device.id} device={device} onEdit={may('firm') || device.own ? () => setAsked(device) : undefined} />
          ))}
        </ul>
      )}
      {asked !== null && (
        <DeviceDialog
          device={asked === 'new' || asked === 'own' ? null : asked}
          own={asked === 'own'}
          suggested={data?.suggested ?? ''}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

function Line({ device, onEdit }: { device: DeviceView; onEdit: (() => void) | undefined }) {
  const { t, date, dateTime } = useI18n();
  const Icon = ICON[device.kind];
  const ended = device.endedOn !== null && device.state !== 'in_use';
  const parts = [
    t('devices-since', { holder: device.holder, since: date(device.since) }),
    ended && device.endedOn !== null ? t(device.state === 'lost' ? 'devices-ended-lost' : 'devices-ended-retired', { on: date(device.endedOn) }) : null,
    device.seenAt === null ? t('devices-never') : t('devices-seen', { at: dateTime(device.seenAt) }),
  ];
  return (
    <li className="settings-entry" data-line data-archived={device.state === 'retired' || undefined}>
      <Icon aria-hidden="true" className="place-icon" />
      <div className="settings-entry-main">
        <div className="settings-entry-title">
          <h2 className="wrap-anywhere">{device.name}</h2>
          {device.own && (
            <StatusStamp tone="info" icon={CircleCheck}>
              {t('devices-own')}
            </StatusStamp>
          )}
          {device.state === 'lost' && (
            <StatusStamp tone="danger" icon={TriangleAlert}>
              {t('devices-state-lost')}
            </StatusStamp>
          )}
          {device.state === 'in_use' && (
            <StatusStamp tone={device.flagged ? 'warning' : 'ok'} icon={device.flagged ? TriangleAlert : CircleCheck}>
              {t(DISK[device.disk])}
            </StatusStamp>
          )}
        </div>
        <p className="caption">{parts.filter((part) => part !== null).join(' · ')}</p>
      </div>
      {onEdit !== undefined && (
        <div className="settings-entry-actions">
          <IconButton icon={Pencil} label={t('devices-edit-of', { name: device.name })} onPress={onEdit} />
        </div>
      )}
    </li>
  );
}
