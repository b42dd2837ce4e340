import { IdCard, Mail, Pencil, Phone, Plus, Star, Trash2, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAccess, asCommandError, call, useFieldErrors, useSay, type CommandError, type ContactCard, type NewPoint, type PointView } from '@/api';
import { Button, IconButton, Link, Panel } from '@/components';
import { useI18n } from '@/i18n';
import type { Reach } from '../reach/reach';
import { useChange } from '../shared/change';
import { issueText } from '../shared/issues';
import { POINT_ICON, POINT_LABEL } from '../shared/points';
import { PointForm } from './PointForm';

export interface PointsPanelProps {
  card: ContactCard;
  /** The point to correct now; `new` adds one. */
  fix: PointView['id'] | 'new' | null;
  onFixed(): void;
  onReach(reach: Reach): void;
}

/** Ways to reach the person: call, write, add, change, remove; the codes that identify them are masked. */
export function PointsPanel({ card, fix, onFixed, onReach }: PointsPanelProps) {
  const { t } = useI18n();
  const change = useChange();
  const { may } = useAccess();
  const [editing, setEditing] = useState<PointView['id'] | 'new' | null>(null);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const server = useFieldErrors(refused);
  const begin = useRef<HTMLButtonElement>(null);
  const problem = Object.values(server)[0];
  useEffect(() => {
    if (fix === null) return;
    setEditing(fix);
    onFixed();
  }, [fix, onFixed]);
  const close = () => {
    setEditing(null);
    setRefused(null);
    // The field that had the focus is gone: the keyboard goes on where it began.
    setTimeout(() => document.activeElement === document.body && begin.current?.focus());
  };

  const add = async (point: NewPoint) => {
    setRefused(null);
    if ((await change('point_add', { contact: card.id, point }, t('card-point-added'), setRefused)) !== null) close();
  };
  const update = async (point: PointView, value: NewPoint, primary: boolean) => {
    setRefused(null);
    if ((await change('point_update', { contact: card.id, point: point.id, value, primary }, t('card-point-saved'), setRefused)) !== null) close();
  };
  const remove = (point: PointView) => change('point_remove', { contact: card.id, point: point.id }, t('card-point-removed', { value: point.display }));

  return (
    <Panel
      title={t('card-points')}
      actions={
        editing !== 'new' &&
        may('people_write') && (
          <Button ref={begin} size="small" variant="quiet" icon={Plus} onPress={() => setEditing('new')}>
            {t('card-point-add')}
          </Button>
        )
      }
    >
      {card.points.length === 0 && editing !== 'new' && <p className="text-2">{t('card-points-empty')}</p>}
      <ul className="points">
        {card.points.map((point) =>
          editing === point.id ? (
            <li key={point.id} className="point-editing">
              <PointForm contact={card.id} point={point} problem={problem} onSave={(value, primary) => void update(point, value, primary)} onCancel={close} />
            </li>
          ) : (
            <PointLine
              key={point.id}
              point={point}
              isChosen={point.primary && card.points.some((other) => other.id !== point.id && other.kind === point.kind)}
              onEdit={() => setEditing(point.id)}
              onRemove={() => void remove(point)}
              onReach={onReach}
            />
          ),
        )}
        <MaskedLine card={card} />
      </ul>
      {editing === 'new' && <PointForm contact={card.id} problem={problem} onSave={(value) => void add(value)} onCancel={close} />}
    </Panel>
  );
}

/** `isChosen`: the one to use first among several of its kind. */
function PointLine({
  point,
  isChosen,
  onEdit,
  onRemove,
  onReach,
}: {
  point: PointView;
  isChosen: boolean;
  onEdit(): void;
  onRemove(): void;
  onReach(reach: Reach): void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const { may } = useAccess();
  const Icon = POINT_ICON[point.kind];
  const name = `${t(POINT_LABEL[point.kind])} ${point.display}`;
  return (
    <li className="point">
      <Icon aria-hidden="true" />
      <div className="point-text">
        <span className="visually-hidden">{t(POINT_LABEL[point.kind])}: </span>
        <span className="wrap-anywhere">{point.display}</span>
        {(point.label !== null || isChosen) && (
          <small>
            {isChosen && <Star aria-hidden="true" />}
            {[isChosen ? t('card-point-primary') : null, point.label].filter((part) => part !== null).join(' · ')}
          </small>
        )}
        {point.warning !== null && (
          <small className="quiet-warning">
            <TriangleAlert aria-hidden="true" />
            {issueText(i18n, point.kind, point.warning)}
          </small>
        )}
      </div>
      <span className="point-acts">
        {may('communications') && (point.kind === 'mobile' || point.kind === 'landline') && (
          <IconButton
            size="small"
            icon={Phone}
            label={t('reach-call-at', { place: point.display })}
            onPress={() => onReach({ channel: 'phone', point: point.id })}
          />
        )}
        {may('communications') && (point.kind === 'email' || point.kind === 'pec') && (
          <IconButton
            size="small"
            icon={Mail}
            label={t('reach-write-at', { place: point.display })}
            onPress={() => onReach({ channel: point.kind === 'pec' ? 'pec' : 'email', point: point.id })}
          />
        )}
        {may('people_write') && (
          <>
            <IconButton size="small" icon={Pencil} label={t('card-point-edit', { name })} onPress={onEdit} />
            <IconButton size="small" icon={Trash2} label={t('card-point-remove', { name })} onPress={onRemove} />
          </>
        )}
      </span>
    </li>
  );
}

/** The tax code by its tail; showing it in full is written in the journal (S52). */
function MaskedLine({ card }: { card: ContactCard }) {
  const { t } = useI18n();
  const { may } = useAccess();
  const say = useSay();
  const [shown, setShown] = useState<string | null>(null);
  const view = card.fields.find((field) => field.field === 'tax_code');
  if (view === undefined) return null;
  const reveal = () => {
    call('contact_reveal', { id: card.id, field: 'tax_code' }).then(
      ({ value }) => setShown(value),
      (thrown: unknown) => say(asCommandError(thrown)),
    );
  };
  return (
    <li className="point">
      <IdCard aria-hidden="true" />
      <div className="point-text point-masked">
        <span>{t('field-tax-code')}</span> <span className="mono wrap-anywhere">{shown ?? view.value}</span>{' '}
        {view.masked && may('reveal') && (
          <Link onPress={shown === null ? reveal : () => setShown(null)}>{t(shown === null ? 'card-reveal' : 'card-hide')}</Link>
        )}
      </div>
    </li>
  );
}
