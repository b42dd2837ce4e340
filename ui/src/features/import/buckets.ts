import type { ImportMode, ImportTotals } from '@/api';
import type { MessageKey } from '@/i18n';

export type Bucket = keyof ImportTotals;

/** The buckets in the order of the sum. */
export const BUCKETS: readonly Bucket[] = ['create', 'update', 'duplicate', 'unchanged', 'suppressed', 'rejected'];

/** "2.180 nuove", with its number. */
export const BUCKET_COUNT: Record<Bucket, MessageKey> = {
  create: 'import-bucket-create',
  update: 'import-bucket-update',
  duplicate: 'import-bucket-duplicate',
  unchanged: 'import-bucket-unchanged',
  suppressed: 'import-bucket-suppressed',
  rejected: 'import-bucket-rejected',
};

/** "Nuove" */
export const BUCKET_NAME: Record<Bucket, MessageKey> = {
  create: 'import-bucket-create-name',
  update: 'import-bucket-update-name',
  duplicate: 'import-bucket-duplicate-name',
  unchanged: 'import-bucket-unchanged-name',
  suppressed: 'import-bucket-suppressed-name',
  rejected: 'import-bucket-rejected-name',
};

/** "Nuova", for one row. */
export const BUCKET_ONE: Record<Bucket, MessageKey> = {
  create: 'import-bucket-create-one',
  update: 'import-bucket-update-one',
  duplicate: 'import-bucket-duplicate-one',
  unchanged: 'import-bucket-unchanged-one',
  suppressed: 'import-bucket-suppressed-one',
  rejected: 'import-bucket-rejected-one',
};

export const BUCKET_MEANING: Record<Bucket, MessageKey> = {
  create: 'import-bucket-create-meaning',
  update: 'import-bucket-update-meaning',
  duplicate: 'import-bucket-duplicate-meaning',
  unchanged: 'import-bucket-unchanged-meaning',
  suppressed: 'import-bucket-suppressed-meaning',
  rejected: 'import-bucket-rejected-meaning',
};

/** What differs for lists that make no cards: people who left, answers of the register of oppositions, calls and messages. */
export const LIST_MEANING: Record<ImportMode, Partial<Record<Bucket, MessageKey>>> = {
  contacts: {},
  suppression: {
    update: 'import-bucket-update-objections',
    suppressed: 'import-bucket-suppressed-objections',
    rejected: 'import-bucket-rejected-objections',
  },
  rpo: {
    update: 'import-bucket-update-rpo',
    suppressed: 'import-bucket-suppressed-rpo',
    duplicate: 'import-bucket-duplicate-rpo',
    unchanged: 'import-bucket-unchanged-rpo',
    rejected: 'import-bucket-rejected-rpo',
  },
  log: {
    create: 'import-bucket-create-log',
    unchanged: 'import-bucket-unchanged-log',
    suppressed: 'import-bucket-suppressed-log',
    rejected: 'import-bucket-rejected-log',
  },
};

/** Rows that reached a bucket; it equals the rows read. */
export function sumOf(totals: ImportTotals): number {
  return BUCKETS.reduce((sum, bucket) => sum + totals[bucket], 0);
}

/** Buckets that hold rows, in the order of the sum. */
export function filled(totals: ImportTotals): Bucket[] {
  return BUCKETS.filter((bucket) => totals[bucket] > 0);
}

/** Rows of an import that change the register. */
export function written(totals: ImportTotals): number {
  return totals.create + totals.update + totals.duplicate;
}
