import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { ContactCard } from '@/api';
import { useI18n } from '@/i18n';
import { FIELD_LABEL, fieldText } from '../shared/fields';
import { originText } from '../shared/origin';
import { POINT_LABEL } from '../shared/points';

/** Where each value came from: who, when, which file and row (S18). */
export function OriginPanel({ card, isOpen, onOpenChange }: { card: ContactCard; isOpen: boolean; onOpenChange(open: boolean): void }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const lines = [
    ...card.fields.map((view) => ({
      id: view.field as string,
      label: t(FIELD_LABEL[view.field]),
      value: fieldText(i18n, view.field, view.value),
      origin: view.origin,
    })),
    ...card.points.map((point) => ({ id: point.id as string, label: t(POINT_LABEL[point.kind]), value: point.display, origin: point.origin })),
  ];
  return (
    <Disclosure className="panel origin-panel" data-origins="" isExpanded={isOpen} onExpandedChange={onOpenChange}>
      <Heading level={2} className="origin-head">
        <AriaButton slot="trigger" className="origin-trigger">
          <span>{t('card-origin')}</span>
          <span className="text-2">
            {card.acquiredOn === null
              ? t('card-origin-summary', { source: card.sourceTitle })
              : t('card-origin-summary-on', { source: card.sourceTitle, on: date(card.acquiredOn) })}
          </span>
          <ChevronDown aria-hidden="true" />
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <p className="text-2 origin-lead">{t('card-origin-lead')}</p>
        <dl className="ruled origin-lines">
          {lines.map((line) => (
            <div key={line.id}>
              <dt>{line.label}</dt>
              <dd>
                <span className="wrap-anywhere">{line.value}</span>
                <small>{originText(i18n, line.origin)}</small>
              </dd>
            </div>
          ))}
        </dl>
      </DisclosurePanel>
    </Disclosure>
  );
}
