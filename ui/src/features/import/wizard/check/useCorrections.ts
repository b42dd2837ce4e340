import { useState } from 'react';
import { asCommandError, call, useSay, type ImportId, type JobId } from '@/api';
import { useJob } from '@/api/jobs';

/** Cells of a column that said the same as one that was just corrected. */
export interface Equal {
  column: number;
  find: string;
  text: string;
  count: number;
}

/** What a person can do about the rows of a checked import. Long acts run in the core, one at a time. */
export function useCorrections(id: ImportId) {
  const say = useSay();
  const [job, setJob] = useState<JobId | null>(null);
  const [saving, setSaving] = useState(false);
  const [equal, setEqual] = useState<Equal | null>(null);
  useJob(job, (end) => {
    setJob(null);
    if (end.state === 'failed') say(asCommandError(end.error));
  });

  const start = async (begin: () => Promise<{ job: JobId }>) => {
    setEqual(null);
    try {
      setJob((await begin()).job);
    } catch (thrown) {
      say(asCommandError(thrown));
    }
  };

  return {
    busy: job !== null || saving,
    equal,
    forgetEqual: () => setEqual(null),
    /** Makes a cell say something else, and looks which others said the same. */
    set: async (row: number, column: number, before: string, text: string) => {
      setEqual(null);
      setSaving(true);
      try {
        await call('import_cell_set', { import: id, row, column, text });
        if (before.trim() === '') return;
        const { count } = await call('import_cells_count', { import: id, column, find: before, whole: true });
        if (count > 0) setEqual({ column, find: before, text, count });
      } catch (thrown) {
        say(asCommandError(thrown));
      } finally {
        setSaving(false);
      }
    },
    replace: (column: number, find: string, whole: boolean, text: string) =>
      start(() => call('import_cells_replace', { import: id, column, find, whole, text })),
    refuse: (code: string, refused: boolean, at?: { row: number; column: number | null }) =>
      start(() => call('import_refuse', { import: id, code, row: at?.row ?? null, column: at?.column ?? null, refused })),
    undo: () => start(() => call('import_correction_undo', { import: id })),
  };
}

export type CorrectionActs = ReturnType<typeof useCorrections>;
