import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { call, useErrorText, useSay, asCommandError, usePassphraseStrength, type CommandError } from '@/api';
import { Button, Panel, PassphraseField, PassphraseStrength, toast } from '@/components';
import { useI18n } from '@/i18n';

/** Changes the passphrase of who is at the desk; the recovery sheet stays good. */
export function PassphrasePanel() {
  const { t, has, say: speak } = useI18n();
  const say = useSay();
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<CommandError | null>(null);
  const strength = usePassphraseStrength(next);
  const close = () => {
    setOpen(false);
    setPresent('');
    setNext('');
    setAgain('');
    setError(null);
  };
  const submit = async () => {
    setPending(true);
    setError(null);
    try {
      await call('passphrase_change', { current: present, newPassphrase: next });
      toast(t('settings-passphrase-changed'));
      close();
    } catch (thrown) {
      const refused = asCommandError(thrown);
      if (refused.code === 'wrong-key' || refused.code === 'validation') setError(refused);
      else say(refused);
    } finally {
      setPending(false);
    }
  };
  if (!open) {
    return (
      <Panel title={t('settings-passphrase')} lead={t('settings-passphrase-lead')}>
        <div className="row">
          <Button icon={KeyRound} onPress={() => setOpen(true)}>
            {t('settings-passphrase-change')}
          </Button>
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={t('settings-passphrase')} lead={t('settings-passphrase-lead')}>
      <form
        className="stack passphrase-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PassphraseField
          label={t('settings-passphrase-current')}
          autoFocus
          value={present}
          onChange={(value) => {
            setPresent(value);
            setError(null);
          }}
          errorMessage={error?.code === 'wrong-key' ? t('settings-passphrase-wrong') : undefined}
        />
        <PassphraseField
          label={t('settings-passphrase-new')}
          isNew
          description={t('settings-passphrase-advice')}
          value={next}
          onChange={(value) => {
            setNext(value);
            setError(null);
          }}
          errorMessage={error?.code === 'validation' ? errorText(error) : undefined}
        >
          {strength !== null && (
            <PassphraseStrength
              score={strength.score}
              acceptable={strength.acceptable}
              reasons={strength.reasons.map((reason) => `reason-${reason.replaceAll('_', '-')}`).flatMap((key) => (has(key) ? [speak(key)] : []))}
            />
          )}
        </PassphraseField>
        <PassphraseField
          label={t('settings-passphrase-again')}
          isNew
          value={again}
          onChange={setAgain}
          errorMessage={again !== '' && again.length >= next.length && again !== next ? t('settings-passphrase-differs') : undefined}
        />
        <div className="row">
          <Button variant="quiet" onPress={close}>
            {t('ui-cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            isDisabled={present === '' || next === '' || next !== again || strength?.acceptable !== true}
            isPending={pending}
          >
            {t('settings-passphrase-change')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
