import type { BatchView, ConsentTypeView, ContactFilter, ReachWay, SourceView } from '@/api';
import { CONSENT_LOOK } from '@/components/domain/ConsentStamp';
import type { I18n, MessageKey } from '@/i18n';
import { STATUS_LOOK } from '../shared/status';

/** The ways to reach somebody, in the order of the card. */
export const REACH_WAYS: readonly ReachWay[] = ['call', 'email', 'newsletter', 'sms', 'messaging', 'post'];

/** Each as an answer of a list. */
export const REACH_ANSWER: Record<ReachWay, MessageKey> = {
  call: 'people-reach-call',
  email: 'people-reach-email',
  newsletter: 'people-reach-newsletter',
  sms: 'people-reach-sms',
  messaging: 'people-reach-messaging',
  post: 'people-reach-post',
};

/** Each as part of a sentence: "che si possono **chiamare**". */
const REACH_WORD: Record<ReachWay, MessageKey> = {
  call: 'people-filter-call',
  email: 'people-filter-mail',
  newsletter: 'people-filter-newsletter',
  sms: 'people-filter-sms',
  messaging: 'people-filter-messaging',
  post: 'people-filter-post',
};

/** Titles that filters name by id. */
export interface Titles {
  types: readonly Pick<ConsentTypeView, 'id' | 'title'>[];
  sources: readonly Pick<SourceView, 'id' | 'title'>[];
  batches: readonly Pick<BatchView, 'batch' | 'name'>[];
}

/** A filter as part of a sentence: words before the chip, words in it, and the word that is set in bold. */
export interface FilterWords {
  before: string | null;
  word: string | null;
  strong: string;
}

const words = (before: string | null, word: string | null, strong: string): FilterWords => ({ before, word, strong });

/** "consenso **Newsletter**: dato", "in provincia di **FI**". */
export function filterWords(t: I18n['t'], filter: ContactFilter, titles: Titles): FilterWords {
  switch (filter.by) {
    case 'kind':
      return words(null, t('people-filter-only'), t(filter.value === 'person' ? 'people-kind-persons' : 'people-kind-organisations'));
    case 'status':
      return words(null, t('people-filter-card'), t(STATUS_LOOK[filter.value].word).toLocaleLowerCase());
    case 'tag':
      return words(t('people-filter-with-tag'), null, filter.value);
    case 'city':
      return words(t('people-filter-in-city'), null, filter.value);
    case 'province':
      return words(t('people-filter-in-province'), null, filter.value);
    case 'source':
      return words(t('people-filter-from-source'), null, titles.sources.find((source) => source.id === filter.value)?.title ?? '…');
    case 'batch':
      return words(t('people-filter-from-import'), null, titles.batches.find((batch) => batch.batch === filter.value)?.name ?? '…');
    case 'reach':
      return words(null, t(filter.value ? 'people-filter-may' : 'people-filter-may-not'), t(REACH_WORD[filter.way]));
    case 'has_email':
      return words(null, t(filter.value ? 'people-filter-with' : 'people-filter-without'), t('people-filter-email'));
    case 'has_phone':
      return words(null, t(filter.value ? 'people-filter-with' : 'people-filter-without'), t('people-filter-phone'));
    case 'consent': {
      const title = titles.types.find((type) => type.id === filter.type)?.title ?? '…';
      return words(null, t('people-filter-consent', { title }), t(CONSENT_LOOK[filter.state].word).toLocaleLowerCase());
    }
  }
}
