import { ChevronRight, FolderSearch, ListChecks, PhoneOff, SearchAlert, ShieldAlert, ShieldQuestionMark, type LucideIcon } from 'lucide-react';
import { useAccess, type Permission } from '@/api';
import { Link, Panel } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const REPORTS: readonly { href: string; needs: Permission; icon: LucideIcon; title: MessageKey; detail: MessageKey }[] = [
  { href: '/exchange/inventory', needs: 'quality', icon: FolderSearch, title: 'legacy-title', detail: 'legacy-open-detail' },
  { href: '/exchange/quality', needs: 'quality', icon: ListChecks, title: 'quality-open-register', detail: 'quality-panel-lead' },
  { href: '/consents/weak', needs: 'quality', icon: ShieldQuestionMark, title: 'weak-open', detail: 'weak-open-detail' },
  { href: '/exchange/minimisation', needs: 'quality', icon: ShieldAlert, title: 'unjustified-title', detail: 'unjustified-open-detail' },
  { href: '/anomalies', needs: 'quality', icon: SearchAlert, title: 'anomaly-title', detail: 'anomaly-open-detail' },
  { href: '/exchange/rpo', needs: 'people', icon: PhoneOff, title: 'rpo-title', detail: 'rpo-open-detail' },
];

/** What a privacy consultant asks about the data that came in: where the old copies are, how good they are, what can be proven. */
export function ReportsPanel() {
  const { t } = useI18n();
  const { may } = useAccess();
  return (
    <Panel title={t('exchange-reports')}>
      <ul className="ruled" data-open>
        {REPORTS.filter((report) => may(report.needs)).map(({ href, icon: Icon, title, detail }) => (
          <li key={href} className="report-link">
            <Icon aria-hidden="true" />
            <span className="grow">
              <Link href={href}>{t(title)}</Link>
              <small>{t(detail)}</small>
            </span>
            <ChevronRight aria-hidden="true" />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
