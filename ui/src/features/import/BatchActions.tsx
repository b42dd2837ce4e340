import { useNavigate } from '@tanstack/react-router';
import { MessagesSquare, Undo2, Users } from 'lucide-react';
import { useState } from 'react';
import { useAct, useFieldErrors, type BatchView } from '@/api';
import { Button, TakeOutButton, toast } from '@/components';
import { useI18n } from '@/i18n';
import { written } from './buckets';
import { showPeopleOf } from './showPeople';
import { UndoImport } from './UndoImport';

/** Still within the days in which an import can be taken back. */
export function isUndoable(batch: BatchView, now: Date): boolean {
  return batch.undoneAt === null && batch.undoableUntil !== null && new Date(batch.undoableUntil).getTime() > now.getTime();
}

/** What can be done with a committed import. */
export function BatchActions({ batch, isFresh }: { batch: BatchView; isFresh?: boolean }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const rejects = useAct('batch_rejects_save');
  const errors = useFieldErrors(rejects.error);
  const [undoing, setUndoing] = useState(false);
  return (
    <>
      {isUndoable(batch, new Date()) && (
        <Button icon={Undo2} onPress={() => setUndoing(true)}>
          {t('import-undo')}
        </Button>
      )}
      {batch.rejects > 0 && (
        <TakeOutButton
          label={t('import-rejects')}
          isPending={rejects.isPending}
          errors={errors}
          onTakeOut={(reason, close) =>
            rejects.mutate(
              { batch: batch.batch, reason },
              {
                onSuccess: ({ file, rows }) => {
                  if (file === null) return;
                  toast(t('import-rejects-saved', { file, count: rows }));
                  close();
                },
              },
            )
          }
        />
      )}
      {batch.undoneAt === null && written(batch.totals) > 0 && (
        <Button
          variant={isFresh ? 'primary' : 'secondary'}
          icon={batch.mode === 'log' ? MessagesSquare : Users}
          onPress={() => {
            if (batch.mode !== 'log') showPeopleOf(batch.batch);
            void navigate({ to: batch.mode === 'log' ? '/communications' : '/people' });
          }}
        >
          {t(batch.mode === 'log' ? 'log-see' : 'import-see-contacts')}
        </Button>
      )}
      <UndoImport batch={undoing ? batch : null} onClose={() => setUndoing(false)} />
    </>
  );
}
