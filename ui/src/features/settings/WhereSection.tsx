import { FolderOpen } from 'lucide-react';
import { useAccess, useAct, useErrorText, useRead, type WhereItem, type WhereOut, type WhereView } from '@/api';
import { Banner, IconButton, Link, Panel, Skeleton } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const KIND: Record<NonNullable<WhereItem['kind']>, MessageKey> = { local: 'backup-kind-local', synced: 'backup-kind-synced', network: 'backup-kind-network' };

/** Dove sono i dati (S29): folders, what went out, who gets them, on which devices they are. */
export function WhereSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const safety = useRead('safety_get', {});
  const where = useRead('where_get', {});
  const error = safety.error ?? where.error;
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  if (safety.data === undefined || where.data === undefined) return <Skeleton lines={10} />;
  return (
    <div className="stack">
      <Panel lead={t('where-lead')}>
        <ul className="safety">
          {safety.data.places.map((place, index) => (
            <Place key={`${place.what}-${String(index)}`} place={place} />
          ))}
        </ul>
      </Panel>
      <Devices where={where.data} />
      <Out out={where.data.out} />
      <Recipients where={where.data} />
    </div>
  );
}

function Devices({ where }: { where: WhereView }) {
  const { t } = useI18n();
  return (
    <Panel title={t('where-devices')} lead={t('where-devices-lead')} actions={<Link href="/settings/devices">{t('where-devices-go')}</Link>}>
      <p>{t('where-devices-count', { count: where.devices })}</p>
      {where.flagged > 0 && <p className="place-warning">{t('where-devices-flagged', { count: where.flagged })}</p>}
      {where.lost > 0 && <p className="place-failed">{t('where-devices-lost', { count: where.lost })}</p>}
    </Panel>
  );
}

function Out({ out }: { out: WhereOut[] | null }) {
  const { t } = useI18n();
  const { may } = useAccess();
  return (
    <Panel title={t('where-out')} lead={t('where-out-lead')} actions={may('journal') && <Link href="/activity">{t('where-out-all')}</Link>}>
      {out === null && <p className="text-2">{t('where-out-hidden')}</p>}
      {out?.length === 0 && <p className="text-2">{t('where-out-none')}</p>}
      {out !== null && out.length > 0 && (
        <ul className="safety where-out">
          {out.map((one) => (
            <OutLine key={`${one.at} ${one.what}`} one={one} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function OutLine({ one }: { one: WhereOut }) {
  const { t, has, say, dateTime } = useI18n();
  const what = `noted-${one.what.replaceAll('_', '-')}`;
  return (
    <li>
      <span className="tabular">{dateTime(one.at)}</span>
      <span className="wrap-anywhere">
        {t('where-out-line', { what: has(what) ? say(what) : one.what, count: one.rows })} {one.place !== null && t('where-out-place', { place: one.place })}
        {one.why !== null && <span className="text-2"> · {one.why}</span>}
      </span>
      <span className="text-2">{one.by === '' ? '—' : one.by}</span>
    </li>
  );
}

/** To whom data go: the register of recipients, then what only stands in the words of a purpose (S29). */
function Recipients({ where }: { where: WhereView }) {
  const { t, say } = useI18n();
  const { may } = useAccess();
  const { recipients, typed } = where;
  return (
    <Panel title={t('where-recipients')} lead={t('where-recipients-lead')} actions={<Link href="/settings/recipients">{t('settings-recipients')}</Link>}>
      {recipients.length === 0 && typed.length === 0 && <p className="text-2">{t('where-recipients-none')}</p>}
      {recipients.length > 0 && (
        <ul className="safety">
          {recipients.map((one) => (
            <li key={`${one.name} ${one.service}`}>
              <strong>{one.name}</strong>
              <span className="safety-text">
                {one.service}
                {one.safeguard !== null && ` · ${say(`report-safeguard-${one.safeguard.replaceAll('_', '-')}`)}`}
                {one.purposes.length > 0 && <span className="text-2"> · {one.purposes.join(', ')}</span>}
              </span>
              <span className="caption">{say(`country-${one.country.toLowerCase()}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {typed.length > 0 && (
        <>
          <p className="text-2">
            {t('where-recipients-typed')} {may('rules') && <Link href="/settings/purposes">{t('where-recipients-go')}</Link>}
          </p>
          <dl className="facts">
            {typed.map((one) => (
              <div key={one.purpose} className="facts-pair">
                <dt>{one.purpose}</dt>
                <dd>{one.who}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Panel>
  );
}

function Place({ place }: { place: WhereItem }) {
  const { t, say } = useI18n();
  const show = useAct('place_open');
  const token = place.open;
  return (
    <li>
      <strong>{say(`where-${place.what}`)}</strong>
      <span className="safety-text">
        {place.name !== '' && (
          <span className="safety-place wrap-anywhere">
            {t('ui-quoted', { text: place.name })}
            {place.kind !== null && `, ${t(KIND[place.kind])}`}
            {token !== null && (
              <IconButton icon={FolderOpen} size="small" label={t('where-open-of', { name: place.name })} onPress={() => show.mutate({ folder: token })} />
            )}
          </span>
        )}
        {say(`where-${place.what}-text`)}
      </span>
      <span className="caption">{t(place.encrypted ? 'where-encrypted' : 'where-plain')}</span>
    </li>
  );
}
