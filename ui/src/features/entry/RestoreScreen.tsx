import { ArchiveRestore, FileSearch } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import {
  asCommandError,
  call,
  useAct,
  useErrorText,
  useFieldErrors,
  useSay,
  usePassphraseStrength,
  type BackupFound,
  type PickedFile,
  type RecoveryKit,
} from '@/api';
import { Banner, Button, Form, Link, PassphraseField, RadioGroup, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { EntryHead } from './EntryFrame';
import { Lacking } from './Lacking';
import { LedgerDialog } from './LedgerDialog';
import { NewPassphrase } from './NewPassphrase';

type Way = 'passphrase' | 'sheet';

interface Chosen {
  file: PickedFile;
  found: BackupFound;
}

/** A backup becomes a new archive, also on a machine that has nothing but the file and the recovery sheet. */
export function RestoreScreen({ fromNewest = false, onBack, onKit }: { fromNewest?: boolean; onBack(): void; onKit(kit: RecoveryKit): void }) {
  const { t } = useI18n();
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [none, setNone] = useState(false);
  const choose = async (from: 'backup_pick' | 'backup_newest') => {
    try {
      const { file } = await call(from, {});
      setNone(from === 'backup_newest' && file === null);
      if (file !== null) setChosen({ file, found: await call('backup_look', { file: file.token }) });
    } catch (thrown) {
      say(asCommandError(thrown));
    }
  };
  const pick = () => choose('backup_pick');
  useEffect(() => {
    if (fromNewest) void choose('backup_newest');
    // Once, when the screen comes up.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <>
      <EntryHead title={t('entry-restore-title')} lead={t('entry-restore-lead')} />
      {none && (
        <Banner tone="warning" live>
          {t('entry-restore-none')}
        </Banner>
      )}
      {chosen === null ? (
        <div className="entry-actions">
          <Button variant="quiet" onPress={onBack}>
            {t('ui-back')}
          </Button>
          <Button variant="primary" icon={FileSearch} autoFocus onPress={() => void pick()}>
            {t('entry-restore-pick')}
          </Button>
        </div>
      ) : (
        <RestoreForm key={chosen.file.token} chosen={chosen} onOther={() => void pick()} onBack={onBack} onKit={onKit} />
      )}
    </>
  );
}

function FoundCard({ found, onOther }: { found: BackupFound; onOther(): void }) {
  const { t, dateTime } = useI18n();
  return (
    <div className="entry-archive">
      <ArchiveRestore aria-hidden="true" />
      <span className="grow">
        <span className="strong wrap-anywhere">{t('entry-restore-found', { number: found.counter, archive: found.archive })}</span>
        <span className="entry-restore-made">{t('entry-restore-made', { at: dateTime(found.madeAt), contacts: found.contacts })}</span>
        {found.newerBeside && <span className="entry-restore-made">{t('entry-restore-newer')}</span>}
      </span>
      <Link onPress={onOther}>{t('entry-restore-other')}</Link>
    </div>
  );
}

function RestoreForm({ chosen, onOther, onBack, onKit }: { chosen: Chosen; onOther(): void; onBack(): void; onKit(kit: RecoveryKit): void }) {
  const { t } = useI18n();
  const say = useSay();
  const errorText = useErrorText();
  const { file, found } = chosen;
  const [way, setWay] = useState<Way>('passphrase');
  const [name, setName] = useState(found.archive);
  const [place, setPlace] = useState<PickedFile | null>(null);
  const [login, setLogin] = useState(found.logins[0] ?? '');
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const strength = usePassphraseStrength(way === 'sheet' ? passphrase : '');
  const restore = useAct('archive_restore', { quiet: true });
  const errors = useFieldErrors(restore.error);
  const fresh = strength?.acceptable === true && passphrase === again && code.trim() !== '';
  const ready = name.trim() !== '' && (way === 'passphrase' ? passphrase !== '' : fresh);
  const go = (ledger: PickedFile | null, withoutLedger: boolean) =>
    restore.mutate(
      {
        file: file.token,
        place: place?.token ?? null,
        name: name.trim(),
        login,
        passphrase,
        code: way === 'sheet' ? code : null,
        ledger: ledger?.token ?? null,
        withoutLedger,
      },
      { onSuccess: ({ kit }) => kit !== null && onKit(kit) },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !restore.isPending) go(null, false);
  };
  const choosePlace = () => {
    call('archive_place_pick', {}).then(
      (answer) => answer.file && setPlace(answer.file),
      (error: unknown) => say(asCommandError(error)),
    );
  };
  const { error } = restore;
  const reason = error?.params['reason'];
  const wrongLedger = reason === 'ledger-foreign';
  const noLedger = wrongLedger || reason === 'ledger-missing';
  return (
    <>
      <FoundCard found={found} onOther={onOther} />
      <Form className="entry-form" validationErrors={errors} onSubmit={submit}>
        <RadioGroup<Way>
          label={t('entry-restore-way')}
          cards
          value={way}
          onChange={(next) => {
            setWay(next);
            setPassphrase('');
            setAgain('');
            restore.reset();
          }}
          options={[
            { id: 'passphrase', label: t('entry-restore-by-passphrase'), detail: t('entry-restore-by-passphrase-detail') },
            { id: 'sheet', label: t('entry-restore-by-sheet'), detail: t('entry-restore-by-sheet-detail') },
          ]}
        />
        {found.logins.length > 1 && (
          <Select label={t('entry-who')} options={found.logins.map((each) => ({ id: each, label: each }))} value={login} onChange={setLogin} />
        )}
        {way === 'sheet' && (
          <TextField
            name="code"
            mono
            label={t('entry-recover-code')}
            description={t('entry-recover-code-note')}
            value={code}
            onChange={(text) => {
              restore.reset();
              setCode(text);
            }}
            autoComplete="off"
            spellCheck="false"
            errorMessage={error?.code === 'wrong-key' ? t('entry-recover-wrong') : undefined}
          />
        )}
        {way === 'sheet' ? (
          <NewPassphrase
            label={t('entry-passphrase-new')}
            name="passphrase"
            value={passphrase}
            onChange={setPassphrase}
            repeated={again}
            onRepeatedChange={setAgain}
            strength={strength}
          />
        ) : (
          <PassphraseField
            label={t('entry-passphrase')}
            value={passphrase}
            onChange={(text) => {
              if (error) restore.reset();
              setPassphrase(text);
            }}
            errorMessage={error?.code === 'wrong-key' ? errorText(error) : undefined}
          />
        )}
        <TextField name="name" label={t('entry-restore-name')} value={name} onChange={setName} isRequired autoComplete="off" />
        <p className="entry-place">
          <span>{place ? t('entry-place-chosen', { name: place.name }) : t('entry-place-default')}</span>
          <Link onPress={choosePlace}>{t('entry-place-change')}</Link>
        </p>
        {error && error.code !== 'wrong-key' && error.fields.length === 0 && !noLedger && (
          <Banner tone="danger" live>
            {errorText(error)}
          </Banner>
        )}
        <Lacking
          parts={[
            name.trim() === '' && t('entry-lacking-name'),
            way === 'passphrase' && passphrase === '' && t('entry-lacking-own-passphrase'),
            way === 'sheet' && code.trim() === '' && t('entry-lacking-code'),
            way === 'sheet' && strength?.acceptable !== true && t('entry-lacking-passphrase'),
            way === 'sheet' && (passphrase === '' || passphrase !== again) && t('entry-lacking-again'),
          ]}
        />
        <div className="entry-actions">
          <Button variant="quiet" onPress={onBack}>
            {t('ui-back')}
          </Button>
          <Button type="submit" variant="primary" icon={ArchiveRestore} isDisabled={!ready} isPending={restore.isPending}>
            {t('entry-restore-go')}
          </Button>
        </div>
      </Form>
      {noLedger && <LedgerDialog madeAt={found.madeAt} problem={error && wrongLedger ? errorText(error) : null} onGo={go} onClose={() => restore.reset()} />}
    </>
  );
}
