import { useState } from 'react';
import type { RequestHappening } from '@/api';
import { Button, Panel, TextField, Timeline, TimelineRow, type TimelineTone } from '@/components';
import { useI18n, type I18n } from '@/i18n';
import type { Acting } from './RequestPage';
import { kindWords, letterWords } from './words';

const TONE: Record<string, TimelineTone> = {
  received: 'info',
  closed: 'ok',
  'identity-asked': 'warning',
  extended: 'warning',
  restricted: 'danger',
  acted: 'accent',
  sent: 'accent',
};

function told(i18n: I18n, one: RequestHappening): string {
  const { say } = i18n;
  const values = {
    right: one.right === null ? '' : kindWords(i18n, one.right),
    outcome: one.outcome === null ? '' : say(`requests-outcome-${one.outcome}`).toLocaleLowerCase(),
    letter: one.letter === null ? '' : letterWords(i18n, one.letter),
    code: one.code ?? '',
  };
  return say(`requests-did-${one.what}`, values);
}

/** What happened, latest first: the dates follow from these lines alone. */
export function Happenings({ view, today, closed, busy, act }: Acting) {
  const i18n = useI18n();
  const { t } = i18n;
  const [note, setNote] = useState('');
  return (
    <Panel title={t('requests-happenings')} lead={t('requests-happenings-lead')}>
      <Timeline label={t('requests-happenings')}>
        {view.happenings.map((one, index) => (
          <TimelineRow
            key={index}
            at={one.on ?? one.at}
            tone={TONE[one.what] ?? 'plain'}
            what={told(i18n, one)}
            proof={
              <>
                {one.text !== null && <span className="block request-words">{one.text}</span>}
                {one.by}
              </>
            }
          />
        ))}
      </Timeline>
      {!closed && (
        <div className="request-inline">
          <TextField label={t('requests-note')} optional value={note} onChange={setNote} autoComplete="off" />
          <Button isDisabled={note.trim() === ''} isPending={busy} onPress={() => act({ what: 'note', on: today, text: note.trim() }, () => setNote(''))}>
            {t('requests-note-add')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
