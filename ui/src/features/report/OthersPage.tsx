import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EyeOff, FileText, SearchX, TextSearch, UserRoundCheck, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useRead, type ContactId, type MaskLine, type MaskPiece, type MaskText } from '@/api';
import { Banner, Button, EmptyState, PageHeader, Panel, Select, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { DecideDialog, type Decision } from './DecideDialog';
import { lineTitle, partTitle, pieceLabel, split, WHY } from './masking';

const PAGE = 50;

/** Who else is named in the copy of a person's data, and what of it is left out (art. 15(4), F30). */
export function OthersPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { id: contact } = useParams({ strict: false }) as { id: ContactId };
  const { request } = useSearch({ strict: false }) as { request?: string };
  const card = useRead('contact_get', { id: contact });
  const [which, setWhich] = useState<'found' | 'every'>('found');
  const [offset, setOffset] = useState(0);
  const [decision, setDecision] = useState<Decision | null>(null);
  const review = useRead('pack_review', { contact, every: which === 'every', offset, limit: PAGE }, { keepPrevious: true });
  const back = request === undefined ? `/people/${contact}/report` : `/requests/${request}/letter/access_pack`;
  const data = review.data;
  return (
    <div className="page others-page">
      <PageHeader
        title={t('others-title', { name: card.data?.name ?? '' })}
        lead={t('others-lead')}
        onBack={() => void navigate({ to: back })}
        actions={
          data !== undefined && (
            <Button
              variant={data.open === 0 ? 'primary' : 'secondary'}
              icon={FileText}
              onPress={() => void navigate({ to: back, search: request === undefined ? { compose: true } : {} })}
            >
              {t('others-compose')}
            </Button>
          )
        }
      />
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <div className="others-bar">
            <Select<'found' | 'every'>
              label={t('others-which')}
              options={[
                { id: 'found', label: t('others-which-found') },
                { id: 'every', label: t('others-which-every') },
              ]}
              value={which}
              onChange={(next) => {
                setWhich(next);
                setOffset(0);
              }}
            />
            <p className="others-counts" role="status">
              {t('others-counts', { open: data.open, hidden: data.hidden, shown: data.shown })}
            </p>
            <div className="row">
              <Button icon={TextSearch} onPress={() => setDecision({ what: 'words', words: (window.getSelection()?.toString() ?? '').trim() })}>
                {t('others-words')}
              </Button>
              {data.open > 0 && (
                <Button variant="primary" icon={EyeOff} onPress={() => setDecision({ what: 'open', count: data.open })}>
                  {t('others-all', { count: data.open })}
                </Button>
              )}
            </div>
          </div>
          {data.total === 0 ? (
            <EmptyState icon={which === 'found' ? UserRoundCheck : SearchX} title={t(which === 'found' ? 'others-none' : 'others-none-every')}>
              {t(which === 'found' ? 'others-none-text' : 'others-none-every-text')}
            </EmptyState>
          ) : (
            <ul className="others-list">
              {data.items.map((line) => (
                <li key={line.item}>
                  <Line line={line} onDecide={setDecision} />
                </li>
              ))}
            </ul>
          )}
          {data.total > PAGE && (
            <div className="row">
              <Button size="small" isDisabled={offset === 0} onPress={() => setOffset(Math.max(0, offset - PAGE))}>
                {t('others-before')}
              </Button>
              <Button size="small" isDisabled={offset + PAGE >= data.total} onPress={() => setOffset(offset + PAGE)}>
                {t('others-after')}
              </Button>
              <span className="caption">{t('others-page', { from: offset + 1, to: Math.min(offset + PAGE, data.total), total: data.total })}</span>
            </div>
          )}
        </>
      )}
      {review.error !== null && data === undefined && <Banner tone="danger">{t('others-failed')}</Banner>}
      {decision !== null && <DecideDialog contact={contact} decision={decision} onClose={() => setDecision(null)} />}
    </div>
  );
}

function Line({ line, onDecide }: { line: MaskLine; onDecide(decision: Decision): void }) {
  const i18n = useI18n();
  const { t, say, list, dateTime } = i18n;
  const title = lineTitle(i18n, line);
  return (
    <Panel title={title} lead={line.at === null ? undefined : dateTime(line.at)}>
      {line.texts.map((text) => (
        <Text key={text.version} line={line} text={text} several={line.texts.length > 1} onDecide={onDecide} />
      ))}
      {line.people.length > 0 && (
        <div className="row row-between others-people">
          <p className="caption">
            <UsersRound aria-hidden="true" /> {t('others-people', { names: list(line.people), reason: say(WHY[line.peopleReason]) })}
          </p>
          <Button
            size="small"
            variant="quiet"
            aria-label={t('others-people-change-of', { title })}
            onPress={() => onDecide({ what: 'people', item: line.item, reason: line.peopleReason })}
          >
            {t('others-people-change')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Text({ line, text, several, onDecide }: { line: MaskLine; text: MaskText; several: boolean; onDecide(decision: Decision): void }) {
  const i18n = useI18n();
  const decide = (piece: MaskPiece, words: string) => onDecide({ what: 'piece', item: line.item, part: text.part, version: text.version, piece, words });
  return (
    <div className="others-text">
      {several && <p className="caption">{partTitle(i18n, line, text)}</p>}
      <p className="others-words">
        {split(text).map(({ words, piece }, index) =>
          piece === null ? (
            <span key={index}>{words}</span>
          ) : (
            <button
              key={index}
              type="button"
              className="others-piece"
              data-state={piece.mask === null ? 'open' : piece.reason === null ? 'shown' : 'hidden'}
              title={pieceLabel(i18n, piece)}
              aria-label={`${words}: ${pieceLabel(i18n, piece)}`}
              onClick={() => decide(piece, words)}
            >
              {words}
            </button>
          ),
        )}
      </p>
    </div>
  );
}
