import { Lock, LockOpen, MessageSquarePlus, MessagesSquare, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useRead, type CommunicationView, type ContactCard } from '@/api';
import { Button, EmptyState, IconButton, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { HoldsDialog } from '../card/HoldsDialog';
import { communicationTitle } from '../card/registerLine';
import { useChange } from '../shared/change';
import { SettleDialog } from '../reach/SettleDialog';
import { CaseAct } from '../cases/CaseAct';
import { CasesOfPerson } from '../cases/CasesOfPerson';
import { CommunicationDialog } from './CommunicationDialog';
import { Entry } from './Entry';

const PAGE = 50;

/** What was said and written with the person, newest first. */
export function CommunicationsTab({ card, onLog }: { card: ContactCard; onLog(): void }) {
  const { t } = useI18n();
  const [pages, setPages] = useState(1);
  const [editing, setEditing] = useState<CommunicationView | null>(null);
  const [settling, setSettling] = useState<CommunicationView | null>(null);
  const first = useRead('communication_list', { contact: card.id, offset: 0, limit: PAGE });
  const total = first.data?.total.value ?? 0;
  const rest = total - pages * PAGE;
  const log = (
    <Allowed may="communications">
      <Button icon={MessageSquarePlus} onPress={onLog}>
        {t('card-log-communication')}
      </Button>
    </Allowed>
  );
  return (
    <section className="stack" aria-label={t('card-tab-communications')}>
      <CasesOfPerson card={card} />
      {first.data === undefined ? (
        <Skeleton lines={6} />
      ) : total === 0 ? (
        <EmptyState icon={MessagesSquare} title={t('communication-empty-title')} actions={log}>
          {t('communication-empty-text')}
        </EmptyState>
      ) : (
        <>
          <div className="row">{log}</div>
          <ol className="ruled communications">
            {Array.from({ length: pages }, (_, page) => (
              <Rows key={page} card={card} offset={page * PAGE} onEdit={setEditing} onSettle={setSettling} />
            ))}
          </ol>
        </>
      )}
      {rest > 0 && (
        <div className="row">
          <Button size="small" onPress={() => setPages((now) => now + 1)}>
            {t('ui-more', { count: rest })}
          </Button>
        </div>
      )}
      {settling !== null && (
        <SettleDialog
          id={settling.id}
          contact={card.id}
          name={card.name}
          channel={settling.channel}
          place=""
          opened
          uncertain={settling.delivery === 'uncertain'}
          onClose={() => setSettling(null)}
        />
      )}
      {editing !== null && <CommunicationDialog contact={card} item={editing} onClose={() => setEditing(null)} />}
    </section>
  );
}

interface RowsProps {
  card: ContactCard;
  offset: number;
  onEdit(item: CommunicationView): void;
  onSettle(item: CommunicationView): void;
}

function Rows({ card, offset, onEdit, onSettle }: RowsProps) {
  const page = useRead('communication_list', { contact: card.id, offset, limit: PAGE }, { keepPrevious: true });
  return (page.data?.items ?? []).map((item) => <Row key={item.id} card={card} item={item} onEdit={() => onEdit(item)} onSettle={() => onSettle(item)} />);
}

function Row({ card, item, onEdit, onSettle }: { card: ContactCard; item: CommunicationView; onEdit(): void; onSettle(): void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const change = useChange();
  const [holding, setHolding] = useState(false);
  const title = communicationTitle(i18n, item);
  return (
    <Entry
      item={item}
      body={item.body !== '' && <p className="communication-body">{item.body}</p>}
      acts={
        <span className="point-acts">
          <CaseAct item={item} people={[{ id: card.id, name: card.name }]} />
          <Allowed may="rights">
            <IconButton
              size="small"
              icon={item.held ? Lock : LockOpen}
              label={t(item.held ? 'communication-held' : 'communication-hold', { title })}
              onPress={() => setHolding(true)}
            />
            {holding && <HoldsDialog on={{ contact: null, communication: item.id }} onClose={() => setHolding(false)} />}
          </Allowed>
          <Allowed may="communications">
            {item.delivery !== 'queued' && item.delivery !== 'sending' && (
              <IconButton size="small" icon={Pencil} label={t('communication-edit', { title })} onPress={onEdit} />
            )}
            <IconButton
              size="small"
              icon={Trash2}
              label={t('communication-bin', { title })}
              onPress={() => void change('communication_bin', { id: item.id }, t('communication-binned'))}
            />
          </Allowed>
        </span>
      }
      onSettle={onSettle}
    />
  );
}
