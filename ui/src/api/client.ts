import { QueryClient } from '@tanstack/react-query';
import { host } from '@/host';
import { asCommandError, CommandError } from './errors';
import { sayRefused } from '@/lib/unsaved';
import { commandTags, type CommandName, type Commands } from './generated/commands';

export type Request<N extends CommandName> = Commands[N]['request'];
export type Response<N extends CommandName> = Commands[N]['response'];

export type Tag = (typeof commandTags)[CommandName]['reads'][number] | (typeof commandTags)[CommandName]['changes'][number];

interface Envelope {
  value: unknown;
  changed?: readonly string[];
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, gcTime: 5 * 60_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

type Listener = (tags: ReadonlySet<string>) => void;
const tagListeners = new Set<Listener>();
const lockListeners = new Set<() => void>();
let pending = 0;
const pendingListeners = new Set<() => void>();

/** Calls back whenever something tagged became stale. */
export function onStale(listener: Listener): () => void {
  tagListeners.add(listener);
  return () => tagListeners.delete(listener);
}

/** Calls back when a command was refused because the archive is locked. */
export function onLocked(listener: () => void): () => void {
  lockListeners.add(listener);
  return () => lockListeners.delete(listener);
}

let confirmer: (() => Promise<boolean>) | null = null;

/** Who asks the person for the passphrase when a command waits for it; says whether it was given. */
export function onConfirm(ask: () => Promise<boolean>): () => void {
  confirmer = ask;
  return () => {
    if (confirmer === ask) confirmer = null;
  };
}

/** Commands that write a file where the person chose: what fails there failed to be written. */
const WRITE_FILES: ReadonlySet<CommandName> = new Set<CommandName>([
  'report_save',
  'report_print',
  'report_seal',
  'recovery_sheet_save',
  'batch_rejects_save',
  'profile_save',
  'contact_export',
  'legacy_export',
  'rpo_export',
  'activity_save',
  'quality_save',
  'unjustified_save',
  'weak_consent_save',
]);

/** A file that is gone or can't be read, told by a command that only writes one, could not be written. */
function notWritten(name: CommandName, error: CommandError): CommandError {
  if (error.reason !== 'file' || !WRITE_FILES.has(name)) return error;
  return new CommandError({ code: 'precondition', params: { ...error.params, reason: 'file-not-written' }, fields: [...error.fields], trace: error.trace });
}

/** Sends a command once; a change counts as on its way until it is answered, not while the person is asked something. */
async function sendOnce<N extends CommandName>(name: N, request: Request<N>): Promise<Envelope> {
  const isWrite = commandTags[name].changes.length > 0;
  if (isWrite) count(1);
  try {
    return (await host().call(name, request)) as Envelope;
  } finally {
    if (isWrite) count(-1);
  }
}

/** Sends a command; one that waits for the passphrase goes on once that was said. */
async function send<N extends CommandName>(name: N, request: Request<N>): Promise<Envelope> {
  try {
    return await sendOnce(name, request);
  } catch (thrown) {
    const error = asCommandError(thrown);
    if (error.reason !== 'confirm-passphrase' || confirmer === null) throw notWritten(name, error);
    if (!(await confirmer())) throw new CommandError({ code: 'cancelled', params: {}, fields: [], trace: '' });
    return sendOnce(name, request);
  }
}

/** Makes everything read under these tags stale; whatever is on screen is read again. */
export function markStale(tags: readonly string[]): void {
  if (tags.length === 0) return;
  const stale: ReadonlySet<string> = new Set(tags);
  void queryClient.invalidateQueries({
    predicate: (query) => {
      const [name] = query.queryKey;
      return typeof name === 'string' && name in commandTags && commandTags[name as CommandName].reads.some((tag) => stale.has(tag));
    },
  });
  for (const listener of tagListeners) listener(stale);
}

function count(by: number): void {
  pending += by;
  for (const listener of pendingListeners) listener();
}

export const writes = {
  /** Changes that are on their way to the archive. */
  pending: () => pending,
  subscribe(listener: () => void): () => void {
    pendingListeners.add(listener);
    return () => pendingListeners.delete(listener);
  },
};

/** Sends a command. Answers are typed by the contract; refusals throw a `CommandError`; what changed is read again. */
export async function call<N extends CommandName>(name: N, request: Request<N>): Promise<Response<N>> {
  try {
    const envelope = await send(name, request);
    markStale(envelope.changed ?? []);
    return envelope.value as Response<N>;
  } catch (thrown) {
    const error: CommandError = asCommandError(thrown);
    if (commandTags[name].changes.length > 0) sayRefused();
    if (error.code === 'locked') for (const listener of lockListeners) listener();
    throw error;
  }
}
