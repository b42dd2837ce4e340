import { useNavigate } from '@tanstack/react-router';
import { BadgeCheck, FileOutput, GitCompareArrows, RotateCcw, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { Allowed, type ContactId } from '@/api';
import { Button, IconButton, KeyHint } from '@/components';
import { useI18n } from '@/i18n';
import { RecordConsentDialog } from '../consent/RecordConsentDialog';
import { useChange } from '../shared/change';
import { ExportDialog } from './ExportDialog';
import { isBin, type GridState } from './gridState';

export interface SelectionBarProps {
  state: GridState;
  onClear(): void;
}

/** The foot of the grid: what can be done with the selected people, and the keys of the list. */
export function SelectionBar({ state, onClear }: SelectionBarProps) {
  const { t } = useI18n();
  const change = useChange();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'consent' | 'export' | null>(null);
  const ids = state.selected as ContactId[];
  const count = ids.length;
  const close = () => setOpen(null);
  const move = async (command: 'contact_bin' | 'contact_restore') => {
    const done = await change(command, { ids }, t(command === 'contact_bin' ? 'people-binned' : 'people-restored', { count }));
    if (done !== null) onClear();
  };
  // One of the two may be gone when the list is shown again.
  const compare = () => {
    onClear();
    void navigate({ to: `/people/duplicates/${ids[0]}/${ids[1]}` });
  };
  return (
    <>
      {count === 0 ? (
        <>
          <span className="text-2">{t('people-none-selected')}</span>
          <Allowed may="export">
            <Button variant="quiet" icon={FileOutput} onPress={() => setOpen('export')}>
              {t('people-export-all')}
            </Button>
          </Allowed>
        </>
      ) : (
        <>
          <strong className="nowrap">{t('people-selected', { count })}</strong>
          <IconButton size="small" icon={X} label={t('people-clear-selection')} shortcut="Esc" onPress={onClear} />
          {isBin(state) ? (
            <Button variant="quiet" icon={RotateCcw} onPress={() => void move('contact_restore')}>
              {t('people-restore')}
            </Button>
          ) : (
            <>
              <Allowed may="consents">
                <Button variant="quiet" icon={BadgeCheck} onPress={() => setOpen('consent')}>
                  {t('people-record-consent')}
                </Button>
              </Allowed>
              {count === 2 && (
                <Allowed may="people_merge">
                  <Button variant="quiet" icon={GitCompareArrows} onPress={compare}>
                    {t('people-compare')}
                  </Button>
                </Allowed>
              )}
              <Allowed may="export">
                <Button variant="quiet" icon={FileOutput} onPress={() => setOpen('export')}>
                  {t('people-export')}
                </Button>
              </Allowed>
              <Allowed may="bin">
                <Button variant="quiet" icon={Trash2} onPress={() => void move('contact_bin')}>
                  {t('people-bin')}
                </Button>
              </Allowed>
            </>
          )}
        </>
      )}
      <span className="grid-foot-end">
        <span className="row">
          <KeyHint keys={t('key-space')} /> {t('people-key-peek')}
        </span>
        <span className="row">
          <KeyHint keys={t('key-enter')} /> {t('people-key-open')}
        </span>
      </span>
      {open === 'consent' && <RecordConsentDialog contacts={ids} onClose={close} />}
      {open === 'export' && <ExportDialog ids={ids} state={state} onClose={close} />}
    </>
  );
}
