import { draftNames } from '@/api';
import { Link } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { wish } from '@/lib/requests';
import { TodayPanel } from './TodayPanel';

const cardOf = (rest: string) => `/people/${rest.split('/')[0] ?? ''}`;

/** Where a form that was left half written stands, by the first word of its name, and how it opens there. */
const PLACES: Record<string, { label: MessageKey; href(rest: string): string; opens?: (rest: string) => void } | undefined> = {
  request: { label: 'today-draft-request', href: (contact) => (contact === '' ? '/requests/new' : `/requests/new/${contact}`) },
  letter: { label: 'today-draft-letter', href: (rest) => `/requests/${rest.replace('/', '/letter/')}` },
  call: { label: 'today-draft-call', href: () => '/people/call' },
  campaign: { label: 'today-draft-campaign', href: (id) => (id === '' ? '/sending/campaign' : `/sending/campaign/${id}`) },
  controller: { label: 'today-draft-controller', href: () => '/settings/controller' },
  message: { label: 'today-draft-message', href: cardOf, opens: (rest) => wish('resume', `message/${rest}`) },
  text: { label: 'today-draft-text', href: () => '/consents/texts' },
  type: { label: 'today-draft-type', href: () => '/consents' },
  purpose: { label: 'today-draft-purpose', href: () => '/settings/purposes' },
  instructions: { label: 'today-draft-instructions', href: () => '/settings/instructions' },
  person: { label: 'today-draft-person', href: () => '/people', opens: () => wish('new-person') },
  consent: { label: 'today-draft-consent', href: cardOf, opens: (rest) => wish('resume', `consent/${rest}`) },
  communication: {
    label: 'today-draft-communication',
    href: (id) => (id === '' ? '/communications' : `/people/${id}`),
    opens: (id) => (id === '' ? wish('log') : wish('resume', `communication/${id}`)),
  },
};

/** What was left half written when the archive was locked; nothing stands here otherwise. */
export function DraftsPart() {
  const { t } = useI18n();
  const drafts = draftNames().flatMap((name) => {
    const [kind = '', ...words] = name.split('/');
    const rest = words.join('/');
    const place = PLACES[kind];
    return place === undefined ? [] : [{ name, label: place.label, href: place.href(rest), open: () => place.opens?.(rest) }];
  });
  const first = drafts[0];
  if (first === undefined) return null;
  return (
    <TodayPanel
      title={t('today-drafts')}
      all={{ href: first.href, label: t('today-drafts-all'), onPress: first.open }}
      none=""
      lines={drafts.map(({ name, label, href, open }) => (
        <Link key={name} href={href} onPress={open}>
          {t(label as 'today-draft-request')}
        </Link>
      ))}
    />
  );
}
