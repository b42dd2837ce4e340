import { useNavigate } from '@tanstack/react-router';
import { FileInput, X } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useFieldErrors, useSay, type CommandError, type SheetView } from '@/api';
import { Button, Form, IconButton, Link, PageHeader, Panel, TextField } from '@/components';
import { useI18n } from '@/i18n';
import '../people.css';
import { PersonCombo, type Chosen } from '../shared/PersonCombo';
import { AnswersForm } from './AnswersForm';

/** "Registra da modulo": the code finds the paper, the paper says whose it is and what it asks (S42, S67). */
export function RecordSheetPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<SheetView | null>(null);
  const [round, setRound] = useState(0);
  const again = () => {
    setSheet(null);
    setRound((now) => now + 1);
  };
  return (
    <div className="page">
      <PageHeader title={t('sheet-record')} lead={t('sheet-record-lead')} onBack={() => void navigate({ to: '/consents' })} />
      {sheet === null ? <FindSheet key={round} onFound={setSheet} /> : <FoundSheet key={sheet.code} sheet={sheet} onAgain={again} />}
    </div>
  );
}

function FindSheet({ onFound }: { onFound(sheet: SheetView): void }) {
  const { t } = useI18n();
  const say = useSay();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const server = useFieldErrors(refused);
  const find = async () => {
    setBusy(true);
    setRefused(null);
    try {
      onFound(await call('sheet_find', { code }));
    } catch (thrown) {
      const error = asCommandError(thrown);
      if (error.code === 'validation') setRefused(error);
      else say(error);
    }
    setBusy(false);
  };
  return (
    <Panel>
      <Form
        className="sheet-find"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <TextField
          label={t('sheet-code')}
          description={t('sheet-code-help')}
          placeholder={t('sheet-code-hint')}
          mono
          autoFocus
          autoComplete="off"
          spellCheck="false"
          value={code}
          onChange={setCode}
          errorMessage={server.code}
        />
        <Button variant="primary" type="submit" icon={FileInput} isPending={busy} isDisabled={code.trim() === ''}>
          {t('sheet-find')}
        </Button>
      </Form>
    </Panel>
  );
}

function FoundSheet({ sheet, onAgain }: { sheet: SheetView; onAgain(): void }) {
  const { t, date } = useI18n();
  const [person, setPerson] = useState<Chosen | null>(sheet.contact === null ? null : { id: sheet.contact, name: sheet.name ?? '' });
  const [busy, setBusy] = useState(false);
  const lead = t(sheet.preferences ? 'sheet-is-preferences' : 'sheet-is-form', { code: sheet.code, on: date(sheet.printedAt) });
  return (
    <>
      <Panel
        title={lead}
        actions={
          <Button size="small" variant="quiet" onPress={onAgain}>
            {t('sheet-another')}
          </Button>
        }
      >
        {person === null ? (
          <PersonCombo label={t('sheet-who')} description={t('sheet-who-help')} onChoose={setPerson} autoFocus />
        ) : (
          <div className="row row-between">
            <p className="wrap-anywhere">
              <Link href={`/people/${person.id}`}>{person.name}</Link>
              {person.detail !== undefined && <span className="text-2"> · {person.detail}</span>}
            </p>
            {sheet.contact === null && <IconButton size="small" icon={X} label={t('card-link-other')} onPress={() => setPerson(null)} />}
          </div>
        )}
      </Panel>
      {person !== null && (
        <Panel title={t('answers-title')} lead={t('sheet-answers-lead')}>
          <AnswersForm key={person.id} id="sheet-answers" contact={person.id} sheet={sheet} onBusy={setBusy} onDone={onAgain} />
          <div className="row row-end">
            <Button variant="primary" type="submit" form="sheet-answers" isPending={busy}>
              {t('answers-go')}
            </Button>
          </div>
        </Panel>
      )}
    </>
  );
}
