import { useState, type FormEvent } from 'react';
import { useAct, useErrorText, useFieldErrors, usePassphraseStrength, type AppInfo, type RecoveryKit } from '@/api';
import { Banner, Button, Form, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { EntryHead } from './EntryFrame';
import { Lacking } from './Lacking';
import { NewPassphrase } from './NewPassphrase';

/** Opens the archive with the code of the recovery sheet; a new passphrase and a new sheet follow. */
export function RecoverScreen({ info, onBack, onRecovered }: { info: AppInfo; onBack(): void; onRecovered(kit: RecoveryKit): void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [code, setCode] = useState('');
  const [login, setLogin] = useState(info.logins[0] ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const strength = usePassphraseStrength(passphrase);
  const recover = useAct('archive_recover', { quiet: true });
  const errors = useFieldErrors(recover.error);
  const ready = code.trim() !== '' && strength?.acceptable === true && passphrase === again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) recover.mutate({ code, login, newPassphrase: passphrase }, { onSuccess: onRecovered });
  };
  return (
    <>
      <EntryHead title={t('entry-recover-title')} lead={t('entry-recover-lead')} />
      <Form className="entry-form" validationErrors={errors} onSubmit={submit}>
        <TextField
          name="code"
          mono
          label={t('entry-recover-code')}
          description={t('entry-recover-code-note')}
          value={code}
          onChange={(text) => {
            recover.reset();
            setCode(text);
          }}
          autoComplete="off"
          spellCheck="false"
          autoFocus
          errorMessage={recover.error?.code === 'wrong-key' ? t('entry-recover-wrong') : undefined}
        />
        {info.logins.length > 1 && (
          <Select label={t('entry-who')} options={info.logins.map((name) => ({ id: name, label: name }))} value={login} onChange={setLogin} />
        )}
        <NewPassphrase
          label={t('entry-passphrase-new')}
          name="passphrase"
          value={passphrase}
          onChange={setPassphrase}
          repeated={again}
          onRepeatedChange={setAgain}
          strength={strength}
        />
        {recover.error && recover.error.code !== 'wrong-key' && recover.error.fields.length === 0 && (
          <Banner tone="danger" live>
            {errorText(recover.error)}
          </Banner>
        )}
        <Lacking
          parts={[
            code.trim() === '' && t('entry-lacking-code'),
            strength?.acceptable !== true && t('entry-lacking-passphrase'),
            (passphrase === '' || passphrase !== again) && t('entry-lacking-again'),
          ]}
        />
        <div className="entry-actions">
          <Button variant="quiet" onPress={onBack}>
            {t('ui-back')}
          </Button>
          <Button type="submit" variant="primary" isDisabled={!ready} isPending={recover.isPending}>
            {t('entry-recover')}
          </Button>
        </div>
      </Form>
    </>
  );
}
