import type { I18n, MessageKey } from '@/i18n';
import { controllerField } from './controller';

/** What a document says in words of its own where a setting is empty. */
const UNSAID: Record<string, MessageKey> = {
  dpo: 'report-view-missing-dpo',
  nothingAutomated: 'report-view-missing-automated',
};

const PURPOSE: Record<string, MessageKey> = {
  categories: 'report-view-missing-categories',
  recipients: 'report-view-missing-recipients',
  retention: 'report-view-missing-retention',
  basis: 'report-view-missing-basis',
  logic: 'report-view-missing-logic',
  significance: 'report-view-missing-significance',
  consequences: 'report-view-missing-consequences',
};

export interface MissingPart {
  /** Section of the settings where it is filled in; none for what no setting holds. */
  section: 'controller' | 'purposes' | 'recipients' | null;
  words: string;
}

/** `controller.pec` and `purpose.NEWSLETTER.retention` in words, with the place where each is filled in; `titles` names purposes by code. */
export function missingParts({ t }: Pick<I18n, 't'>, missing: readonly string[], titles: ReadonlyMap<string, string> = new Map()): MissingPart[] {
  return missing.map((path) => {
    const [of = '', ...rest] = path.split('.');
    const field = rest.at(-1) ?? '';
    if (of === 'purpose') {
      const part = PURPOSE[field];
      const code = rest.slice(0, -1).join('.');
      return {
        section: 'purposes',
        words: t('report-view-missing-of-purpose', { purpose: titles.get(code) ?? code, part: part === undefined ? field : t(part) }),
      };
    }
    if (path === 'notice.issued') return { section: null, words: t('report-view-missing-notice') };
    if (path === 'notice.transfer') return { section: 'recipients', words: t('report-view-missing-transfer') };
    const part = UNSAID[field] ?? controllerField(field);
    return { section: 'controller', words: part === undefined ? path : t(part) };
  });
}

/** What a letterhead lacks, in words; what no letterhead shows is none of it. */
export function letterheadLacks(i18n: Pick<I18n, 't'>, missing: readonly string[]): string[] {
  const shown = ['name', 'street', 'postcode', 'city', 'province', 'vatNumber', 'email', 'phone', 'pec'];
  const own = missing.filter((path) => path.startsWith('controller.') && shown.includes(path.slice('controller.'.length)));
  return missingParts(i18n, own).map((part) => part.words);
}
