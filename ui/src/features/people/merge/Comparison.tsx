import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { MergeCard, MergePreview, MergeRow, MergeSide, MergeStop } from '@/api';
import { Link } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { ConsentStamp } from '@/components/domain/ConsentStamp';
import { useI18n } from '@/i18n';
import { FIELD_LABEL, fieldText } from '../shared/fields';
import { originText } from '../shared/origin';
import { POINT_LABEL } from '../shared/points';
import { rowKey, sideOf, type Choices } from './pair';

export interface ComparisonProps {
  plan: MergePreview;
  choices: Choices;
  onChoose(row: MergeRow, side: MergeSide): void;
}

/** The two cards side by side: what differs is marked, and where both have a value one is chosen. */
export function Comparison({ plan, choices, onChoose }: ComparisonProps) {
  const { t, number } = useI18n();
  const { survivor, other } = plan;
  const has = (there: boolean, value: string) => (there ? value : null);
  return (
    <section className="panel merge-compare" data-flush="" aria-label={t('merge-compared')}>
      <div className="merge-row merge-heads">
        <span />
        <Head card={survivor} note={t('merge-stays')} />
        <Head card={other} note={t('merge-goes')} />
      </div>
      <Group title={t('merge-group-data')}>
        {plan.rows.map((row) => (
          <FieldRow key={rowKey(row)} row={row} names={[survivor.name, other.name]} side={sideOf(row, choices)} onChoose={(side) => onChoose(row, side)} />
        ))}
      </Group>
      {(plan.points.length > 0 || plan.tags.length > 0) && (
        <Group title={t('merge-group-points')}>
          {plan.points.map((point, index) => (
            <Plain
              key={`${index} ${point.value}`}
              label={point.point === null ? '' : t(POINT_LABEL[point.point])}
              names={[survivor.name, other.name]}
              cells={[has(point.survivor, point.value), has(point.other, point.value)]}
              united
            />
          ))}
          {plan.tags.length > 0 && (
            <Plain
              label={t('merge-tags')}
              names={[survivor.name, other.name]}
              cells={[plan.tags.filter((tag) => tag.survivor), plan.tags.filter((tag) => tag.other)].map((tags) =>
                tags.length === 0 ? null : tags.map((tag) => tag.value).join(', '),
              )}
              united
            />
          )}
        </Group>
      )}
      <Group title={t('merge-group-decisions')}>
        {plan.consents.map((consent) => (
          <Plain
            key={consent.consentType}
            label={consent.title}
            names={[survivor.name, other.name]}
            cells={[<ConsentStamp key="a" state={consent.survivor} />, <ConsentStamp key="b" state={consent.other} />]}
          />
        ))}
        <Plain
          label={t('merge-stops')}
          names={[survivor.name, other.name]}
          cells={(['survivor', 'other'] as const).map((side) => (
            <Stops key={side} stops={plan.stops.filter((stop) => stop.side === side)} />
          ))}
        />
        <Plain label={t('merge-communications')} names={[survivor.name, other.name]} cells={[number(survivor.communications), number(other.communications)]} />
        {survivor.links + other.links > 0 && (
          <Plain label={t('merge-links')} names={[survivor.name, other.name]} cells={[number(survivor.links), number(other.links)]} />
        )}
      </Group>
    </section>
  );
}

function Head({ card, note }: { card: MergeCard; note: string }) {
  const { t, date } = useI18n();
  return (
    <div className="merge-head">
      <span className="caption">{note}</span>
      <Link href={`/people/${card.contact}`}>{card.name}</Link>
      <small>{t('merge-made-on', { on: date(card.createdAt) })}</small>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="merge-group" role="group" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

interface FieldRowProps {
  row: MergeRow;
  /** Names of the card that stays and of the one that goes. */
  names: readonly [string, string];
  side: MergeSide;
  onChoose(side: MergeSide): void;
}

function FieldRow({ row, names, side, onChoose }: FieldRowProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const label = row.field === null ? (row.title ?? '') : t(FIELD_LABEL[row.field]);
  const read = (value: string) => (row.field === null ? value : fieldText(i18n, row.field, value));
  const text = (value: MergeRow['survivor']) => value && { shown: read(value.value), from: originText(i18n, value.origin) };
  const cells = [text(row.survivor), text(row.other)] as const;
  if (!row.choice) {
    return (
      <Plain
        label={label}
        names={names}
        cells={cells.map((cell) => cell && <Value key={cell.from} {...cell} />)}
        marks={(['survivor', 'other'] as const).map((one, index) => row.differs && side === one && cells[index] !== null)}
      />
    );
  }
  return (
    <RadioGroup className="merge-row" data-differs="" aria-label={label} value={side} onChange={(next) => onChoose(next as MergeSide)} orientation="horizontal">
      <span className="merge-label" aria-hidden="true">
        {label}
      </span>
      {(['survivor', 'other'] as const).map((one, index) => {
        const cell = cells[index];
        return (
          cell && (
            <Radio key={one} value={one} className="choice merge-choice" aria-label={t('merge-value-of', { name: names[index] ?? '', value: cell.shown })}>
              <span className="choice-box" data-round="" />
              <Value {...cell} />
            </Radio>
          )
        );
      })}
    </RadioGroup>
  );
}

function Value({ shown, from }: { shown: string; from: string }) {
  return (
    <span className="merge-value">
      {shown}
      <small>{from}</small>
    </span>
  );
}

interface PlainProps {
  label: string;
  names: readonly [string, string];
  cells: readonly ReactNode[];
  /** Cells whose value comes into the result although the other card has none or another. */
  marks?: readonly boolean[];
  /** Everything that is there comes into the result. */
  united?: boolean;
}

/** A row without a choice. */
function Plain({ label, names, cells, marks, united }: PlainProps) {
  const { t } = useI18n();
  const differs = united === true && cells.some((cell) => cell === null);
  return (
    <div className="merge-row" data-differs={differs || marks?.some(Boolean) || undefined} role="group" aria-label={label}>
      <span className="merge-label" aria-hidden="true">
        {label}
      </span>
      {cells.map((cell, index) => (
        <span key={index} className="merge-cell">
          <span className="visually-hidden">{names[index]}: </span>
          {cell === null || cell === undefined ? (
            <>
              <span aria-hidden="true" className="text-3">
                —
              </span>
              <span className="visually-hidden">{t('merge-nothing')}</span>
            </>
          ) : (
            cell
          )}
          {(marks?.[index] === true || (united === true && cell !== null && differs)) && (
            <Check className="merge-mark" role="img" aria-label={t('merge-taken')} />
          )}
        </span>
      ))}
    </div>
  );
}

function Stops({ stops }: { stops: readonly MergeStop[] }) {
  const { t, date, list } = useI18n();
  if (stops.length === 0) return <span className="text-2">{t('merge-no-stops')}</span>;
  return (
    <ul className="merge-stops">
      {stops.map(({ stop }) => (
        <li key={stop.id}>
          {t('merge-stop-since', {
            channels: stop.channels.length === 0 ? t('merge-every-channel') : list(stop.channels.map((channel) => t(CHANNEL_LABEL[channel]))),
            on: date(stop.since),
          })}
        </li>
      ))}
    </ul>
  );
}
