import { Keyboard } from 'lucide-react';
import { Button, Dialog, KeyHint } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { useSections } from './useSections';

type Line = [keys: string, label: MessageKey];

const EVERYWHERE: readonly Line[] = [
  ['Ctrl+K', 'shell-key-palette'],
  ['Ctrl+N', 'shell-key-new'],
  ['Ctrl+F', 'shell-key-find'],
  ['Ctrl+Z', 'shell-key-undo'],
  ['Ctrl+Y', 'shell-key-redo'],
  ['Ctrl+L', 'shell-key-lock'],
  ['Alt+←', 'shell-key-back'],
  ['Alt+→', 'shell-key-forward'],
  ['F6', 'shell-key-panes'],
  ['Ctrl++', 'shell-key-zoom-in'],
  ['Ctrl+-', 'shell-key-zoom-out'],
  ['Ctrl+0', 'shell-key-zoom-reset'],
  ['?', 'shell-key-sheet'],
];

/** Every shortcut on one page. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useI18n();
  const last =
    useSections()
      .findLast(({ shortcut }) => shortcut !== undefined)
      ?.shortcut?.at(-1) ?? '1';
  const lists: readonly Line[] = [
    [t('key-space'), 'shell-key-select'],
    [`${t('key-shift')}+↓`, 'shell-key-extend'],
    ['Ctrl+A', 'shell-key-select-all'],
    [t('key-enter'), 'shell-key-open'],
    ['F2', 'shell-key-edit'],
    ['Ctrl+P', 'shell-key-print'],
    ['Ctrl+C', 'shell-key-copy'],
    ['Esc', 'shell-key-clear'],
  ];
  const rows = (lines: readonly Line[]) =>
    lines.map(([keys, label]) => (
      <div key={label} style={{ display: 'contents' }}>
        <dt>{t(label)}</dt>
        <dd>
          <KeyHint keys={keys} />
        </dd>
      </div>
    ));
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      isDismissable
      size="large"
      icon={Keyboard}
      title={t('shell-shortcuts')}
      actions={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t('ui-close')}
        </Button>
      }
    >
      <div className="sheet-groups">
        <section>
          <h3>{t('shell-shortcuts-everywhere')}</h3>
          <dl>
            {rows(EVERYWHERE)}
            <dt>{t('shell-key-section')}</dt>
            <dd>
              <KeyHint keys={`Ctrl+1…${last}`} />
            </dd>
          </dl>
        </section>
        <section>
          <h3>{t('shell-shortcuts-lists')}</h3>
          <dl>{rows(lists)}</dl>
        </section>
      </div>
    </Dialog>
  );
}
