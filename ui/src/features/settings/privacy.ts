import { useCallback, useEffect, useRef } from 'react';
import { call, useRead, useSay, asCommandError, useUndoable, type CommandError, type PrivacySet, type PrivacyView } from '@/api';

/** The settings of the module, and how they are saved; a refusal of the address goes to `onFields`. */
export function usePrivacy(): {
  settings: PrivacyView | undefined;
  save(change: Partial<PrivacySet>, done: string, onFields?: (error: CommandError) => void): void;
} {
  const say = useSay();
  const undoable = useUndoable();
  const settings = useRead('privacy_get', {}).data;
  // All settings travel together: a second press builds on the first, also before that was read again.
  const latest = useRef(settings);
  useEffect(() => {
    latest.current = settings;
  }, [settings]);
  const save = useCallback(
    (change: Partial<PrivacySet>, done: string, onFields?: (error: CommandError) => void) => {
      const before = latest.current;
      if (before === undefined) return;
      latest.current = { ...before, ...change };
      const { active, askSingle, checkMass, checkContact, dialer, rpoEach } = latest.current;
      call('privacy_set', { active, askSingle, checkMass, checkContact, dialer, rpoEach }).then(
        ({ txn }) => undoable(done, txn),
        (thrown: unknown) => {
          const error = asCommandError(thrown);
          latest.current = before;
          if (error.code === 'validation' && onFields !== undefined) onFields(error);
          else say(error);
        },
      );
    },
    [undoable, say],
  );
  return { settings, save };
}

/** How many of the three switches are off. */
export function switchesOff(settings: Pick<PrivacyView, 'askSingle' | 'checkMass' | 'checkContact'>): number {
  return [settings.askSingle, settings.checkMass, settings.checkContact].filter((on) => !on).length;
}
