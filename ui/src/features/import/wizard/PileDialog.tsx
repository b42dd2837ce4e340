import { useState } from 'react';
import { useRead, type AlikePile, type ImportId, type PileRowView } from '@/api';
import { Button, Dialog, Pager, Skeleton } from '@/components';
import { useI18n } from '@/i18n';

const PAGE = 50;

/** The rows of a pile that asks nothing, page by page. */
export function PileDialog({ id, pile, onClose }: { id: ImportId; pile: AlikePile; onClose(): void }) {
  const { t, number } = useI18n();
  const [offset, setOffset] = useState(0);
  const page = useRead('import_pile', { import: id, pile, offset, limit: PAGE }, { keepPrevious: true }).data;
  return (
    <Dialog
      isOpen
      isDismissable
      size="large"
      onClose={onClose}
      title={t(pile === 'same' ? 'import-pile-title-same' : 'import-pile-title-fresh')}
      lead={t(pile === 'same' ? 'import-pile-lead-same' : 'import-pile-lead-fresh')}
      actions={
        <>
          {page !== undefined && <Pager offset={offset} shown={page.rows.length} size={PAGE} total={page.total} onChange={setOffset} />}
          <Button onPress={onClose}>{t('import-close')}</Button>
        </>
      }
    >
      {page === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <div className="pile-scroll" role="region" aria-label={t('import-pile-list')} tabIndex={0}>
          <ul className="ruled" data-open>
            {page.rows.map((row) => (
              <li key={row.row} className="pile-row">
                <span className="caption tabular">{t('import-at-row', { row: number(row.row) })}</span>
                <strong className="wrap-anywhere">{row.name === '' ? t('import-pile-no-name') : row.name}</strong>
                <span className="text-2 wrap-anywhere">
                  <Joins row={row} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}

function Joins({ row }: { row: PileRowView }) {
  const { t, number } = useI18n();
  const whom =
    row.cardName !== null
      ? t('import-pile-joins-card', { name: row.cardName })
      : row.earlier !== null
        ? t('import-pile-joins-row', { row: number(row.earlier) })
        : null;
  return [whom, row.unchanged ? t('import-pile-unchanged') : null].filter((part) => part !== null).join(' · ');
}
