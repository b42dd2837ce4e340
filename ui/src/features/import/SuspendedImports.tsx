import { useNavigate } from '@tanstack/react-router';
import { Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAct, type ImportStep, type ImportSuspended } from '@/api';
import { Button, Dialog, Panel, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const STANDS: Record<ImportStep, MessageKey> = {
  reading: 'import-stands-read',
  read: 'import-stands-read',
  match: 'import-stands-match',
  check: 'import-stands-check',
  duplicates: 'import-stands-duplicates',
  review: 'import-stands-review',
};

/** Imports that were begun and left: they wait where they were. */
export function SuspendedImports({ imports }: { imports: readonly ImportSuspended[] }) {
  const { t, dateTime } = useI18n();
  const navigate = useNavigate();
  const discard = useAct('import_discard');
  const [asked, setAsked] = useState<ImportSuspended | null>(null);
  return (
    <Panel title={t('import-suspended-title')} lead={t('import-suspended-lead')}>
      <ul className="ruled">
        {imports.map((each) => (
          <li key={each.import} className="exchange-row">
            <div className="grow">
              <p className="strong wrap-anywhere">{each.file}</p>
              <p className="caption">
                {t(STANDS[each.step])} · {t('import-guess-rows', { count: each.rows })} · {t('import-begun', { at: dateTime(each.startedAt) })}
              </p>
            </div>
            <Button variant="quiet" icon={Trash2} onPress={() => setAsked(each)} aria-label={t('import-discard-of', { file: each.file })}>
              {t('import-discard')}
            </Button>
            <Button
              icon={Play}
              onPress={() => void navigate({ to: `/exchange/import/${each.import}` })}
              aria-label={t('import-resume-of', { file: each.file })}
            >
              {t('import-resume')}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        icon={Trash2}
        tone="warning"
        title={t('import-discard-title', { file: asked?.file ?? '' })}
        lead={t('import-discard-text')}
        isDismissable
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsked(null)}>
              {t('ui-cancel')}
            </Button>
            <Button
              variant="primary"
              isPending={discard.isPending}
              onPress={() => {
                if (asked === null) return;
                discard.mutate(
                  { import: asked.import },
                  {
                    onSuccess: () => toast(t('import-discarded', { file: asked.file })),
                    onSettled: () => setAsked(null),
                  },
                );
              }}
            >
              {t('import-discard')}
            </Button>
          </>
        }
      />
    </Panel>
  );
}
