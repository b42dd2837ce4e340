import type { ApiError, ErrorCode, FieldError } from './generated/types';

const CODES: ReadonlySet<string> = new Set<ErrorCode>([
  'locked',
  'wrong-key',
  'newer-file',
  'not-found',
  'conflict',
  'validation',
  'precondition',
  'forbidden',
  'cancelled',
  'busy',
  'internal',
]);

/** A refused command: the code of the contract, without any text to show. */
export class CommandError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string>>;
  readonly fields: readonly FieldError[];
  readonly trace: string;

  constructor(error: ApiError) {
    super(error.code);
    this.name = 'CommandError';
    this.code = error.code;
    this.params = error.params;
    this.fields = error.fields;
    this.trace = error.trace;
  }

  /** Stable reason within the code, where the contract gives one. */
  get reason(): string | undefined {
    return this.params.reason;
  }
}

/** Whatever a host rejected with, as an error of the contract; anything unknown is a fault of ours. */
export function asCommandError(thrown: unknown): CommandError {
  if (thrown instanceof CommandError) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string' && CODES.has(thrown.code)) {
    const raw = thrown as Partial<ApiError> & { code: ErrorCode };
    return new CommandError({ code: raw.code, params: raw.params ?? {}, fields: raw.fields ?? [], trace: raw.trace ?? '' });
  }
  return new CommandError({ code: 'internal', params: {}, fields: [], trace: '' });
}

/** What the window does about a code. Every code has exactly one answer. */
export type Reaction = 'unlock' | 'fields' | 'dialog' | 'say' | 'ignore';

const REACTION: Record<ErrorCode, Reaction> = {
  locked: 'unlock',
  validation: 'fields',
  internal: 'dialog',
  cancelled: 'ignore',
  'wrong-key': 'say',
  'newer-file': 'say',
  'not-found': 'say',
  conflict: 'say',
  precondition: 'say',
  forbidden: 'say',
  busy: 'say',
};

export function reactionTo(code: ErrorCode): Reaction {
  return REACTION[code];
}
