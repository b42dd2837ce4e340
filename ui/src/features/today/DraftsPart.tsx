import { draftNames } from '@/api';
import { Link } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { TodayPanel } from './TodayPanel';

/** Where a form that was left half written stands, by the first word of its name. */
const PLACES: Record<string, { label: MessageKey; href(rest: string): string } | undefined> = {
  request: { label: 'today-draft-request', href: (contact) => (contact === '' ? '/requests/new' : `/requests/new/${contact}`) },
  letter: { label: 'today-draft-letter', href: (rest) => `/requests/${rest.replace('/', '/letter/')}` },
  call: { label: 'today-draft-call', href: () => '/people/call' },
  campaign: { label: 'today-draft-campaign', href: (id) => (id === '' ? '/sending/campaign' : `/sending/campaign/${id}`) },
  controller: { label: 'today-draft-controller', href: () => '/settings/controller' },
  message: { label: 'today-draft-message', href: (rest) => `/people/${rest.split('/')[0] ?? ''}` },
  text: { label: 'today-draft-text', href: () => '/consents/texts' },
  type: { label: 'today-draft-type', href: () => '/consents' },
  purpose: { label: 'today-draft-purpose', href: () => '/settings/purposes' },
  instructions: { label: 'today-draft-instructions', href: () => '/settings/instructions' },
  person: { label: 'today-draft-person', href: () => '/people' },
  consent: { label: 'today-draft-consent', href: (rest) => `/people/${rest.split('/')[0] ?? ''}` },
  communication: { label: 'today-draft-communication', href: (id) => (id === '' ? '/communications' : `/people/${id}`) },
};

/** What was left half written when the archive was locked; nothing stands here otherwise. */
export function DraftsPart() {
  const { t } = useI18n();
  const lines = draftNames().flatMap((name) => {
    const [kind = '', ...rest] = name.split('/');
    const place = PLACES[kind];
    if (place === undefined) return [];
    return [
      <Link key={name} href={place.href(rest.join('/'))}>
        {t(place.label as 'today-draft-request')}
      </Link>,
    ];
  });
  const first = lines[0]?.props as { href: string } | undefined;
  if (first === undefined) return null;
  return <TodayPanel title={t('today-drafts')} all={{ href: first.href, label: t('today-drafts-all') }} none="" lines={lines} />;
}
