import { useCallback, useEffect, useRef, useState } from 'react';
import { watchTyping } from '@/lib/unsaved';
import { call } from './client';

/** How long the hands must rest before what they typed is kept. */
const REST_MS = 700;

/** What was left half written, by form, as it was read when the archive was opened. */
const kept = new Map<string, string>();
const waiting = new Map<string, { timer: number; text: string }>();
let last: Promise<unknown> = Promise.resolve();

/** Reads what was left half written; once, before the desk shows its first screen. */
export async function readDrafts(): Promise<void> {
  kept.clear();
  const { drafts } = await call('draft_list', {});
  for (const { form, text } of drafts) kept.set(form, text);
}

/** Forgets all of it here; it stays in the archive. */
export function forgetDrafts(): void {
  kept.clear();
  for (const { timer } of waiting.values()) window.clearTimeout(timer);
  waiting.clear();
}

/** Names of the forms that were left half written, the last one first. */
export function draftNames(): string[] {
  return [...kept.keys()].reverse();
}

// One after the other: each rewrites what is kept. Where nothing can be kept the form goes on all the same.
function send(form: string, text: string | null): void {
  last = last.then(() => call('draft_keep', { form, text })).catch(() => undefined);
}

function sendWaiting(form: string): void {
  const found = waiting.get(form);
  if (found === undefined) return;
  window.clearTimeout(found.timer);
  waiting.delete(form);
  send(form, found.text);
}

/** Keeps at once what still waits, before the archive is locked. */
export async function keepDrafts(): Promise<void> {
  for (const form of [...waiting.keys()]) sendWaiting(form);
  await last;
}

/** Keeps what is written in a form, once the hands rest. What was only read is not written again: it may be gone meanwhile. */
export function keepDraft(form: string, text: string): void {
  if (kept.get(form) === text) return;
  kept.delete(form);
  kept.set(form, text);
  window.clearTimeout(waiting.get(form)?.timer);
  waiting.set(form, { text, timer: window.setTimeout(() => sendWaiting(form), REST_MS) });
}

/** Whether the archive still has what a form was left with: an erasure takes away all that was left, as it may speak of the erased. */
async function isStillThere(form: string): Promise<boolean> {
  await last;
  const { drafts } = await call('draft_list', {});
  if (waiting.has(form) || drafts.some((draft) => draft.form === form)) return true;
  forgetDrafts();
  return false;
}

/** Lets a form go that is saved or given up. */
export function dropDraft(form: string): void {
  window.clearTimeout(waiting.get(form)?.timer);
  waiting.delete(form);
  if (kept.delete(form)) send(form, null);
}

/** How a form begins: with what was left in it, where something was. */
export function beginDraft<T extends object>(form: string | null, first: T): { value: T; isRestored: boolean } {
  const text = form === null ? undefined : kept.get(form);
  if (text === undefined) return { value: first, isRestored: false };
  try {
    return { value: { ...first, ...(JSON.parse(text) as Partial<T>) }, isRestored: true };
  } catch {
    return { value: first, isRestored: false };
  }
}

export interface Kept<T> {
  value: T;
  set(next: T | ((now: T) => T)): void;
  /** Something differs from how the form began. */
  isChanged: boolean;
  /** The form began with what was left in it. */
  isRestored: boolean;
  /** Fills in what is known without anybody typing it. */
  begin(fill: (now: T) => T): void;
  /** Begins again, as if nothing had been left. */
  restart(): void;
  /** It is saved, or the person gave it up: nothing stays behind. */
  done(): void;
}

/**
 * The state of a form whose words outlive a lock: they are kept in the archive, by the name of the form, until `done()`. While
 * something is written, leaving the screen is asked about. `leaveOut` are parts that cannot be kept, such as picked files.
 * Without a name it is plain state.
 */
export function useKept<T extends object>(form: string | null, first: T | (() => T), leaveOut: readonly (keyof T)[] = []): Kept<T> {
  const [start, setStart] = useState<T>(first);
  const [{ value, isRestored }, setState] = useState(() => beginDraft(form, start));
  const latest = useRef({ isChanged: false, isDone: false });
  const isChanged = JSON.stringify(value) !== JSON.stringify(start);
  const out = leaveOut.join(' ');
  const done = useCallback(() => {
    latest.current.isDone = true;
    if (form !== null) dropDraft(form);
  }, [form]);
  useEffect(() => {
    latest.current.isChanged = isChanged;
    if (form === null || latest.current.isDone) return;
    const names = out.split(' ');
    if (!isChanged) return dropDraft(form);
    keepDraft(form, JSON.stringify(Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))));
  }, [form, value, isChanged, out]);
  useEffect(() => {
    if (form === null || !isRestored) return;
    let isGone = false;
    isStillThere(form).then(
      (isThere) => !isThere && !isGone && setState((now) => (now.isRestored ? { value: start, isRestored: false } : now)),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [form, isRestored, start]);
  useEffect(() => {
    const typing = { isUnsaved: () => latest.current.isChanged && !latest.current.isDone, isKept: form !== null, letGo: done };
    return watchTyping(typing);
  }, [form, done]);
  const set = useCallback((next: T | ((now: T) => T)) => {
    latest.current.isDone = false;
    setState((now) => ({ ...now, value: typeof next === 'function' ? next(now.value) : next }));
  }, []);
  const beginWith = useCallback((fill: (now: T) => T) => {
    setStart(fill);
    setState((now) => ({ ...now, value: fill(now.value) }));
  }, []);
  const restart = useCallback(() => {
    setState({ value: start, isRestored: false });
  }, [start]);
  return { value, set, isChanged, isRestored, begin: beginWith, restart, done };
}
