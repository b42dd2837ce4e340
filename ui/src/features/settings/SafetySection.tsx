import { CircleAlert, CircleCheck, FileCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useAccess, useAct, useErrorText, useRead, type Permission, type SafetyItem, type SafetyState } from '@/api';
import { Banner, Button, Link, Panel, Skeleton, StatusStamp, toast, type StampTone } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const STATE: Record<SafetyState, { tone: StampTone; icon: LucideIcon; label: MessageKey }> = {
  good: { tone: 'ok', icon: CircleCheck, label: 'safety-state-good' },
  warn: { tone: 'warning', icon: TriangleAlert, label: 'safety-state-warn' },
  bad: { tone: 'danger', icon: CircleAlert, label: 'safety-state-bad' },
  plain: { tone: 'none', icon: Info, label: 'safety-state-plain' },
};
/** Where something can be done about it, by whom. */
const WAY: Record<string, { href: string; label: MessageKey; needs?: Permission }> = {
  backup: { href: '/settings/backups', label: 'safety-go-backups', needs: 'backups' },
  second: { href: '/settings/backups', label: 'safety-go-backups', needs: 'backups' },
  trial: { href: '/settings/backups', label: 'safety-go-backups', needs: 'backups' },
  verified: { href: '/settings/security', label: 'safety-go-security' },
  keys: { href: '/settings/users', label: 'safety-go-users', needs: 'users' },
  sheet: { href: '/settings/security', label: 'safety-go-security', needs: 'users' },
  devices: { href: '/settings/devices', label: 'safety-go-devices' },
  anomalies: { href: '/anomalies', label: 'safety-go-anomalies', needs: 'quality' },
  seal: { href: '/settings/security', label: 'safety-go-security' },
};

/** What is protected, what was tried, what to do (S30, S49). */
export function SafetySection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { may } = useAccess();
  const { data, error } = useRead('safety_get', {});
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
      {may('backups') && <SavePaper />}
      <Panel lead={t('safety-lead')}>
        <ul className="safety">
          {data.items.map((item) => (
            <Matter key={item.what} item={item} />
          ))}
        </ul>
      </Panel>
      <p>
        <Link href="/settings/where">{t('where-page-title')}</Link>
      </p>
    </div>
  );
}

/** The page as a PDF, for whoever keeps the proof that safety is looked after. */
function SavePaper() {
  const { t, language } = useI18n();
  const paper = useAct('safety_paper');
  const save = useAct('report_save');
  const keep = () =>
    paper.mutate(
      { language },
      { onSuccess: ({ document }) => save.mutate({ document }, { onSuccess: ({ place }) => place !== null && toast(t('erase-saved', { place })) }) },
    );
  return (
    <div className="settings-line">
      <Button icon={FileCheck} isPending={paper.isPending || save.isPending} onPress={keep}>
        {t('safety-paper')}
      </Button>
    </div>
  );
}

function Matter({ item }: { item: SafetyItem }) {
  const { t, has, say, dateTime } = useI18n();
  const { tone, icon, label } = STATE[item.state];
  const sentence = `safety-${item.what}-${item.says}`;
  const values = { at: item.at === null ? '' : dateTime(item.at), count: item.count ?? 0, name: item.name ?? '' };
  const { may } = useAccess();
  const known = item.state === 'good' || item.state === 'plain' ? undefined : WAY[item.what];
  const way = known?.needs === undefined || may(known.needs) ? known : undefined;
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
