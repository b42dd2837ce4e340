import { createContext, useContext } from 'react';
import type { CommandError } from './errors';

/** Shows a refused command the way its code asks for; the shell provides it. */
export const SayContext = createContext<(error: CommandError) => void>(() => undefined);

/** `const say = useSay(); … catch (error) { say(asCommandError(error)); }` */
export function useSay(): (error: CommandError) => void {
  return useContext(SayContext);
}
