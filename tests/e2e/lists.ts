import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DevServer } from './devserver.ts';

interface Started {
  value: { import: string; job: string; batch: string };
}

/** Good, an address that is none, nobody to reach, old, and a yes that nobody could prove. */
export const OLD_LIST = [
  'Codice;Cognome;Nome;E-mail;Cellulare;Newsletter;Data consenso newsletter;Data acquisizione',
  '1;Rossi;Mario;mario@posta.example;333 1234567;sì;31/01/2026;01/10/2026',
  '2;Bianchi;Anna;non si legge;;sì;;02/10/2026',
  '3;Verdi;Luca;;;;;03/10/2026',
  '4;Neri;Ada;ada@posta.example;;;;05/05/2018',
].join('\r\n');

/** Waits for a long act that must succeed. */
export async function done(server: DevServer, job: string): Promise<void> {
  for (;;) {
    const { value } = (await server.call('job_get', { job })) as { value: { state: string } };
    if (value.state === 'done') return;
    if (value.state !== 'running') throw new Error(`a job ended as ${value.state}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** Reads a list and gives every column its proposal; ready for Controlla. */
export async function readList(server: DevServer, name: string, text: string): Promise<string> {
  const path = join(server.folder, name);
  writeFileSync(path, text);
  await server.picks(path);
  const picked = (await server.call('import_pick')) as { value: { file: { token: string } } };
  const { value } = (await server.call('import_start', { file: picked.value.file.token })) as Started;
  await done(server, value.job);
  const view = (await server.call('import_get', { import: value.import })) as { value: { columns: { index: number; field: string | null }[] } };
  for (const column of view.value.columns) {
    await server.call('import_column_set', { import: value.import, index: column.index, field: column.field ?? 'ignore', meanings: [], dateOrder: null });
  }
  const checking = (await server.call('import_check', { import: value.import })) as Started;
  await done(server, checking.value.job);
  return value.import;
}

/** A whole import; gives back its id. */
export async function importList(server: DevServer, name: string, text: string): Promise<string> {
  const id = await readList(server, name, text);
  const { value } = (await server.call('source_list')) as { value: { sources: { id: string; code: string }[] } };
  const source = value.sources.find((one) => one.code === 'FIERA')?.id ?? '';
  const commit = (await server.call('import_commit', {
    import: id,
    name: name.replace(/\.\w+$/, ''),
    source,
    collectedOn: '2026-01-04',
    basis: 'contract',
  })) as Started;
  await done(server, commit.value.job);
  return commit.value.batch;
}
