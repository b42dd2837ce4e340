/** A screen that `shots` photographs and the accessibility walk visits. */
export interface Screen {
  /** Name of its picture. */
  name: string;
  /** Place inside the window, after `#`. `$contact` stands for the id of a person. */
  path: string;
  /** Tab to press once it is there, by its position. */
  tab?: number;
}

export const SCREENS: readonly Screen[] = [
  { name: 'start', path: '/start' },
  { name: 'today', path: '/today' },
  { name: 'requests', path: '/requests' },
  { name: 'request-new', path: '/requests/new' },
  { name: 'people', path: '/people' },
  { name: 'duplicates', path: '/people/duplicates' },
  { name: 'card', path: '/people/$contact' },
  { name: 'card-consents', path: '/people/$contact', tab: 1 },
  { name: 'card-communications', path: '/people/$contact', tab: 2 },
  { name: 'card-history', path: '/people/$contact', tab: 3 },
  { name: 'erase', path: '/people/$contact/erase' },
  { name: 'report', path: '/people/$contact/report' },
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
  { name: 'communications', path: '/communications' },
  { name: 'weak-consents', path: '/consents/weak' },
  { name: 'exchange', path: '/exchange' },
  { name: 'inventory', path: '/exchange/inventory' },
  { name: 'quality', path: '/exchange/quality' },
  { name: 'rpo', path: '/exchange/rpo' },
  { name: 'import', path: '/exchange/import' },
  { name: 'settings-controller', path: '/settings/controller' },
  { name: 'settings-purposes', path: '/settings/purposes' },
  { name: 'settings-sources', path: '/settings/sources' },
  { name: 'settings-fields', path: '/settings/fields' },
  { name: 'settings-retention', path: '/settings/retention' },
  { name: 'settings-runs', path: '/settings/runs' },
  { name: 'settings-legal', path: '/settings/legal' },
  { name: 'settings-erasures', path: '/settings/erasures' },
  { name: 'settings-modules', path: '/settings/modules' },
  { name: 'settings-users', path: '/settings/users' },
  { name: 'settings-safety', path: '/settings/safety' },
  { name: 'settings-backups', path: '/settings/backups' },
  { name: 'settings-security', path: '/settings/security' },
  { name: 'settings-look', path: '/settings/look' },
  { name: 'settings-archive', path: '/settings/archive' },
  { name: 'help', path: '/help' },
];
