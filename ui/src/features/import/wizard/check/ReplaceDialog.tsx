import { Replace } from 'lucide-react';
import { useState } from 'react';
import { useRead, type ImportColumn, type ImportView } from '@/api';
import { Button, CancelButton, Checkbox, Dialog, Form, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { columnName } from '../../match';

export interface ReplaceDialogProps {
  view: ImportView;
  columns: readonly ImportColumn[];
  column: number;
  onReplace(column: number, find: string, whole: boolean, text: string): void;
  onClose(): void;
}

/** Find and replace in one column; how many cells change is said before. */
export function ReplaceDialog({ view, columns, column: first, onReplace, onClose }: ReplaceDialogProps) {
  const { t } = useI18n();
  const [column, setColumn] = useState(first);
  const [find, setFind] = useState('');
  const [text, setText] = useState('');
  const [whole, setWhole] = useState(false);
  const sought = find !== '' || whole;
  const found = useRead('import_cells_count', { import: view.import, column, find, whole }, { enabled: sought, keepPrevious: true });
  const count = sought ? found.data?.count : 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Replace}
      title={t('import-replace-title')}
      lead={t('import-replace-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="replace-cells" isDisabled={count === undefined || count === 0}>
            {t('import-replace-go', { count: count ?? 0 })}
          </Button>
        </>
      }
    >
      <Form
        id="replace-cells"
        onSubmit={(event) => {
          event.preventDefault();
          if (count === undefined || count === 0) return;
          onReplace(column, find, whole, text);
          onClose();
        }}
      >
        <div className="stack gap-3">
          <Select
            label={t('import-replace-column')}
            options={columns.map((one) => ({ id: String(one.index), label: columnName(t, one) }))}
            value={String(column)}
            onChange={(id) => setColumn(Number(id))}
          />
          <TextField label={t('import-replace-find')} autoFocus value={find} onChange={setFind} />
          <TextField label={t('import-replace-by')} description={t('import-replace-by-help')} value={text} onChange={setText} />
          <Checkbox isSelected={whole} onChange={setWhole}>
            {t('import-replace-whole')}
          </Checkbox>
          <p className="text-2" role="status">
            {sought && count !== undefined ? t('import-replace-found', { count }) : ''}
          </p>
        </div>
      </Form>
    </Dialog>
  );
}
