import { useEffect, useState } from 'react';
import { useFieldErrors, type CommandError, type PrivacyView } from '@/api';
import { Banner, Button, Form, Panel, Skeleton, Switch, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { SoftSpamPanel } from './SoftSpamPanel';
import { switchesOff, usePrivacy } from './privacy';

/** Impostazioni della privacy (S79 to S82): the three switches, the register of oppositions, and what dials. */
export function PrivacySection() {
  const { t } = useI18n();
  const { settings, save } = usePrivacy();
  if (settings === undefined) return <Skeleton lines={6} />;
  const off = switchesOff(settings);
  const set = (change: Partial<Pick<PrivacyView, 'askSingle' | 'checkMass' | 'checkContact'>>) => save(change, t('privacy-switches-saved'));
  return (
    <div className="stack">
      <p className="text-2 measure">{t('privacy-lead')}</p>
      {off > 0 && (
        <Banner tone="warning" title={t('privacy-off', { count: off })} live>
          {t('privacy-off-text')}
        </Banner>
      )}
      <Panel>
        <Switch isSelected={settings.askSingle} onChange={(askSingle) => set({ askSingle })} description={t('privacy-single-help')}>
          {t('privacy-single')}
        </Switch>
        <Switch isSelected={settings.checkMass} onChange={(checkMass) => set({ checkMass })} description={t('privacy-mass-help')}>
          {t('privacy-mass')}
        </Switch>
        <Switch isSelected={settings.checkContact} onChange={(checkContact) => set({ checkContact })} description={t('privacy-contact-help')}>
          {t('privacy-contact')}
        </Switch>
      </Panel>
      <Panel title={t('privacy-rpo')}>
        <Switch isSelected={settings.rpoEach} onChange={(rpoEach) => save({ rpoEach }, t('privacy-switches-saved'))} description={t('privacy-rpo-each-help')}>
          {t('privacy-rpo-each')}
        </Switch>
      </Panel>
      <SoftSpamPanel settings={settings} />
      <Dialer dialer={settings.dialer} onSave={(dialer, onFields) => save({ dialer }, t('privacy-dialer-saved'), onFields)} />
    </div>
  );
}

/** The address that dials; empty is the telephone program of this computer. */
function Dialer({ dialer, onSave }: { dialer: string; onSave(dialer: string, onFields: (error: CommandError) => void): void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState(dialer);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const errors = useFieldErrors(refused);
  useEffect(() => setTyped(dialer), [dialer]);
  return (
    <Panel title={t('privacy-calls')} lead={t('privacy-calls-lead')}>
      <Form
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          setRefused(null);
          onSave(typed, setRefused);
        }}
      >
        <TextField
          label={t('privacy-dialer')}
          name="dialer"
          optional
          mono
          placeholder={t('privacy-dialer-hint')}
          description={t('privacy-dialer-help')}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          spellCheck="false"
        />
        <div className="row">
          <Button type="submit" isDisabled={typed.trim() === dialer}>
            {t('settings-save')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
