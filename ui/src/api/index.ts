// The wire. Read with `useRead`, act with `useAct`, outside React with `call`; types of the contract come from here too.
export * from './generated/types';
export type { CommandName, Commands } from './generated/commands';
export { call, markStale, onConfirm, onLocked, onStale, queryClient, type Request, type Response, type Tag } from './client';
export { beginDraft, draftNames, dropDraft, keepDraft, forgetDrafts, keepDrafts, readDrafts, useKept, type Kept } from './drafts';
export { Allowed, useAccess } from './access';
export { asCommandError, CommandError, reactionTo, type Reaction } from './errors';
export { useAct, useRead, useRevision, useSaving, useToday, type ReadOptions } from './hooks';
export { host, onDropped } from '@/host';
export { SayContext, useSay } from './say';
export { UndoContext, useUndoable, type Undoable } from './undo';
export { usePassphraseStrength } from './passphrase';
export { errorText, useErrorText, useFieldErrors } from './texts';
