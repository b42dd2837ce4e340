import { Link as AriaLink } from 'react-aria-components';
import { useRead } from '@/api';
import { useI18n } from '@/i18n';

export type RegisterPart = 'register' | 'cases' | 'agenda';

/** The parts of the communications: the register, the cases, the agenda. */
export function RegisterNav({ part }: { part: RegisterPart }) {
  const { t, number } = useI18n();
  const open = useRead('case_list', { closed: false, mine: false, contact: null, category: null, text: '', offset: 0, limit: 1 }).data?.total;
  const agenda = useRead('agenda_get', { limit: 1 }).data;
  const due = agenda === undefined ? undefined : agenda.overdue.total + agenda.due.total;
  const parts = [
    { id: 'register', href: '/communications', label: t('register-nav-register'), count: undefined },
    { id: 'cases', href: '/communications/cases', label: t('register-nav-cases'), count: open },
    { id: 'agenda', href: '/communications/agenda', label: t('register-nav-agenda'), count: due },
  ] as const;
  return (
    <nav className="tab-list register-nav" aria-label={t('register-nav')}>
      {parts.map(({ id, href, label, count }) => (
        <AriaLink key={id} href={href} className="tab" data-selected={id === part || undefined} aria-current={id === part ? 'page' : undefined}>
          <span>{label}</span>
          {count !== undefined && count > 0 && <span className="tabular">{number(count)}</span>}
        </AriaLink>
      ))}
    </nav>
  );
}
