import { queryClient, type CommandName, type Commands } from '@/api';
import { setHost } from '@/host';

type Answers = { [N in CommandName]?: (request: Commands[N]['request']) => Commands[N]['response'] | Promise<Commands[N]['response']> };

export interface Said {
  name: string;
  request: unknown;
}

/** A host that answers from a table and remembers what was said; whatever is not in the table is refused. */
export function fakeHost(answers: Answers, changed: Partial<Record<CommandName, string[]>> = {}): Said[] {
  const said: Said[] = [];
  queryClient.clear();
  setHost({
    window: 'web',
    async call(name, request) {
      said.push({ name, request });
      const answer = answers[name as CommandName] as ((given: unknown) => unknown) | undefined;
      if (answer === undefined) throw { code: 'not-found', params: { reason: 'command' }, fields: [], trace: 'fake' };
      return { value: await answer(request), changed: changed[name as CommandName] ?? [] };
    },
  });
  return said;
}

/** A refusal of the contract. */
export function refusal(code: string, params: Record<string, string> = {}, fields: { field: string; reason: string }[] = []): unknown {
  return { code, params, fields: fields.map((field) => ({ ...field, params: {} })), trace: 'trace-1' };
}
