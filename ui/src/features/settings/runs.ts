import type { RunLine } from '@/api';
import type { I18n } from '@/i18n';

/** Which term decided until when a record is kept. */
export function decided(t: I18n['t'], line: Pick<RunLine, 'keptWhy' | 'norm' | 'sort'>): string {
  switch (line.keptWhy) {
    case null:
      return '';
    case 'need':
      return t('run-why-need');
    case 'ceiling':
      return line.norm === null ? t('run-why-ceiling') : t('run-why-ceiling-norm', { norm: line.norm });
    case 'floor':
      if (line.norm !== null) return t('run-why-floor-norm', { norm: line.norm });
      return t(line.sort === 'card' ? 'run-why-floor-card' : 'run-why-floor');
  }
}
