import { useNavigate } from '@tanstack/react-router';
import { FileOutput, Save, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  useAccess,
  useAct,
  useFieldErrors,
  useKept,
  useRead,
  useSay,
  useUndoable,
  type CampaignAudience,
  type CampaignSave,
  type CampaignView,
  type Changed,
  type ConsentTypeId,
  type GoodsId,
} from '@/api';
import { useExport } from '@/api/exporting';
import {
  Banner,
  Button,
  CancelButton,
  Dialog,
  Form,
  KeptNotice,
  PageHeader,
  Panel,
  Progress,
  RadioGroup,
  Select,
  Skeleton,
  TextArea,
  TextField,
  toast,
} from '@/components';
import { useI18n } from '@/i18n';
import { Audience } from './Audience';

const EVERYBODY: CampaignAudience = { list: '', search: '', filters: [] };

type Typed = Omit<CampaignSave, 'id'>;

/** Writing a campaign: for which consent, to whom, what; who gets it is counted live. */
export function DraftPage({ campaign }: { campaign: CampaignView | null }) {
  const controller = useRead('controller_get', {}).data?.controller;
  const outbox = useRead('outbox_get', {}).data;
  if (controller === undefined || outbox === undefined) {
    return (
      <div className="page">
        <Skeleton lines={8} />
      </div>
    );
  }
  return <Draft campaign={campaign} firm={controller.name} address={outbox.sender !== '' ? outbox.sender : controller.email} isOn={outbox.on} />;
}

function Draft({ campaign, firm, address, isOn }: { campaign: CampaignView | null; firm: string; address: string; isOn: boolean }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { may } = useAccess();
  const types = (useRead('consent_type_list', {}).data?.types ?? []).filter((type) => !type.archived && type.allowMass && type.channels.includes('email'));
  const privacy = useRead('privacy_get', {}).data;
  const goods = (privacy?.goods ?? []).filter((one) => !one.archived);
  const views = useRead('view_list', {}).data?.views ?? [];
  const writing = useKept<Typed>(campaign === null ? 'campaign' : `campaign/${campaign.id}`, () =>
    campaign === null
      ? {
          title: '',
          subject: '',
          text: '',
          farewell: address === '' ? t('campaign-farewell-bare-text', { firm }) : t('campaign-farewell-text', { firm, address }),
          consent: null,
          goods: null,
          audience: EVERYBODY,
        }
      : {
          title: campaign.title,
          subject: campaign.subject,
          text: campaign.text,
          farewell: campaign.farewell,
          consent: campaign.consent,
          goods: campaign.goods,
          audience: campaign.audience,
        },
  );
  const typed = writing.value;
  const [soft, setSoft] = useState(typed.goods !== null);
  const [saved, setSaved] = useState<Typed | null>(
    campaign === null
      ? null
      : {
          title: campaign.title,
          subject: campaign.subject,
          text: campaign.text,
          farewell: campaign.farewell,
          consent: campaign.consent,
          goods: campaign.goods,
          audience: campaign.audience,
        },
  );
  const ending = (isSoft: boolean) =>
    address === ''
      ? t(isSoft ? 'campaign-farewell-soft-bare-text' : 'campaign-farewell-bare-text', { firm })
      : t(isSoft ? 'campaign-farewell-soft-text' : 'campaign-farewell-text', { firm, address });
  const noBasis = soft ? typed.goods === null : typed.consent === null;
  const [starting, setStarting] = useState(false);
  const save = useAct('campaign_save');
  const start = useAct('campaign_start');
  const remove = useAct('campaign_remove');
  const say = useSay();
  const exporting = useExport({
    onDone: ({ file, rows }) => toast(t('campaign-exported', { count: rows, file })),
    onStopped: () => toast(t('export-stopped')),
    onFailed: say,
  });
  const undoable = useUndoable();
  const errors = useFieldErrors(save.error);
  const set = (part: Partial<Typed>) => writing.set((now) => ({ ...now, ...part }));
  const isSaved = saved !== null && JSON.stringify(saved) === JSON.stringify(typed);
  const keep = (then?: () => void) =>
    save.mutate(
      { id: campaign?.id ?? null, ...typed },
      {
        onSuccess: ({ id }) => {
          setSaved(typed);
          writing.done();
          if (then !== undefined) then();
          else toast(t('campaign-saved'));
          if (campaign === null) void navigate({ to: `/sending/campaign/${id}`, replace: true });
        },
      },
    );
  const lists = [{ id: '', label: t('campaign-everybody') }, ...views.map((view) => ({ id: view.name, label: view.name }))];
  const kept = typed.audience.list !== '' && !views.some((view) => view.name === typed.audience.list);
  const choose = (name: string) => {
    const view = views.find((one) => one.name === name);
    set({ audience: view === undefined ? EVERYBODY : { list: view.name, search: view.search, filters: view.filters } });
  };
  const leave = () => void navigate({ to: '/sending' });
  const removed = ({ txn }: Changed) => {
    writing.done();
    undoable(t('campaign-removed'), txn);
    leave();
  };
  const take = () => {
    if (typed.consent === null) return;
    const { search, filters } = typed.audience;
    exporting.begin({
      format: 'csv',
      ids: [],
      search,
      filters,
      reason: t('campaign-export-reason', { title: typed.title }),
      aim: { consent: typed.consent, goods: null, channel: 'email' },
    });
  };
  return (
    <div className="page" data-wide="">
      <PageHeader title={campaign === null ? t('campaign-new') : campaign.title} lead={t('campaign-draft-lead')} onBack={leave} />
      <KeptNotice isKept={writing.isRestored} onRestart={writing.restart} />
      <Form
        className="campaign-draft"
        kept={{ isChanged: writing.isChanged && !isSaved }}
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <div className="stack">
          <Panel title={t('campaign-who')}>
            <TextField
              label={t('campaign-title')}
              name="title"
              description={t('campaign-title-help')}
              value={typed.title}
              onChange={(title) => set({ title })}
              maxLength={200}
              autoComplete="off"
            />
            {(privacy?.softSpam === true || soft) && (
              <RadioGroup<'consent' | 'soft'>
                label={t('campaign-basis')}
                options={[
                  { id: 'consent', label: t('campaign-basis-consent'), detail: t('campaign-basis-consent-help') },
                  { id: 'soft', label: t('campaign-basis-soft'), detail: t('campaign-basis-soft-help') },
                ]}
                value={soft ? 'soft' : 'consent'}
                onChange={(basis) => {
                  const next = basis === 'soft';
                  setSoft(next);
                  // What was not written by hand says what the messages rest on.
                  const farewell = typed.farewell === ending(soft) ? ending(next) : typed.farewell;
                  set({ farewell, consent: null, goods: basis === 'soft' && goods.length === 1 ? (goods[0]?.id ?? null) : null });
                }}
              />
            )}
            <div className="halves">
              {soft ? (
                <Select<GoodsId>
                  label={t('campaign-goods')}
                  name="goods"
                  description={goods.length === 0 ? t('campaign-goods-none') : undefined}
                  options={goods.map(({ id, title }) => ({ id, label: title }))}
                  value={typed.goods}
                  onChange={(next) => set({ goods: next })}
                />
              ) : (
                <Select<ConsentTypeId>
                  label={t('campaign-consent')}
                  name="consent"
                  options={types.map(({ id, title, description }) => ({ id, label: title, detail: description ?? undefined }))}
                  value={typed.consent}
                  onChange={(consent) => set({ consent })}
                />
              )}
              <Select<string>
                label={t('campaign-people')}
                description={t('campaign-people-help')}
                options={kept ? [...lists, { id: typed.audience.list, label: typed.audience.list }] : lists}
                value={typed.audience.list}
                onChange={choose}
              />
            </div>
          </Panel>
          <Panel title={t('campaign-what')}>
            <TextField
              label={t('campaign-subject')}
              name="subject"
              value={typed.subject}
              onChange={(subject) => set({ subject })}
              maxLength={200}
              autoComplete="off"
            />
            <TextArea label={t('campaign-text')} name="text" rows={10} value={typed.text} onChange={(text) => set({ text })} maxLength={20000} />
            <TextArea
              label={t('campaign-farewell')}
              name="farewell"
              description={t(soft ? 'campaign-farewell-soft-help' : 'campaign-farewell-help')}
              rows={3}
              value={typed.farewell}
              onChange={(farewell) => set({ farewell })}
              maxLength={1000}
            />
          </Panel>
        </div>
        <div className="stack">
          <Audience consent={typed.consent} goods={typed.goods} audience={typed.audience} campaign={isSaved ? (campaign?.id ?? null) : null} />
          <Panel title={t('campaign-go-title')} lead={t(isOn ? 'campaign-go-lead' : soft ? 'campaign-go-off-soft' : 'campaign-go-off')}>
            <div className="row">
              {isOn && campaign !== null && (
                <Button variant="primary" icon={Send} isDisabled={noBasis} isPending={save.isPending} onPress={() => keep(() => setStarting(true))}>
                  {t('campaign-go')}
                </Button>
              )}
              <Button type="submit" variant={isOn && campaign !== null ? 'secondary' : 'primary'} icon={Save} isDisabled={isSaved} isPending={save.isPending}>
                {t('campaign-save')}
              </Button>
              {may('export') && !soft && (
                <Button icon={FileOutput} isDisabled={noBasis} isPending={exporting.isPending} onPress={take}>
                  {t('campaign-export')}
                </Button>
              )}
              {campaign !== null && (
                <Button variant="quiet" icon={Trash2} onPress={() => remove.mutate({ id: campaign.id }, { onSuccess: removed })}>
                  {t('campaign-remove')}
                </Button>
              )}
            </div>
            {exporting.progress !== null && <Progress {...exporting.progress} onCancel={exporting.stop} cancelLabel={t('export-stop')} />}
          </Panel>
        </div>
      </Form>
      {starting && campaign !== null && (
        <Confirm
          typed={typed}
          isPending={start.isPending}
          onClose={() => setStarting(false)}
          onGo={() =>
            start.mutate(
              { id: campaign.id },
              {
                onSuccess: () => {
                  setStarting(false);
                  toast(t('campaign-started'));
                },
              },
            )
          }
        />
      )}
    </div>
  );
}

/** The last look before messages go: they cannot be called back. */
function Confirm({ typed, isPending, onClose, onGo }: { typed: Typed; isPending: boolean; onClose(): void; onGo(): void }) {
  const { t } = useI18n();
  const { search, filters } = typed.audience;
  const count = useRead('audience_count', {
    ids: [],
    search,
    filters,
    aim: { consent: typed.consent, goods: typed.goods, channel: 'email' },
    campaign: true,
  }).data;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      icon={Send}
      title={count === undefined ? t('campaign-go') : t('campaign-confirm', { count: count.included })}
      lead={t('campaign-confirm-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" icon={Send} isDisabled={count === undefined || count.included === 0} isPending={isPending} onPress={onGo}>
            {t('campaign-confirm-go')}
          </Button>
        </>
      }
    >
      {count?.unchecked === true && <Banner tone="warning">{t('campaign-unchecked')}</Banner>}
      <p>
        <strong>{typed.subject}</strong>
      </p>
      <p className="campaign-text">{typed.text}</p>
    </Dialog>
  );
}
