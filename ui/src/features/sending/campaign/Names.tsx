import { useState } from 'react';
import { useRead, type CampaignId } from '@/api';
import { Button, Dialog, lastPage, Link, Pager, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { LEFT_OUT_TEXT } from './words';

const PAGE = 50;

/** The names of those who get it, or of those who are left out, each with why. */
export function Names({ id, included }: { id: CampaignId; included: boolean }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <div className="row">
      <Button size="small" onPress={() => setOpen(true)}>
        {t(included ? 'campaign-included-names' : 'campaign-left-names')}
      </Button>
      {open && <NamesDialog id={id} included={included} onClose={() => setOpen(false)} />}
    </div>
  );
}

function NamesDialog({ id, included, onClose }: { id: CampaignId; included: boolean; onClose(): void }) {
  const { t, list } = useI18n();
  const [offset, setOffset] = useState(0);
  const page = useRead('campaign_people', { id, included, offset, limit: PAGE }, { keepPrevious: true }).data;
  if (page !== undefined && offset > lastPage(page.total, PAGE)) setOffset(lastPage(page.total, PAGE));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable
      title={t(included ? 'campaign-included-title' : 'campaign-left-title')}
      lead={t(included ? 'campaign-included-lead' : 'campaign-left-lead')}
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
              {codes.length > 0 && <span className="text-2">{list(codes.map((code) => t(LEFT_OUT_TEXT[code])))}</span>}
            </li>
          ))}
        </ul>
      )}
      {page !== undefined && page.total > PAGE && (
        <div className="row row-end">
          <Pager offset={offset} shown={page.people.length} size={PAGE} total={page.total} onChange={setOffset} />
        </div>
      )}
    </Dialog>
  );
}
