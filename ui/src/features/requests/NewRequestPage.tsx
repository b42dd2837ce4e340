import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { CheckboxGroup } from 'react-aria-components';
import {
  useToday,
  useAct,
  useFieldErrors,
  useKept,
  useRead,
  type ConsentTypeId,
  type ContactId,
  type RequestCreate,
  type RequestId,
  type RightKind,
} from '@/api';
import { Banner, Button, Checkbox, DatePicker, Form, KeptNotice, Link, PageHeader, Panel, RadioGroup, Select, TextArea, TextField, toast } from '@/components';
import { CHANNEL_LABEL, CHANNELS } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { ConsentsTaken } from './ConsentsTaken';
import { PersonPicker, type PickedPerson } from './PersonPicker';
import { areOthers, KINDS, kindWords } from './words';

const RELATIONS = ['oneself', 'delegate', 'heir', 'parent'] as const;

/** What is typed. */
interface Typed {
  kinds: RightKind[];
  receivedOn: string | null;
  channel: RequestCreate['channel'];
  relation: (typeof RELATIONS)[number];
  name: string;
  address: string;
  reach: string;
  person: string;
  picked: PickedPerson | null;
  text: string;
  withdraws: ConsentTypeId[];
  contested: boolean;
  assignee: string;
}

const NOTHING: Typed = {
  kinds: [],
  receivedOn: null,
  channel: 'email',
  relation: 'oneself',
  name: '',
  address: '',
  reach: '',
  person: '',
  picked: null,
  text: '',
  withdraws: [],
  contested: false,
  assignee: '',
};

/** A request as it arrives: what, when, how, from whom, about whom. The card may be found later. With `follows` it is a new fact after a request that is closed. */
export function NewRequestPage({ contact, follows = null }: { contact: ContactId | null; follows?: RequestId | null }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const navigate = useNavigate();
  const today = useToday();
  const create = useAct('request_create');
  const errors = useFieldErrors(create.error);
  const earlier = useRead('request_get', { request: follows ?? ('' as RequestId) }, { enabled: follows !== null });
  const from = contact ?? earlier.data?.contact ?? null;
  const card = useRead('contact_get', { id: from ?? ('' as ContactId) }, { enabled: from !== null });
  const operators = useRead('request_list', { search: '', states: [], kind: null, assignee: null, contact: null, offset: 0, limit: 1 });
  const kept = useKept<Typed>(follows !== null ? `request/after/${follows}` : contact === null ? 'request' : `request/${contact}`, NOTHING);
  const { kinds, receivedOn, channel, relation, name, address, reach, person, picked, text, withdraws, contested, assignee } = kept.value;
  const { begin } = kept;
  const put = (part: Partial<Typed>) => kept.set((now) => ({ ...now, ...part }));
  const [asked, setAsked] = useState(false);
  const data = card.data;
  const before = earlier.data;
  // After a closed request: the same people, in the same roles.
  useEffect(() => {
    if (before === undefined) return;
    const { requester, relation, person } = before;
    begin((now) =>
      now.name === '' ? { ...now, relation, name: requester.name, address: requester.address ?? '', reach: requester.reach ?? '', person: person ?? '' } : now,
    );
  }, [before, begin]);
  // From a card: the person is known, and most often asks for themselves.
  useEffect(() => {
    if (data === undefined) return;
    const detail = data.points.find((point) => point.kind === 'email')?.value ?? data.city;
    const known = { id: data.id, name: data.name, detail };
    begin((now) => ({ ...now, picked: now.picked ?? known, name: now.name === '' ? data.name : now.name }));
  }, [data, begin]);
  const takes = kinds.includes('withdrawal');
  const about = useRead('contact_get', { id: picked?.id ?? ('' as ContactId) }, { enabled: takes && picked !== null });
  const living = takes && picked !== null ? (about.data?.consents ?? []).filter((one) => one.lives) : [];
  const day = receivedOn ?? today;
  const submit = () => {
    setAsked(true);
    if (kinds.length === 0 || name.trim() === '') return;
    const tidy = (value: string) => (value.trim() === '' ? null : value.trim());
    create.mutate(
      {
        kinds,
        receivedOn: day,
        channel,
        requester: { name, address: tidy(address), reach: tidy(reach) },
        relation,
        person: relation === 'oneself' ? null : tidy(person),
        contact: picked?.id ?? null,
        text: tidy(text),
        withdraws: takes ? withdraws.filter((type) => living.some((one) => one.type === type)) : [],
        contested: contested && kinds.includes('rectification'),
        follows,
        assignee: tidy(assignee),
      },
      {
        onSuccess: ({ id }) => {
          kept.done();
          toast(t('requests-created'));
          void navigate({ to: '/requests/$request', params: { request: id }, replace: true });
        },
      },
    );
  };
  // What a no to advertising stops as soon as it is recorded: the card, or the address that it came from.
  const byAddress = relation === 'oneself' && reach.trim() !== '';
  const stops = picked !== null ? 'requests-marketing-at-once' : byAddress ? 'requests-marketing-address' : 'requests-marketing-nowhere';
  const names = operators.data?.operators ?? [];
  const leave = () => void (follows === null ? navigate({ to: '/requests' }) : navigate({ to: '/requests/$request', params: { request: follows } }));
  return (
    <div className="page request-form" data-foot="">
      <PageHeader
        title={t(follows === null ? 'requests-new' : 'requests-new-linked')}
        lead={
          before === undefined ? (
            t('requests-new-lead')
          ) : (
            <>
              {t('requests-after')}:{' '}
              <Link href={`/requests/${before.id}`}>{t('requests-after-one', { number: before.number, date: date(before.receivedOn) })}</Link>
            </>
          )
        }
        onBack={leave}
      />
      <KeptNotice isKept={kept.isRestored} onRestart={kept.restart} />
      <Form
        className="stack"
        kept={kept}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Panel title={t('requests-what')} lead={t('requests-what-lead')}>
          <CheckboxGroup
            className="field"
            aria-label={t('requests-what')}
            value={kinds}
            onChange={(next) => put({ kinds: next as RightKind[] })}
            isInvalid={asked && kinds.length === 0}
          >
            <div className="kind-choice">
              {KINDS.map((kind) => (
                <Checkbox key={kind} value={kind} description={i18n.say(`requests-kind-help-${kind.replaceAll('_', '-')}`)}>
                  {kindWords(i18n, kind)}
                </Checkbox>
              ))}
            </div>
            {(errors.kinds !== undefined || (asked && kinds.length === 0)) && <p className="field-error">{errors.kinds ?? t('requests-what-missing')}</p>}
          </CheckboxGroup>
          {kinds.includes('objection_marketing') && <Banner tone={stops === 'requests-marketing-nowhere' ? 'warning' : 'info'}>{t(stops)}</Banner>}
          {takes && picked === null && <Banner>{t('requests-withdrawal-hint')}</Banner>}
          {takes && about.data !== undefined && picked !== null && (
            <>
              <ConsentsTaken
                consents={living}
                value={withdraws}
                onChange={(next) => put({ withdraws: next })}
                nothing="requests-consents-none"
                errorMessage={errors.consents}
              />
              {living.length > 0 && <Banner>{t(withdraws.length > 0 ? 'requests-withdrawal-at-once' : 'requests-withdrawal-later')}</Banner>}
            </>
          )}
          {kinds.includes('rectification') && (
            <Checkbox isSelected={contested} onChange={(next) => put({ contested: next })} description={t('requests-contested-help')}>
              {t('requests-contested')}
            </Checkbox>
          )}
          {kinds.includes('objection') && <Banner tone="warning">{t('requests-objection-restricts')}</Banner>}
        </Panel>
        <Panel title={t('requests-when')}>
          <div className="grid-2">
            <DatePicker
              label={t('requests-received')}
              isRequired
              min="2018-01-01"
              max={today}
              value={day}
              onChange={(next) => put({ receivedOn: next })}
              errorMessage={errors.receivedOn}
            />
            <Select<RequestCreate['channel']>
              label={t('requests-channel')}
              options={CHANNELS.filter((id) => id !== 'other').map((id) => ({ id, label: t(CHANNEL_LABEL[id]) }))}
              value={channel}
              onChange={(next) => put({ channel: next })}
              errorMessage={errors.channel}
            />
          </div>
          <TextArea
            label={t('requests-text')}
            optional
            rows={3}
            placeholder={t('requests-text-hint')}
            value={text}
            onChange={(next) => put({ text: next })}
            errorMessage={errors.text}
          />
        </Panel>
        <Panel title={t('requests-from')}>
          <RadioGroup<(typeof RELATIONS)[number]>
            label={t('requests-relation')}
            orientation="horizontal"
            options={RELATIONS.map((id) => ({ id, label: i18n.say(`requests-relation-${id}`) }))}
            value={relation}
            onChange={(next) => put({ relation: next })}
          />
          <div className="grid-2">
            <TextField
              label={t('requests-requester')}
              isRequired
              value={name}
              onChange={(next) => put({ name: next })}
              autoComplete="off"
              errorMessage={errors.requester ?? (asked && name.trim() === '' ? t('requests-requester-missing') : undefined)}
            />
            <TextField
              label={t('requests-reach')}
              optional
              value={reach}
              onChange={(next) => put({ reach: next })}
              autoComplete="off"
              description={t('requests-reach-help')}
            />
          </div>
          <TextArea
            label={t('requests-address')}
            optional
            rows={2}
            placeholder={t('requests-address-hint')}
            value={address}
            onChange={(next) => put({ address: next })}
          />
          {relation !== 'oneself' && (
            <TextField
              label={t('requests-person')}
              value={person}
              onChange={(next) => put({ person: next })}
              autoComplete="off"
              errorMessage={errors.person}
              optional={picked !== null}
            />
          )}
          <PersonPicker label={t('requests-card')} description={t('requests-card-help')} value={picked} onChange={(next) => put({ picked: next })} />
          {relation === 'oneself' && picked !== null && areOthers(name, picked.name) && (
            <Banner live tone="warning">
              {t('requests-other-name', { requester: name.trim(), name: picked.name })}
            </Banner>
          )}
          {names.length > 1 && (
            <Select
              label={t('requests-filter-assignee')}
              options={[{ id: '', label: t('requests-nobody') }, ...names.map((one) => ({ id: one, label: one }))]}
              value={assignee}
              onChange={(next) => put({ assignee: next })}
            />
          )}
        </Panel>
        <div className="save-bar" data-end="">
          <Button variant="quiet" onPress={leave}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" isPending={create.isPending}>
            {t('requests-create')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
