import { CheckCheck, CircleOff, Plus, ShoppingBag, X } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useRead, type ContactCard, type SaleView } from '@/api';
import { Button, IconButton, Panel, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { SaleDialog } from './SaleDialog';
import { gateKey } from './gate';

/** Acquisti: what the person bought and which address they gave then. It opens e-mail about similar goods (F19). */
export function SalesPanel({ card }: { card: ContactCard }) {
  const { t } = useI18n();
  const { may } = useAccess();
  const privacy = useRead('privacy_get', {}).data;
  const [noting, setNoting] = useState(false);
  if (privacy === undefined || (!privacy.softSpam && card.sales.length === 0)) return null;
  const writes = may('people_write') && privacy.softSpam;
  return (
    <Panel
      title={t('sales')}
      actions={
        writes && (
          <Button size="small" variant="quiet" icon={Plus} onPress={() => setNoting(true)}>
            {t('sale-note')}
          </Button>
        )
      }
    >
      {card.sales.length === 0 && <p className="text-2">{t('sales-empty')}</p>}
      {card.sales.length > 0 && (
        <ul className="ruled">
          {card.sales.map((sale) => (
            <Sale key={sale.id} card={card} sale={sale} writes={may('people_write')} />
          ))}
        </ul>
      )}
      {noting && <SaleDialog card={card} goods={privacy.goods.filter((goods) => !goods.archived)} onClose={() => setNoting(false)} />}
    </Panel>
  );
}

function Sale({ card, sale, writes }: { card: ContactCard; sale: SaleView; writes: boolean }) {
  const { t, say, date } = useI18n();
  const change = useChange();
  const goods = sale.goods === '' ? t('sale-goods-gone') : sale.goods;
  return (
    <li className="stack gap-2">
      <div className="row row-between">
        <span className="row">
          <ShoppingBag aria-hidden size={16} />
          {t('sale-line', { goods, on: date(sale.soldOn) })}
        </span>
        {writes && (
          <IconButton
            size="small"
            icon={X}
            label={t('sale-remove', { goods, on: date(sale.soldOn) })}
            onPress={() => void change('sale_remove', { contact: card.id, id: sale.id }, t('sale-removed'))}
          />
        )}
      </div>
      <p className="caption wrap-anywhere">
        {sale.reference === null
          ? t('sale-address', { address: sale.address })
          : t('sale-address-reference', { address: sale.address, reference: sale.reference })}
      </p>
      <div className="row">
        <StatusStamp tone={sale.allowed ? 'ok' : 'none'} icon={sale.allowed ? CheckCheck : CircleOff}>
          {t(sale.allowed ? 'sale-allowed' : 'sale-not-allowed')}
        </StatusStamp>
      </div>
      {sale.allowed && <p className="caption">{t('sale-until', { on: date(sale.opensUntil) })}</p>}
      {!sale.allowed && <p className="caption">{t('sale-why', { why: say(gateKey(sale.code)) })}</p>}
    </li>
  );
}
