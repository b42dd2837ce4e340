/** A screen that `shots` photographs and the accessibility walk visits. */
export interface Screen {
  /** Name of its picture. */
  name: string;
  /** Place inside the window, after `#`. `$contact` stands for the id of the first person. */
  path: string;
}

export const SCREENS: Screen[] = [
  { name: 'start', path: '/start' },
  { name: 'people', path: '/people' },
  { name: 'card', path: '/people/$contact' },
  { name: 'consents', path: '/consents' },
  { name: 'exchange', path: '/exchange' },
  { name: 'settings', path: '/settings' },
  { name: 'help', path: '/help' },
];
