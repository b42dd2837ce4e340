import { CircleAlert, CircleCheck, FolderOpen, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useAct, useErrorText, useRead, type RecipientView, type SafetyItem, type SafetyState, type WhereItem } from '@/api';
import { Banner, IconButton, Link, Panel, Skeleton, StatusStamp, type StampTone } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const STATE: Record<SafetyState, { tone: StampTone; icon: LucideIcon; label: MessageKey }> = {
  good: { tone: 'ok', icon: CircleCheck, label: 'safety-state-good' },
  warn: { tone: 'warning', icon: TriangleAlert, label: 'safety-state-warn' },
  bad: { tone: 'danger', icon: CircleAlert, label: 'safety-state-bad' },
  plain: { tone: 'none', icon: Info, label: 'safety-state-plain' },
};
/** Where something can be done about it. */
const WAY: Record<string, { href: string; label: MessageKey }> = {
  backup: { href: '/settings/backups', label: 'safety-go-backups' },
  second: { href: '/settings/backups', label: 'safety-go-backups' },
  trial: { href: '/settings/backups', label: 'safety-go-backups' },
  verified: { href: '/settings/security', label: 'safety-go-security' },
  sheet: { href: '/settings/security', label: 'safety-go-security' },
  seal: { href: '/settings/security', label: 'safety-go-security' },
};
const KIND: Record<NonNullable<WhereItem['kind']>, MessageKey> = { local: 'backup-kind-local', synced: 'backup-kind-synced', network: 'backup-kind-network' };

/** What is protected, what was tried, what to do (S30, S49), and where the data are (S29). */
export function SafetySection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('safety_get', {});
  const recipients = useRead('recipient_list', {}).data?.recipients.filter((one) => !one.archived);
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  if (data === undefined) return <Skeleton lines={10} />;
  const open = data.items.filter((item) => item.state === 'warn' || item.state === 'bad');
  const worst = open.some((item) => item.state === 'bad') ? 'danger' : 'warning';
  return (
    <div className="stack">
      {open.length === 0 ? (
        <Banner tone="ok" title={t('safety-all-good')}>
          {t('safety-all-good-text')}
        </Banner>
      ) : (
        <Banner tone={worst} title={t('safety-to-do', { count: open.length })} />
      )}
      <Panel title={t('safety-title')} lead={t('safety-lead')}>
        <ul className="safety">
          {data.items.map((item) => (
            <Matter key={item.what} item={item} />
          ))}
        </ul>
      </Panel>
      <Panel title={t('where-title')} lead={t('where-lead')}>
        <ul className="safety">
          {data.places.map((place, index) => (
            <Place key={`${place.what}-${String(index)}`} place={place} />
          ))}
        </ul>
      </Panel>
      {recipients !== undefined && <Others recipients={recipients} />}
    </div>
  );
}

/** Who else keeps data, and in which country (S29). */
function Others({ recipients }: { recipients: readonly RecipientView[] }) {
  const { t, say } = useI18n();
  return (
    <Panel title={t('safety-recipients')} actions={<Link href="/settings/recipients">{t('settings-recipients')}</Link>}>
      {recipients.length === 0 ? (
        <p className="text-2">{t('safety-recipients-none')}</p>
      ) : (
        <ul className="safety">
          {recipients.map((one) => (
            <li key={one.id}>
              <strong>{one.name}</strong>
              <span className="safety-text">
                {one.service}
                {one.safeguard !== null && ` · ${say(`report-safeguard-${one.safeguard.replaceAll('_', '-')}`)}`}
              </span>
              <span className="caption">{say(`country-${one.country.toLowerCase()}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Matter({ item }: { item: SafetyItem }) {
  const { t, has, say, dateTime } = useI18n();
  const { tone, icon, label } = STATE[item.state];
  const sentence = `safety-${item.what}-${item.says}`;
  const values = { at: item.at === null ? '' : dateTime(item.at), count: item.count ?? 0, name: item.name ?? '' };
  const way = item.state === 'good' || item.state === 'plain' ? undefined : WAY[item.what];
  return (
    <li>
      <strong>{say(`safety-${item.what}`)}</strong>
      <span className="safety-text">
        {has(sentence) && say(sentence, values)} {way && <Link href={way.href}>{t(way.label)}</Link>}
      </span>
      <StatusStamp tone={tone} icon={icon}>
        {t(label)}
      </StatusStamp>
    </li>
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
            «{place.name}»{place.kind !== null && `, ${t(KIND[place.kind])}`}
            {token !== null && <IconButton icon={FolderOpen} size="small" label={t('where-open-of', { name: place.name })} onPress={() => show.mutate({ folder: token })} />}
          </span>
        )}
        {say(`where-${place.what}-text`)}
      </span>
      <span className="caption">{t(place.encrypted ? 'where-encrypted' : 'where-plain')}</span>
    </li>
  );
}
