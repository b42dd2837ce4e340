import { ArrowRight, Split, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { call, useRead, useUndoable, type ContactCard, type ContactId, type HistoryItem } from '@/api';
import { Button, Skeleton, toast } from '@/components';
import { useI18n } from '@/i18n';
import { useRefusal } from '../shared/change';
import { inSentence } from '../shared/consentWords';
import { fieldText } from '../shared/fields';
import { originText } from '../shared/origin';
import { gateKey } from './gate';
import { historyTitle, saysItAll } from './historyLine';

const PAGE = 50;

/** A value that was taken out of its field. */
const isEmptied = (item: HistoryItem) => (item.what === 'field' || item.what === 'custom') && item.before !== null && item.after === null;

/** Every change of the card: before and after, who, when, from where; what can be taken back has its button. */
export function HistoryTab({ card }: { card: ContactCard }) {
  const { t } = useI18n();
  const [pages, setPages] = useState(1);
  const first = useRead('contact_history', { id: card.id, offset: 0, limit: PAGE });
  const rest = (first.data?.total ?? 0) - pages * PAGE;
  return (
    <section className="stack" aria-label={t('card-tab-history')}>
      <p className="text-2 measure">{t('card-history-lead')}</p>
      {first.data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <ol className="ruled history">
          {Array.from({ length: pages }, (_, page) => (
            <HistoryRows key={page} id={card.id} offset={page * PAGE} />
          ))}
        </ol>
      )}
      {rest > 0 && (
        <div className="row">
          <Button size="small" onPress={() => setPages((now) => now + 1)}>
            {t('ui-more', { count: rest })}
          </Button>
        </div>
      )}
    </section>
  );
}

function HistoryRows({ id, offset }: { id: ContactId; offset: number }) {
  const page = useRead('contact_history', { id, offset, limit: PAGE }, { keepPrevious: true });
  return (page.data?.items ?? []).map((item, index) => <HistoryRow key={offset + index} item={item} />);
}

function HistoryRow({ item }: { item: HistoryItem }) {
  const i18n = useI18n();
  const { t, say, list, dateTime } = i18n;
  const refuse = useRefusal();
  const undoable = useUndoable();
  const title = historyTitle(i18n, item);
  const read = (value: string) => (item.field === null ? value : fieldText(i18n, item.field, value));
  const merged = item.what === 'merged';
  const split = () => {
    call('contact_split', { txn: item.txn }).then(() => toast(t('card-history-split-done', { name: item.after ?? '' })), refuse);
  };
  const undo = () => {
    call('change_undo', { txn: item.txn }).then(({ txn }) => undoable(t('ui-undone'), txn), refuse);
  };
  return (
    <li className="entry-row">
      <time dateTime={item.origin.at} className="tabular text-2">
        {dateTime(item.origin.at)}
      </time>
      <div className="grow">
        <p>
          <strong>{title}</strong>
        </p>
        {!saysItAll(item) && (item.before !== null || item.after !== null) && (
          <p className="history-values">
            {item.before !== null && (
              <>
                <span className="visually-hidden">{t('card-history-before')} </span>
                <del>{read(item.before)}</del>
              </>
            )}
            {item.before !== null && (item.after !== null || isEmptied(item)) && <ArrowRight aria-hidden="true" />}
            {isEmptied(item) && <span className="text-2">{t('card-history-emptied')}</span>}
            {item.after !== null && (
              <>
                <span className="visually-hidden"> {t('card-history-after')} </span>
                <ins>{read(item.after)}</ins>
              </>
            )}
          </p>
        )}
        {item.gate !== null && item.gate.codes.length > 0 && <p>{list(item.gate.codes.map((code) => say(gateKey(code))))}</p>}
        {item.what === 'decided' && item.title !== null && <p className="text-2">{t('card-history-gate-why', { why: inSentence(item.title) })}</p>}
        <p className="caption">{originText(i18n, item.origin)}</p>
        {merged && !item.undoable && <p className="caption">{t('card-history-split-over')}</p>}
      </div>
      {item.undoable && merged && (
        <Button size="small" variant="quiet" icon={Split} aria-label={t('card-history-split-them', { name: item.after ?? '' })} onPress={split}>
          {t('card-history-split-act')}
        </Button>
      )}
      {item.undoable && !merged && (
        <Button size="small" variant="quiet" icon={Undo2} aria-label={t('card-history-undo', { what: title })} onPress={undo}>
          {t('ui-undo')}
        </Button>
      )}
    </li>
  );
}
