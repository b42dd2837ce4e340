import { PlugZap, Save } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, useRead, type MailSecurity, type OutboxSet, type OutboxSettings, type SendFault } from '@/api';
import { Banner, Button, Form, Panel, PassphraseField, Select, Skeleton, Switch, TextField, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { FAULT_TEXT } from '@/api/sendFault';
import { useDraft } from './draft';

const SECURITY = [
  { id: 'start_tls', label: 'outbox-security-start-tls', port: 587 },
  { id: 'tls', label: 'outbox-security-tls', port: 465 },
  { id: 'none', label: 'outbox-security-none', port: 25 },
] as const satisfies readonly { id: MailSecurity; label: MessageKey; port: number }[];

/** Invio delle email: off until somebody sets it; the password goes in and never comes out. */
export function OutboxSection() {
  const errorText = useErrorText();
  const { data, error } = useRead('outbox_settings', {});
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  return data === undefined ? <Skeleton lines={10} /> : <Loaded view={data} />;
}

type Typed = Omit<OutboxSettings, 'hasPassword' | 'port' | 'pace'> & { port: string; pace: string };

const typedOf = ({ on, host, port, security, name, sender, user, pace }: OutboxSettings): Typed => ({
  on,
  host,
  port: String(port),
  security,
  name,
  sender,
  user,
  pace: String(pace),
});

/** What is sent: a password only where one was typed. */
function request(typed: Typed, password: string): OutboxSet {
  const whole = (text: string) => (/^\d{1,5}$/.test(text.trim()) && Number(text) <= 65535 ? Number(text) : 0);
  return { ...typed, port: whole(typed.port), pace: whole(typed.pace), password: password === '' ? null : password };
}

function Loaded({ view }: { view: OutboxSettings }) {
  const { t } = useI18n();
  const [saved, setSaved] = useState(() => typedOf(view));
  const { draft, set, isChanged, reset } = useDraft(saved);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState<{ fault: SendFault | null } | null>(null);
  const save = useAct('outbox_set');
  const check = useAct('outbox_check');
  const errors = useFieldErrors(save.error ?? check.error);
  const change = (part: Partial<Typed>) => {
    setTried(null);
    set(part);
  };
  const submit = () => {
    check.reset();
    save.mutate(request(draft, password), {
      onSuccess: () => {
        setSaved(draft);
        setPassword('');
        toast(t(draft.on ? 'outbox-saved-on' : 'outbox-saved-off'));
      },
    });
  };
  const trial = () => {
    save.reset();
    setTried(null);
    check.mutate(request(draft, password), { onSuccess: setTried });
  };
  const dirty = isChanged || password !== '';
  return (
    <div className="stack">
      <p className="text-2 measure">{t('outbox-settings-lead')}</p>
      <Form
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Panel>
          <Switch isSelected={draft.on} onChange={(on) => change({ on })} description={t('outbox-on-help')}>
            {t('outbox-on')}
          </Switch>
        </Panel>
        <Panel title={t('outbox-server')} lead={t('outbox-server-lead')}>
          <div className="halves">
            <TextField
              label={t('outbox-host')}
              name="host"
              placeholder={t('outbox-host-hint')}
              value={draft.host}
              onChange={(host) => change({ host })}
              autoComplete="off"
              spellCheck="false"
            />
            <TextField
              label={t('outbox-port')}
              name="port"
              inputMode="numeric"
              short
              value={draft.port}
              onChange={(port) => change({ port })}
              autoComplete="off"
            />
          </div>
          <Select<MailSecurity>
            label={t('outbox-security')}
            name="security"
            options={SECURITY.map(({ id, label }) => ({ id, label: t(label) }))}
            value={draft.security}
            onChange={(security) => change({ security, port: String(SECURITY.find((one) => one.id === security)?.port ?? draft.port) })}
          />
          <div className="halves">
            <TextField
              label={t('outbox-user')}
              name="user"
              optional
              description={t('outbox-user-help')}
              value={draft.user}
              onChange={(user) => change({ user })}
              autoComplete="off"
              spellCheck="false"
            />
            <PassphraseField
              label={t('outbox-password')}
              name="password"
              isNew
              optional={draft.user === ''}
              description={t(view.hasPassword ? 'outbox-password-kept' : 'outbox-password-help')}
              value={password}
              onChange={(text) => {
                setTried(null);
                setPassword(text);
              }}
            />
          </div>
          <div className="row">
            <Button icon={PlugZap} isPending={check.isPending} onPress={trial}>
              {t('outbox-check')}
            </Button>
          </div>
          {tried !== null && tried.fault === null && (
            <Banner live tone="ok">
              {t('outbox-check-ok')}
            </Banner>
          )}
          {tried !== null && tried.fault !== null && (
            <Banner live tone="danger" title={t('outbox-check-failed')}>
              {t(FAULT_TEXT[tried.fault])}
            </Banner>
          )}
        </Panel>
        <Panel title={t('outbox-sender-title')} lead={t('outbox-sender-lead')}>
          <div className="halves">
            <TextField label={t('outbox-name')} name="name" optional value={draft.name} onChange={(name) => change({ name })} autoComplete="organization" />
            <TextField
              label={t('outbox-sender')}
              name="sender"
              value={draft.sender}
              onChange={(sender) => change({ sender })}
              autoComplete="email"
              spellCheck="false"
            />
          </div>
          <TextField
            label={t('outbox-pace')}
            name="pace"
            inputMode="numeric"
            short
            description={t('outbox-pace-help')}
            value={draft.pace}
            onChange={(pace) => change({ pace })}
            autoComplete="off"
          />
        </Panel>
        <div className="save-bar" data-changed={dirty || undefined}>
          <p className="text-2 grow" aria-live="polite">
            {t(dirty ? 'settings-unsaved' : 'settings-all-saved')}
          </p>
          <Button
            variant="quiet"
            isDisabled={!dirty}
            onPress={() => {
              reset();
              setPassword('');
            }}
          >
            {t('settings-restore')}
          </Button>
          <Button type="submit" variant="primary" icon={Save} isDisabled={!dirty} isPending={save.isPending}>
            {t('settings-save')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
