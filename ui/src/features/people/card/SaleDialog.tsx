import { ShoppingBag } from 'lucide-react';
import { useState } from 'react';
import { useToday, useFieldErrors, type CommandError, type ContactCard, type GoodsId, type GoodsView, type PointId } from '@/api';
import { Banner, Button, CancelButton, Checkbox, DatePicker, Dialog, Form, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';

/** Notes a sale: what, when, which address the person gave, and whether they were told. Nothing is ticked beforehand. */
export function SaleDialog({ card, goods, onClose }: { card: ContactCard; goods: readonly GoodsView[]; onClose(): void }) {
  const { t } = useI18n();
  const today = useToday();
  const change = useChange();
  const addresses = card.points.filter((point) => point.kind === 'email');
  const [sold, setSold] = useState<GoodsId | null>(goods.length === 1 ? (goods[0]?.id ?? null) : null);
  const [soldOn, setSoldOn] = useState<string | null>(null);
  const [point, setPoint] = useState<PointId | null>(addresses.length === 1 ? (addresses[0]?.id ?? null) : null);
  const [informed, setInformed] = useState(false);
  const [reference, setReference] = useState('');
  const [refused, setRefused] = useState<CommandError | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = useFieldErrors(refused);
  const isFilled = sold !== null && point !== null && soldOn !== null && soldOn <= today;
  const submit = async () => {
    if (sold === null || point === null || soldOn === null) return;
    setBusy(true);
    setRefused(null);
    const done = await change('sale_save', { contact: card.id, goods: sold, soldOn, point, informed, reference }, t('sale-noted'), setRefused);
    setBusy(false);
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={ShoppingBag}
      title={t('sale-title')}
      lead={t('sale-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="note-sale" isDisabled={!isFilled} isPending={busy}>
            {t('sale-go')}
          </Button>
        </>
      }
    >
      <Form
        id="note-sale"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {goods.length === 0 && <Banner tone="warning">{t('sale-no-goods')}</Banner>}
        {addresses.length === 0 && <Banner tone="warning">{t('sale-no-address')}</Banner>}
        <Select<GoodsId> label={t('sale-goods')} name="goods" options={goods.map(({ id, title }) => ({ id, label: title }))} value={sold} onChange={setSold} />
        <DatePicker
          label={t('sale-on')}
          name="soldOn"
          value={soldOn}
          onChange={setSoldOn}
          errorMessage={soldOn !== null && soldOn > today ? t('sale-future') : errors.soldOn}
        />
        <Select<PointId>
          label={t('sale-point')}
          name="point"
          options={addresses.map(({ id, display }) => ({ id, label: display }))}
          value={point}
          onChange={setPoint}
        />
        <Checkbox isSelected={informed} onChange={setInformed} description={t('sale-informed-help')}>
          {t('sale-informed')}
        </Checkbox>
        <TextField
          label={t('sale-reference')}
          name="reference"
          optional
          placeholder={t('sale-reference-hint')}
          value={reference}
          onChange={setReference}
          maxLength={200}
          autoComplete="off"
        />
      </Form>
    </Dialog>
  );
}
