import { useState } from 'react';
import { useRead, type CampaignId } from '@/api';
import { Button, Dialog, Link, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { lastPage, Pager } from '../Pager';
import { LEFT_OUT_TEXT } from './words';

const PAGE = 50;

/** The names of those who are left out, each with why. */
export function LeftOut({ id }: { id: CampaignId }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <div className="row">
      <Button size="small" onPress={() => setOpen(true)}>
        {t('campaign-left-names')}
      </Button>
      {open && <Names id={id} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Names({ id, onClose }: { id: CampaignId; onClose(): void }) {
  const { t, list } = useI18n();
  const [offset, setOffset] = useState(0);
  const page = useRead('campaign_left_out', { id, offset, limit: PAGE }, { keepPrevious: true }).data;
  if (page !== undefined && offset > lastPage(page.total, PAGE)) setOffset(lastPage(page.total, PAGE));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable
      title={t('campaign-left-title')}
      lead={t('campaign-left-lead')}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {t('ui-close')}
        </Button>
      }
    >
      {page === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <ul className="ruled campaign-names">
          {page.people.map(({ contact, name, codes }) => (
            <li key={contact} className="sending-line">
              <span className="grow">{name === null ? t('sending-gone') : <Link href={`/people/${contact}`}>{name}</Link>}</span>
              <span className="text-2">{list(codes.map((code) => t(LEFT_OUT_TEXT[code])))}</span>
            </li>
          ))}
        </ul>
      )}
      {page !== undefined && <Pager offset={offset} shown={page.people.length} size={PAGE} total={page.total} onChange={setOffset} />}
    </Dialog>
  );
}
