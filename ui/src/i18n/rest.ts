import type { Words } from './bundle';

/** What the desk says beyond the lock window, in both languages. */
export const rest: Words = import.meta.glob<string>(['@locales/*/*.ftl', '!@locales/*/{common,components,entry,errors,reasons,shell}.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
