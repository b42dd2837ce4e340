import { CircleHelp, UserCheck, UserRound, UserX } from 'lucide-react';
import { useState } from 'react';
import { useAct, type ContactId, type ImportId, type ImportLog, type LogParty, type LogWhose } from '@/api';
import { Button, Link, Panel, Select } from '@/components';
import { useI18n } from '@/i18n';
import { PersonPick } from './PersonPick';

const ICON = { several: CircleHelp, proposed: CircleHelp, nobody: UserX, known: UserCheck, chosen: UserCheck, ours: UserRound } as const satisfies Record<
  LogWhose,
  unknown
>;

/** Every number and name of the log, and whose it is. What one card has is known; a name only proposes. */
export function LogParties({ id, data }: { id: ImportId; data: ImportLog }) {
  const { t } = useI18n();
  const set = useAct('import_log_set');
  const say = (party: LogParty, what: { ours?: boolean; contact?: ContactId }) =>
    set.mutate({ import: id, column: null, channel: null, all: null, party: { key: party.key, ours: what.ours ?? null, contact: what.contact ?? null } });
  return (
    <Panel title={t('log-parties', { count: data.partiesTotal })} lead={t('log-parties-lead')}>
      <ul className="ruled log-parties">
        {data.parties.map((party) => (
          <Party key={party.key} party={party} isPending={set.isPending} onSay={(what) => say(party, what)} />
        ))}
      </ul>
      {data.partiesTotal > data.parties.length && <p className="caption">{t('log-parties-more', { count: data.partiesTotal - data.parties.length })}</p>}
    </Panel>
  );
}

function Party({ party, isPending, onSay }: { party: LogParty; isPending: boolean; onSay(what: { ours?: boolean; contact?: ContactId }): void }) {
  const { t } = useI18n();
  const Icon = ICON[party.whose];
  // A number that one card has may have another owner by now.
  const [isChanging, setChanging] = useState(false);
  const settled = party.whose === 'chosen' || (party.whose === 'known' && !isChanging);
  const open = party.whose === 'several' || party.whose === 'proposed';
  const person = party.people[0];
  return (
    <li className="log-party" data-open={open || undefined}>
      <Icon aria-hidden="true" />
      <div className="grow">
        <p className="wrap-anywhere">
          <strong>{party.label}</strong> <span className="caption tabular">{t('log-party-rows', { count: party.rows })}</span>
        </p>
        {(party.whose === 'known' || party.whose === 'chosen') && person !== undefined && (
          <p className="caption">
            <Link href={`/people/${person.id}`}>{person.name}</Link>
          </p>
        )}
        {party.whose === 'ours' && <p className="caption">{t('log-party-ours')}</p>}
        {open && <p className="caption">{t(party.whose === 'several' ? 'log-party-several' : 'log-party-proposed')}</p>}
        {party.whose === 'nobody' && <p className="caption">{t('log-party-nobody')}</p>}
      </div>
      <div className="log-party-acts">
        {open && (
          <Select<ContactId>
            label={t('mail-whose', { address: party.label })}
            placeholder={t('mail-whose-choose')}
            options={party.people.map(({ id, name }) => ({ id, label: name }))}
            value={null}
            onChange={(contact) => onSay({ contact })}
          />
        )}
        {!settled && party.whose !== 'ours' && <PersonPick label={t('log-party-other', { party: party.label })} onChoose={(contact) => onSay({ contact })} />}
        {settled && (
          <Button
            size="small"
            variant="quiet"
            isDisabled={isPending}
            aria-label={t('log-party-change-of', { party: party.label })}
            onPress={() => (party.whose === 'chosen' ? onSay({}) : setChanging(true))}
          >
            {t('log-party-change')}
          </Button>
        )}
        {!settled && (
          <Button
            size="small"
            variant="quiet"
            isDisabled={isPending}
            aria-label={t(party.whose === 'ours' ? 'log-party-not-us-of' : 'log-party-us-of', { party: party.label })}
            onPress={() => onSay({ ours: party.whose !== 'ours' })}
          >
            {t(party.whose === 'ours' ? 'log-party-not-us' : 'log-party-us')}
          </Button>
        )}
      </div>
    </li>
  );
}
