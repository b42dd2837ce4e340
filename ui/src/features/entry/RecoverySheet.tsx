import { ArrowRight, FileDown } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useAct, type RecoveryKit } from '@/api';
import { Banner, Button, Checkbox, Form, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { EntryHead } from './EntryFrame';

/** Screen two, second half: the sheet is saved and printed, then two of its groups are typed back. */
export function RecoverySheet({ kit }: { kit: RecoveryKit }) {
  const [asking, setAsking] = useState(false);
  return asking ? <AskBack kit={kit} onBack={() => setAsking(false)} /> : <ShowCode kit={kit} onNext={() => setAsking(true)} />;
}

function ShowCode({ kit, onNext }: { kit: RecoveryKit; onNext(): void }) {
  const { t } = useI18n();
  const [safe, setSafe] = useState(false);
  const save = useAct('recovery_sheet_save');
  const saved = save.data?.file ?? null;
  return (
    <>
      <EntryHead title={t('entry-sheet-title')} lead={t('entry-sheet-lead')} />
      {kit.kitNo > 1 && (
        <Banner tone="info" title={t('entry-sheet-only', { number: kit.kitNo })}>
          {t('entry-sheet-only-text')}
        </Banner>
      )}
      <ol className="recovery-code" aria-label={t('entry-sheet-code', { number: kit.kitNo })}>
        {kit.groups.map((group, index) => (
          <li key={index} data-check={index >= 8 || undefined}>
            {group}
            <small aria-hidden="true">{index >= 8 ? t('entry-sheet-check') : index + 1}</small>
          </li>
        ))}
      </ol>
      <div className="entry-form">
        <Button icon={FileDown} variant={saved ? 'secondary' : 'primary'} isPending={save.isPending} onPress={() => save.mutate({})} autoFocus>
          {t('entry-sheet-save')}
        </Button>
        {saved && (
          <Banner tone="ok" live>
            {t('entry-sheet-saved', { name: saved.name })}
          </Banner>
        )}
        <Checkbox isSelected={safe} onChange={setSafe} description={t('entry-sheet-safe-note')}>
          {t('entry-sheet-safe')}
        </Checkbox>
        <div className="entry-actions">
          <span />
          <Button variant={saved ? 'primary' : 'secondary'} trailingIcon={ArrowRight} isDisabled={!safe} onPress={onNext}>
            {t('entry-continue')}
          </Button>
        </div>
      </div>
    </>
  );
}

function AskBack({ kit, onBack }: { kit: RecoveryKit; onBack(): void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState<[string, string]>(['', '']);
  const [wrong, setWrong] = useState(false);
  const confirm = useAct('recovery_confirm', { quiet: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ groups: kit.ask.map((index, at) => ({ index, text: typed[at] ?? '' })) }, { onError: () => setWrong(true) });
  };
  return (
    <>
      <EntryHead title={t('entry-ask-title')} lead={t('entry-ask-lead')} />
      <Form className="entry-form" onSubmit={submit}>
        {kit.ask.map((index, at) => (
          <TextField
            key={index}
            mono
            label={t('entry-ask-group', { number: index })}
            value={typed[at] ?? ''}
            onChange={(text) => {
              setWrong(false);
              setTyped(at === 0 ? [text, typed[1]] : [typed[0], text]);
            }}
            autoComplete="off"
            spellCheck="false"
            autoFocus={at === 0}
            isRequired
          />
        ))}
        {wrong && (
          <Banner tone="danger" live>
            {t('entry-ask-wrong')}
          </Banner>
        )}
        <div className="entry-actions">
          <Button variant="quiet" onPress={onBack}>
            {t('entry-ask-back')}
          </Button>
          <Button type="submit" variant="primary" isPending={confirm.isPending}>
            {t('entry-ask-done')}
          </Button>
        </div>
      </Form>
    </>
  );
}
