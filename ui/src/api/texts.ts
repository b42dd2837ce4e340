import { useCallback, useMemo } from 'react';
import { useI18n, type I18n, type MessageKey } from '@/i18n';
import type { CommandError } from './errors';
import type { ErrorCode } from './generated/types';

const SENTENCE: Record<ErrorCode, MessageKey> = {
  locked: 'error-locked',
  'wrong-key': 'error-wrong-key',
  'newer-file': 'error-newer-file',
  'not-found': 'error-not-found',
  conflict: 'error-conflict',
  validation: 'error-validation',
  precondition: 'error-precondition',
  forbidden: 'error-forbidden',
  cancelled: 'error-cancelled',
  busy: 'error-busy',
  internal: 'error-internal',
};

/** A legal date among the values of a reason: people read it in words. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `reason-too-short` if the catalogue knows the reason, else the sentence of the code. */
function reasonText(i18n: I18n, reason: string | undefined, params: Readonly<Record<string, string>>, otherwise: MessageKey): string {
  const key = reason === undefined ? undefined : `reason-${reason.replaceAll('_', '-')}`;
  const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, DAY.test(value) ? i18n.date(value) : value]));
  return key !== undefined && i18n.has(key) ? i18n.say(key, said) : i18n.say(otherwise, params);
}

/** The sentence for a refused command, in the language of the window. */
export function errorText(i18n: I18n, error: CommandError): string {
  return reasonText(i18n, error.reason, error.params, SENTENCE[error.code]);
}

export function useErrorText(): (error: CommandError) => string {
  const i18n = useI18n();
  return useCallback((error) => errorText(i18n, error), [i18n]);
}

/** What `<Form validationErrors={…}>` wants: a sentence for each wrong field, by wire name. */
export function useFieldErrors(error: CommandError | null | undefined): Record<string, string> {
  const i18n = useI18n();
  return useMemo(() => {
    const texts: Record<string, string> = {};
    for (const field of error?.fields ?? []) texts[field.field] = reasonText(i18n, field.reason, field.params, 'error-field');
    return texts;
  }, [error, i18n]);
}
