import { useState, type FormEvent } from 'react';
import { useAct, useErrorText, useFieldErrors, usePassphraseStrength, type AppInfo } from '@/api';
import { Banner, Button, Form, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { EntryHead } from './EntryFrame';
import { Lacking } from './Lacking';
import { NewPassphrase } from './NewPassphrase';

/** The first time: the code that somebody was given opens once, and they choose a passphrase that nobody else knows. */
export function JoinScreen({ info, onBack }: { info: AppInfo; onBack(): void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [code, setCode] = useState('');
  const [login, setLogin] = useState(info.invited.length === 1 ? (info.invited[0] ?? null) : null);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const strength = usePassphraseStrength(passphrase);
  const join = useAct('archive_join', { quiet: true });
  const errors = useFieldErrors(join.error);
  const ready = login !== null && code.trim() !== '' && strength?.acceptable === true && passphrase === again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && login !== null) join.mutate({ login, code, newPassphrase: passphrase });
  };
  return (
    <>
      <EntryHead title={t('entry-join-title')} lead={t('entry-join-lead')} />
      <Form className="entry-form" validationErrors={errors} onSubmit={submit}>
        <Select<string> label={t('entry-who')} options={info.invited.map((name) => ({ id: name, label: name }))} value={login} onChange={setLogin} />
        <TextField
          name="code"
          mono
          label={t('entry-join-code')}
          description={t('entry-join-code-note')}
          value={code}
          onChange={(text) => {
            join.reset();
            setCode(text);
          }}
          autoComplete="off"
          spellCheck="false"
          autoFocus
          errorMessage={join.error?.code === 'wrong-key' ? t('entry-join-wrong') : undefined}
        />
        <NewPassphrase
          label={t('entry-join-passphrase')}
          name="passphrase"
          value={passphrase}
          onChange={setPassphrase}
          repeated={again}
          onRepeatedChange={setAgain}
          strength={strength}
        />
        {join.error && join.error.code !== 'wrong-key' && join.error.fields.length === 0 && (
          <Banner tone="danger" live>
            {errorText(join.error)}
          </Banner>
        )}
        <Lacking
          parts={[
            login === null && t('entry-lacking-login'),
            code.trim() === '' && t('entry-lacking-code'),
            strength?.acceptable !== true && t('entry-lacking-passphrase'),
            (passphrase === '' || passphrase !== again) && t('entry-lacking-again'),
          ]}
        />
        <div className="entry-actions">
          <Button variant="quiet" onPress={onBack}>
            {t('ui-back')}
          </Button>
          <Button type="submit" variant="primary" isDisabled={!ready} isPending={join.isPending}>
            {t('entry-join')}
          </Button>
        </div>
      </Form>
    </>
  );
}
