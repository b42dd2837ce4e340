import type { EraseBlock, EraseCount, EraseRecord, ErasureGround, NoLetter, RecordClass } from '@/api';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import type { I18n, MessageKey } from '@/i18n';

export const GROUNDS: readonly ErasureGround[] = ['withdrawn', 'objected', 'no_longer_needed', 'unlawful', 'obligation', 'minor', 'mistake'];

export const GROUND_LABEL: Record<ErasureGround, MessageKey> = {
  no_longer_needed: 'erasure-ground-no_longer_needed',
  withdrawn: 'erasure-ground-withdrawn',
  objected: 'erasure-ground-objected',
  unlawful: 'erasure-ground-unlawful',
  obligation: 'erasure-ground-obligation',
  minor: 'erasure-ground-minor',
  mistake: 'erasure-ground-mistake',
};

export const NO_LETTER: readonly NoLetter[] = ['answered', 'no_address', 'nobody_asked'];

export const NO_LETTER_LABEL: Record<NoLetter, MessageKey> = {
  answered: 'erasure-no-letter-answered',
  no_address: 'erasure-no-letter-no_address',
  nobody_asked: 'erasure-no-letter-nobody_asked',
};

export const CLASS_LABEL: Record<RecordClass, MessageKey> = {
  card: 'erase-class-card',
  consent: 'erase-class-consent',
  stop: 'erase-class-stop',
  communication: 'erase-class-communication',
  hold: 'erase-class-hold',
  request: 'erase-class-request',
  case: 'erase-class-case',
};

const BLOCK_TEXT: Record<EraseBlock, MessageKey> = {
  hold: 'erase-block-hold',
  dispute: 'erase-block-dispute',
  restricted: 'erase-block-restricted',
  request: 'erase-block-request',
  case: 'erase-block-case',
  import: 'erase-block-import',
};

export const blockText = ({ t }: Pick<I18n, 't'>, block: EraseBlock): string => t(BLOCK_TEXT[block]);

/** What a record is called: its own words, or what sort it is. */
export function recordName({ t }: Pick<I18n, 't'>, record: Pick<EraseRecord, 'class' | 'title' | 'channel'>): string {
  if (record.title !== '') return record.title;
  if (record.channel !== null) return t(CHANNEL_LABEL[record.channel]);
  return t(CLASS_LABEL[record.class]);
}

/** What becomes of a record, in words. */
export function fate({ t, date }: Pick<I18n, 't' | 'date'>, record: Pick<EraseRecord, 'outcome' | 'keptUntil' | 'norm' | 'class'>): string {
  switch (record.outcome) {
    case 'kept': {
      const until = date(record.keptUntil ?? '');
      if (record.class === 'consent') return t('erase-fate-proof', { date: until, norm: record.norm ?? '' });
      return record.norm === null ? t('erase-fate-kept', { date: until }) : t('erase-fate-kept-by', { date: until, norm: record.norm });
    }
    case 'shared':
      return t('erase-fate-shared');
    case 'held':
      return t('erase-fate-held');
    default:
      return t('erase-fate-destroyed');
  }
}

/** Destroyed, anonymised and kept in all. */
export function sums(counts: readonly EraseCount[]): { destroyed: number; anonymised: number; kept: number } {
  const of = (name: 'destroyed' | 'anonymised' | 'kept') => counts.reduce((sum, count) => sum + count[name], 0);
  return { destroyed: of('destroyed'), anonymised: of('anonymised'), kept: of('kept') };
}

/** The name as it must be typed: case and spaces do not matter. */
export function isName(typed: string, name: string): boolean {
  const tidy = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
  return tidy(typed) === tidy(name);
}
