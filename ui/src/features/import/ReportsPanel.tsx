import { ChevronRight, FolderSearch, ListChecks, PhoneOff, ShieldQuestionMark, type LucideIcon } from 'lucide-react';
import { Link, Panel } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const REPORTS: readonly { href: string; icon: LucideIcon; title: MessageKey; detail: MessageKey }[] = [
  { href: '/exchange/inventory', icon: FolderSearch, title: 'legacy-title', detail: 'legacy-open-detail' },
  { href: '/exchange/quality', icon: ListChecks, title: 'quality-open-register', detail: 'quality-panel-lead' },
  { href: '/consents/weak', icon: ShieldQuestionMark, title: 'weak-open', detail: 'weak-open-detail' },
  { href: '/exchange/rpo', icon: PhoneOff, title: 'rpo-title', detail: 'rpo-open-detail' },
];

/** What a privacy consultant asks about the data that came in: where the old copies are, how good they are, what can be proven. */
export function ReportsPanel() {
  const { t } = useI18n();
  return (
    <Panel title={t('exchange-reports')}>
      <ul className="ruled" data-open>
        {REPORTS.map(({ href, icon: Icon, title, detail }) => (
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
