import { Image, ImageOff, Save } from 'lucide-react';
import { asCommandError, call, useAct, useErrorText, useFieldErrors, useRead, useSay, useUndoable, type Controller, type ControllerView } from '@/api';
import { Banner, Button, Form, Panel, Skeleton, Switch, TextField } from '@/components';
import { CONTROLLER_FIELD, controllerField } from '@/components/domain/controller';
import { useI18n } from '@/i18n';
import { useDraft } from './draft';

/** What is kept as it is typed, though its rule finds fault with it. */
const ODD = { vatNumber: 'card-issue-vat-number', taxCode: 'card-issue-tax-code', postcode: 'settings-controller-postcode-odd' } as const;

/** Who answers for the data, as it stands at the head of every document. */
export function ControllerSection() {
  const errorText = useErrorText();
  const { data, error } = useRead('controller_get', {});
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  return data === undefined ? <Skeleton lines={10} /> : <Loaded view={data} />;
}

function Loaded({ view }: { view: ControllerView }) {
  const { t, list } = useI18n();
  const undoable = useUndoable();
  const save = useAct('controller_set');
  const errors = useFieldErrors(save.error);
  const { draft, set, isChanged, reset } = useDraft(view.controller, 'controller');
  const field = (
    name: Exclude<keyof Controller, 'nothingAutomated'>,
    more: { description?: string; mono?: boolean; optional?: boolean; autoComplete?: string } = {},
  ) => (
    <TextField
      label={t(CONTROLLER_FIELD[name])}
      name={name}
      value={draft[name]}
      onChange={(value) => set({ [name]: value })}
      warning={name in ODD && view.odd.includes(name) && draft[name] === view.controller[name] ? t(ODD[name as keyof typeof ODD]) : undefined}
      {...more}
    />
  );
  const submit = () =>
    save.mutate(draft, {
      onSuccess: ({ txn }) => undoable(t('settings-controller-saved'), txn),
    });
  return (
    <div className="stack">
      <p className="text-2 measure">{t('settings-controller-lead')}</p>
      {view.missing.length > 0 && (
        <Banner tone="warning" title={t('settings-controller-missing', { count: view.missing.length })}>
          {list(
            view.missing.map((name) => {
              const key = controllerField(name);
              return key === undefined ? name : t(key);
            }),
          )}
        </Banner>
      )}
      <div className="settings-pair">
        <Form
          className="stack"
          kept={{ isChanged }}
          validationErrors={errors}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Panel title={t('settings-controller-who')}>
            {field('name', { autoComplete: 'organization' })}
            {field('street', { autoComplete: 'street-address' })}
            <div className="address-grid">
              {field('postcode')}
              {field('city')}
              {field('province')}
              {field('country')}
            </div>
            <div className="halves">
              {field('vatNumber', { mono: true })}
              {field('taxCode', { mono: true, optional: true })}
            </div>
          </Panel>
          <Panel title={t('settings-controller-reach')} lead={t('settings-controller-reach-lead')}>
            <div className="halves">
              {field('email', { autoComplete: 'email' })}
              {field('phone', { optional: true, autoComplete: 'tel' })}
              {field('pec', { optional: true })}
            </div>
            {field('dpo', { optional: true, description: t('settings-controller-dpo-help') })}
          </Panel>
          <Panel title={t('settings-controller-automated')} lead={t('settings-controller-automated-lead')}>
            <Automated isOn={draft.nothingAutomated} onChange={(nothingAutomated) => set({ nothingAutomated })} error={errors['nothingAutomated']} />
          </Panel>
          <div className="save-bar" data-changed={isChanged || undefined}>
            <p className="text-2 grow" aria-live="polite">
              {t(isChanged ? 'settings-unsaved' : 'settings-all-saved')}
            </p>
            <Button variant="quiet" isDisabled={!isChanged} onPress={reset}>
              {t('settings-restore')}
            </Button>
            <Button type="submit" variant="primary" icon={Save} isDisabled={!isChanged} isPending={save.isPending}>
              {t('settings-save')}
            </Button>
          </div>
        </Form>
        <Letterhead controller={draft} logo={view.logo} />
      </div>
    </div>
  );
}

/** The statement that nothing is automated; where purposes say otherwise, which. */
function Automated({ isOn, onChange, error }: { isOn: boolean; onChange(isOn: boolean): void; error: string | undefined }) {
  const { t, list } = useI18n();
  const purposes = useRead('purpose_list', {}).data?.purposes;
  if (purposes === undefined) return <Skeleton lines={2} />;
  const titles = purposes.filter((one) => !one.archived && (one.automated.profiling || one.automated.decides)).map((one) => one.title);
  if (titles.length > 0 && !isOn) return <p className="text-2">{t('settings-controller-automated-by-purpose', { titles: list(titles) })}</p>;
  return (
    <>
      <Switch isSelected={isOn} onChange={onChange} description={t('settings-controller-nothing-automated-help')}>
        {t('settings-controller-nothing-automated')}
      </Switch>
      {error !== undefined && (
        <Banner live tone="danger">
          {error}
        </Banner>
      )}
    </>
  );
}

/** The head of a letter as the documents print it. */
function Letterhead({ controller, logo }: { controller: Controller; logo: string | null }) {
  const { t } = useI18n();
  const say = useSay();
  const set = useAct('logo_set');
  const refused = useFieldErrors(set.error);
  const choose = async () => {
    try {
      const { file } = await call('logo_pick', {});
      if (file !== null) await set.mutateAsync({ file: file.token });
    } catch (thrown) {
      const error = asCommandError(thrown);
      if (error.code !== 'validation') say(error);
    }
  };
  const place = [controller.postcode, controller.city, controller.province].filter((part) => part.trim() !== '').join(' ');
  const lines = [
    [controller.street, place].filter((part) => part.trim() !== '').join(', '),
    controller.vatNumber.trim() === '' ? '' : t('settings-letterhead-vat', { vat: controller.vatNumber }),
    [controller.email, controller.pec.trim() === '' ? '' : `PEC ${controller.pec}`].filter((part) => part.trim() !== '').join(' · '),
  ].filter((line) => line !== '');
  return (
    <Panel title={t('settings-letterhead')} lead={t('settings-letterhead-lead')}>
      <div className="letterhead">
        {logo !== null && <img src={logo} alt={t('settings-logo-alt')} />}
        <div>
          <p className="serif letterhead-name wrap-anywhere">{controller.name.trim() === '' ? t('settings-letterhead-empty') : controller.name}</p>
          {lines.map((line) => (
            <p key={line} className="caption wrap-anywhere">
              {line}
            </p>
          ))}
        </div>
      </div>
      <div className="row">
        <Button icon={Image} isPending={set.isPending} onPress={() => void choose()}>
          {t(logo === null ? 'settings-logo-add' : 'settings-logo-change')}
        </Button>
        {logo !== null && (
          <Button variant="quiet" icon={ImageOff} onPress={() => set.mutate({ file: null })}>
            {t('settings-logo-remove')}
          </Button>
        )}
      </div>
      {refused.logo !== undefined && (
        <Banner live tone="danger">
          {refused.logo}
        </Banner>
      )}
      <p className="caption">{t('settings-logo-help')}</p>
    </Panel>
  );
}
