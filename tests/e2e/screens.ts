/** A screen that `shots` photographs and the accessibility walk visits. */
export interface Screen {
  /** Name of its picture. */
  name: string;
  /** Place inside the window, after `#`; `$contact`, `$request`, `$case` and `$batch` stand for what `prepare` found or made. */
  path: string;
  /** Tab to press once it is there, by its position. */
  tab?: number;
}

export const SCREENS: readonly Screen[] = [
  { name: 'start', path: '/start' },
  { name: 'today', path: '/today' },
  { name: 'requests', path: '/requests' },
  { name: 'request-new', path: '/requests/new' },
  { name: 'request', path: '/requests/$request' },
  { name: 'request-letter', path: '/requests/$request/letter/acknowledgement' },
  { name: 'people', path: '/people' },
  { name: 'duplicates', path: '/people/duplicates' },
  { name: 'stops', path: '/people/stops' },
  { name: 'verify', path: '/people/verify' },
  { name: 'notices', path: '/people/notices' },
  { name: 'card', path: '/people/$contact' },
  { name: 'card-consents', path: '/people/$contact', tab: 1 },
  { name: 'card-communications', path: '/people/$contact', tab: 2 },
  { name: 'card-history', path: '/people/$contact', tab: 3 },
  { name: 'erase', path: '/people/$contact/erase' },
  { name: 'report', path: '/people/$contact/report' },
  { name: 'report-others', path: '/people/$contact/report/others' },
  { name: 'preferences', path: '/people/$contact/preferences' },
  { name: 'form', path: '/people/$contact/form' },
  { name: 'consents', path: '/consents' },
  { name: 'documents', path: '/consents/documents' },
  { name: 'document', path: '/consents/documents/notice' },
  { name: 'record-sheet', path: '/consents/record' },
  { name: 'renewals', path: '/consents/renewals' },
  { name: 'call', path: '/people/call' },
  { name: 'texts', path: '/consents/texts' },
  { name: 'bin', path: '/bin' },
  { name: 'activity', path: '/activity' },
  { name: 'anomalies', path: '/anomalies' },
  { name: 'communications', path: '/communications' },
  { name: 'cases', path: '/communications/cases' },
  { name: 'case', path: '/communications/cases/$case' },
  { name: 'mail', path: '/communications/mail' },
  { name: 'agenda', path: '/communications/agenda' },
  { name: 'sending', path: '/sending' },
  { name: 'campaign', path: '/sending/campaign' },
  { name: 'weak-consents', path: '/consents/weak' },
  { name: 'exchange', path: '/exchange' },
  { name: 'inventory', path: '/exchange/inventory' },
  { name: 'quality', path: '/exchange/quality' },
  { name: 'minimisation', path: '/exchange/minimisation' },
  { name: 'rpo', path: '/exchange/rpo' },
  { name: 'import', path: '/exchange/import' },
  { name: 'import-calls', path: '/exchange/calls' },
  { name: 'batch', path: '/exchange/batch/$batch' },
  { name: 'batch-quality', path: '/exchange/quality/$batch' },
  { name: 'settings-controller', path: '/settings/controller' },
  { name: 'settings-purposes', path: '/settings/purposes' },
  { name: 'settings-recipients', path: '/settings/recipients' },
  { name: 'settings-sources', path: '/settings/sources' },
  { name: 'settings-fields', path: '/settings/fields' },
  { name: 'settings-field-purposes', path: '/settings/field-purposes' },
  { name: 'settings-retention', path: '/settings/retention' },
  { name: 'settings-runs', path: '/settings/runs' },
  { name: 'settings-legal', path: '/settings/legal' },
  { name: 'settings-erasures', path: '/settings/erasures' },
  { name: 'settings-modules', path: '/settings/modules' },
  { name: 'settings-privacy', path: '/settings/privacy' },
  { name: 'settings-motives', path: '/settings/motives' },
  { name: 'settings-types', path: '/settings/types' },
  { name: 'settings-outbox', path: '/settings/outbox' },
  { name: 'settings-users', path: '/settings/users' },
  { name: 'settings-safety', path: '/settings/safety' },
  { name: 'settings-where', path: '/settings/where' },
  { name: 'settings-instructions', path: '/settings/instructions' },
  { name: 'settings-devices', path: '/settings/devices' },
  { name: 'settings-backups', path: '/settings/backups' },
  { name: 'settings-security', path: '/settings/security' },
  { name: 'settings-look', path: '/settings/look' },
  { name: 'settings-archive', path: '/settings/archive' },
  { name: 'help', path: '/help' },
];

/** Says one command and gives back what it answered. */
type Say = <T>(name: string, payload?: object) => Promise<T>;

/** Finds a person and an import, and makes a request and a case of that person: what the screens about one thing show. */
export async function prepare(say: Say): Promise<(path: string) => string> {
  const { hits } = await say<{ hits: { id: string }[] }>('contact_search', { text: 'ros', limit: 1 });
  const contact = hits[0]?.id;
  const { batches } = await say<{ batches: { batch: string }[] }>('import_list', {});
  const batch = batches[0]?.batch;
  if (contact === undefined || batch === undefined) throw new Error('the sample has nobody to show, or no import');
  const { today } = await say<{ today: string }>('app_info', {});
  const request = await say<{ id: string }>('request_create', {
    kinds: ['access', 'objection_marketing'],
    receivedOn: today,
    channel: 'email',
    requester: { name: 'Mario Rossi', address: null, reach: 'mario.rossi@posta.example' },
    relation: 'oneself',
    person: null,
    contact,
    text: 'Vorrei sapere quali dati avete su di me.',
    contested: false,
    follows: null,
    assignee: null,
  });
  // The settings of the module are screens only once it is active.
  const { dialer, rpoEach } = await say<{ dialer: string; rpoEach: boolean }>('privacy_get', {});
  await say('privacy_set', { active: true, askSingle: true, checkMass: true, checkContact: true, dialer, rpoEach });
  const made = await say<{ id: string }>('case_save', {
    id: null,
    title: 'Caldaia ferma',
    category: 'support',
    contact,
    assignee: null,
    openedAt: new Date().toISOString(),
    items: [],
  });
  const known: Record<string, string> = { $contact: contact, $request: request.id, $case: made.id, $batch: batch };
  return (path) => path.replace(/\$[a-z]+/g, (name) => known[name] ?? name);
}
