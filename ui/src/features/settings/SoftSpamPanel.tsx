import { Archive, ArchiveRestore, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useFieldErrors, useSay, useUndoable, type CommandError, type GoodsView, type PrivacyView } from '@/api';
import { Button, CancelButton, Dialog, Form, IconButton, Panel, Switch, TextField } from '@/components';
import { useI18n } from '@/i18n';

/** E-mail to own customers about similar goods, without a consent (F19): off until the firm says so, with what it sells. */
export function SoftSpamPanel({ settings }: { settings: PrivacyView }) {
  const { t } = useI18n();
  const say = useSay();
  const undoable = useUndoable();
  const [edited, setEdited] = useState<GoodsView | 'new' | null>(null);
  const use = (used: boolean) =>
    call('soft_spam_set', { used }).then(
      ({ txn }) => undoable(t(used ? 'privacy-soft-on' : 'privacy-soft-off'), txn),
      (thrown: unknown) => say(asCommandError(thrown)),
    );
  return (
    <Panel title={t('privacy-soft')} lead={t('privacy-soft-lead')}>
      <Switch isSelected={settings.softSpam} onChange={(used) => void use(used)} description={t('privacy-soft-help')}>
        {t('privacy-soft-use')}
      </Switch>
      {settings.softSpam && (
        <div className="stack gap-2">
          <div className="row row-between">
            <h3 className="field-label">{t('privacy-goods')}</h3>
            <Button size="small" icon={Plus} onPress={() => setEdited('new')}>
              {t('privacy-goods-add')}
            </Button>
          </div>
          <p className="caption">{t(settings.goods.length === 0 ? 'privacy-goods-empty' : 'privacy-goods-help')}</p>
          <ul className="ruled">
            {settings.goods.map((goods) => (
              <Goods key={goods.id} goods={goods} onEdit={() => setEdited(goods)} />
            ))}
          </ul>
        </div>
      )}
      {edited !== null && <GoodsDialog goods={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
}

function Goods({ goods, onEdit }: { goods: GoodsView; onEdit(): void }) {
  const { t } = useI18n();
  const say = useSay();
  const undoable = useUndoable();
  const { id, title, archived } = goods;
  const set = () =>
    call('goods_archive', { id, archived: !archived }).then(
      ({ txn }) => undoable(t(archived ? 'settings-restored' : 'settings-archived-one', { title }), txn),
      (thrown: unknown) => say(asCommandError(thrown)),
    );
  return (
    <li className="row row-between">
      <span className={archived ? 'text-2' : undefined}>{archived ? t('privacy-goods-archived', { title }) : title}</span>
      <span className="row">
        {!archived && <IconButton icon={Pencil} size="small" label={t('settings-edit-of', { title })} onPress={onEdit} />}
        <IconButton
          icon={archived ? ArchiveRestore : Archive}
          size="small"
          label={t(archived ? 'settings-restore-of' : 'settings-archive-of', { title })}
          onPress={() => void set()}
        />
      </span>
    </li>
  );
}

function GoodsDialog({ goods, onClose }: { goods: GoodsView | null; onClose(): void }) {
  const { t } = useI18n();
  const say = useSay();
  const undoable = useUndoable();
  const [title, setTitle] = useState(goods?.title ?? '');
  const [refused, setRefused] = useState<CommandError | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = useFieldErrors(refused);
  const submit = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const { txn } = await call('goods_save', { id: goods?.id ?? null, title });
      undoable(t('settings-saved', { title: title.trim() }), txn);
      onClose();
    } catch (thrown) {
      const error = asCommandError(thrown);
      if (error.code === 'validation') setRefused(error);
      else say(error);
    }
    setBusy(false);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(goods === null ? 'privacy-goods-new' : 'privacy-goods-edit')}
      lead={t('privacy-goods-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="goods" isDisabled={title.trim() === ''} isPending={busy}>
            {t('settings-save')}
          </Button>
        </>
      }
    >
      <Form
        id="goods"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('privacy-goods-title')}
          name="title"
          isRequired
          autoFocus
          placeholder={t('privacy-goods-hint')}
          value={title}
          onChange={setTitle}
          maxLength={100}
          autoComplete="off"
        />
      </Form>
    </Dialog>
  );
}
