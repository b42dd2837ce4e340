import type { AnomalySummary } from './generated/types';
import { useRead } from './hooks';

/** How often a look that is to come is asked about. */
const EVERY_MS = 5_000;

/** What the latest look found. Until one has ended, and while one is at work, it is asked again: the program looks by itself. */
export function useAnomalies(): AnomalySummary | undefined {
  return useRead('anomaly_summary', {}, { every: (summary) => (summary === undefined || summary.at === null || summary.job !== null ? EVERY_MS : false) }).data;
}
