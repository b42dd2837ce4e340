import type { ContactField, ContactId, MergePreview, MergeRow, MergeSide, PairView } from '@/api';

/** The name under which a row is chosen: its field, or the code of one that the firm added. */
export function rowKey(row: Pick<MergeRow, 'field' | 'custom'>): string {
  return row.field ?? `custom:${row.custom ?? ''}`;
}

/** Choices that differ from what was proposed, by row. */
export type Choices = Readonly<Record<string, MergeSide>>;

/** Whose value the result has. */
export function sideOf(row: MergeRow, choices: Choices): MergeSide {
  return row.choice ? (choices[rowKey(row)] ?? row.proposed) : row.proposed;
}

/** The value of the result as the live card shows it. */
export function resultOf(row: MergeRow, choices: Choices): string {
  const [first, second] = sideOf(row, choices) === 'survivor' ? [row.survivor, row.other] : [row.other, row.survivor];
  return (first ?? second)?.value ?? '';
}

/** What the merge is asked to take from the card that goes. */
export function taken(rows: readonly MergeRow[], choices: Choices): { fields: ContactField[]; customs: string[] } {
  const chosen = rows.filter((row) => row.choice && sideOf(row, choices) === 'other');
  return {
    fields: chosen.flatMap((row) => (row.field === null ? [] : [row.field])),
    customs: chosen.flatMap((row) => (row.field === null && row.custom !== null ? [row.custom] : [])),
  };
}

/** The name of the result: it follows the choices. */
export function resultName(plan: Pick<MergePreview, 'survivor' | 'rows'>, choices: Choices): string {
  const value = (field: ContactField) => {
    const row = plan.rows.find((one) => one.field === field);
    return row === undefined ? '' : resultOf(row, choices);
  };
  const person = [value('first_name'), value('last_name')].filter((part) => part !== '').join(' ');
  const name = plan.survivor.kind === 'person' && person !== '' ? person : value('organisation') || person;
  return name === '' ? plan.survivor.name : name;
}

/** Pairs to look at later, until the archive is closed. */
const deferred = new Set<string>();

function pairKey(a: ContactId, b: ContactId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

export function defer(a: ContactId, b: ContactId): void {
  deferred.add(pairKey(a, b));
}

export function isDeferred(pair: Pick<PairView, 'first' | 'second'>): boolean {
  return deferred.has(pairKey(pair.first.contact, pair.second.contact));
}

/** The pair that comes after this one was decided: the most alike that nobody put off. */
export function nextPair(pairs: readonly PairView[], a: ContactId, b: ContactId): PairView | null {
  const now = pairKey(a, b);
  return pairs.find((pair) => pairKey(pair.first.contact, pair.second.contact) !== now && !isDeferred(pair)) ?? null;
}

/** Where a pair is looked at. */
export function pairPath(first: ContactId, second: ContactId): string {
  return `/people/duplicates/${first}/${second}`;
}

/** How sure the likeness is, in three steps. */
export function likeness(score: number): 'sure' | 'likely' | 'possible' {
  return score >= 900 ? 'sure' : score >= 600 ? 'likely' : 'possible';
}
