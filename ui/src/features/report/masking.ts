import type { MaskLine, MaskPart, MaskPiece, MaskReason, MaskText, SuspectSort } from '@/api';
import type { I18n, MessageKey } from '@/i18n';

export const REASONS: readonly MaskReason[] = ['third_party', 'confidence', 'trade_secret', 'safety'];

export const REASON: Record<MaskReason, MessageKey> = {
  third_party: 'others-reason-third-party',
  confidence: 'others-reason-confidence',
  trade_secret: 'others-reason-trade-secret',
  safety: 'others-reason-safety',
};

/** Why something is left out, as part of a sentence. */
export const WHY: Record<MaskReason, MessageKey> = {
  third_party: 'card-history-mask-third-party',
  confidence: 'card-history-mask-confidence',
  trade_secret: 'card-history-mask-trade-secret',
  safety: 'card-history-mask-safety',
};

const SORT: Record<SuspectSort, MessageKey> = {
  card: 'others-sort-card',
  participant: 'others-sort-participant',
  name: 'others-sort-name',
  email: 'others-sort-email',
  phone: 'others-sort-phone',
  tax_code: 'others-sort-tax-code',
  iban: 'others-sort-iban',
};

const LINE: Record<Exclude<MaskLine['sort'], 'field'>, MessageKey> = {
  inbound: 'others-line-inbound',
  outbound: 'others-line-outbound',
  consent: 'others-line-consent',
  objection: 'others-line-objection',
  request: 'others-line-request',
  case: 'others-line-case',
  proof: 'others-line-proof',
};

const PART: Record<MaskPart, MessageKey> = {
  subject: 'others-part-subject',
  body: 'others-part-body',
  outcome: 'others-part-outcome',
  reason: 'others-part-reason',
  value: 'others-part-value',
  note: 'others-part-note',
  evidence: 'others-part-evidence',
  ground: 'others-part-ground',
  requester: 'others-part-requester',
  people: 'others-part-people',
};

/** What holds the texts: "Note", "Comunicazione ricevuta", "Consenso Newsletter". */
export function lineTitle({ t, say, has }: Pick<I18n, 't' | 'say' | 'has'>, line: Pick<MaskLine, 'item' | 'sort' | 'title'>): string {
  if (line.sort !== 'field') return say(LINE[line.sort], { title: line.title });
  if (line.item === 'field:notes') return t('others-line-notes');
  if (line.item === 'field:sealed_notes') return t('others-line-sensitive-notes');
  // What Custode ships has a name of its own; a field of the firm brings its title.
  const key = `field-${line.item.slice('field:'.length).replaceAll('_', '-')}`;
  return has(key) ? say(key) : line.title;
}

/** Items that hold several texts at once, and not one value after the other. */
const LISTS: readonly string[] = ['field:tags', 'field:links', 'field:disclosures', 'field:sale', 'field:origin_proof'];

/** Which text of an item; the values that a field had before are told from the one of today. */
export function partTitle({ t, say }: Pick<I18n, 't' | 'say'>, line: Pick<MaskLine, 'sort' | 'item'>, text: Pick<MaskText, 'part' | 'version'>): string {
  if (LISTS.includes(line.item)) return t('others-part-entry');
  if (line.sort === 'field') return t(text.version === 0 ? 'others-part-value' : 'others-part-value-before');
  return say(PART[text.part]);
}

/** Why a piece is marked and what was decided, for who looks and for who listens. */
export function pieceLabel({ t, say, date }: Pick<I18n, 't' | 'say' | 'date'>, piece: MaskPiece): string {
  if (piece.mask === null) return say(SORT[piece.sort ?? 'name']);
  const who = { by: piece.by ?? '', on: date((piece.at ?? '').slice(0, 10)) };
  return piece.reason === null ? t('others-piece-shown', who) : t('others-piece-hidden', { ...who, reason: say(WHY[piece.reason]) });
}

/** A text as runs of plain words and of pieces. Pieces count characters, not the units of a string; one that begins inside another is left to it. */
export function split({ text, pieces }: Pick<MaskText, 'text' | 'pieces'>): { words: string; piece: MaskPiece | null }[] {
  const chars = [...text];
  const runs: { words: string; piece: MaskPiece | null }[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.start < at) continue;
    if (piece.start > at) runs.push({ words: chars.slice(at, piece.start).join(''), piece: null });
    at = piece.start + piece.length;
    runs.push({ words: chars.slice(piece.start, at).join(''), piece });
  }
  if (at < chars.length) runs.push({ words: chars.slice(at).join(''), piece: null });
  return runs;
}
