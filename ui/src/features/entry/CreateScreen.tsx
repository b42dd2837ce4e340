import { ArrowRight } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { asCommandError, call, useAct, useFieldErrors, useSay, usePassphraseStrength, type PickedFile, type RecoveryKit } from '@/api';
import { Button, Form, Link, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { EntryHead } from './EntryFrame';
import { Lacking } from './Lacking';
import { NewPassphrase } from './NewPassphrase';

/** Screen two, first half: name, operator, place and passphrase of the new archive. */
export function CreateScreen({ onBack, onCreated }: { onBack(): void; onCreated(kit: RecoveryKit): void }) {
  const { t } = useI18n();
  const say = useSay();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [place, setPlace] = useState<PickedFile | null>(null);
  const strength = usePassphraseStrength(passphrase);
  const create = useAct('archive_create');
  const errors = useFieldErrors(create.error);
  const ready = name.trim() !== '' && login.trim() !== '' && strength?.acceptable === true && passphrase === again;

  const pick = () => {
    call('archive_place_pick', {}).then(
      ({ file }) => file && setPlace(file),
      (error: unknown) => say(asCommandError(error)),
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    create.mutate({ place: place?.token ?? null, name: name.trim(), login: login.trim(), passphrase }, { onSuccess: onCreated });
  };

  return (
    <>
      <EntryHead title={t('entry-create-title')} lead={t('entry-create-lead')} />
      <Form className="entry-form" validationErrors={errors} onSubmit={submit}>
        <TextField
          name="name"
          label={t('entry-archive-name')}
          description={t('entry-archive-name-note')}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          autoComplete="organization"
        />
        <p className="entry-place">
          <span>{place ? t('entry-place-chosen', { name: place.name }) : t('entry-place-default')}</span>
          <Link onPress={pick}>{t('entry-place-change')}</Link>
        </p>
        <TextField name="login" label={t('entry-login')} description={t('entry-login-note')} value={login} onChange={setLogin} isRequired autoComplete="name" />
        <NewPassphrase name="passphrase" value={passphrase} onChange={setPassphrase} repeated={again} onRepeatedChange={setAgain} strength={strength} />
        <Lacking
          parts={[
            name.trim() === '' && t('entry-lacking-name'),
            login.trim() === '' && t('entry-lacking-login'),
            strength?.acceptable !== true && t('entry-lacking-passphrase'),
            (passphrase === '' || passphrase !== again) && t('entry-lacking-again'),
          ]}
        />
        <div className="entry-actions">
          <Button variant="quiet" onPress={onBack}>
            {t('ui-back')}
          </Button>
          <Button type="submit" variant="primary" trailingIcon={ArrowRight} isDisabled={!ready} isPending={create.isPending}>
            {t('entry-create')}
          </Button>
        </div>
      </Form>
    </>
  );
}
