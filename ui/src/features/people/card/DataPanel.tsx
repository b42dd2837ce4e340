import { Fragment } from 'react';
import { useAccess, type ContactCard } from '@/api';
import { Panel } from '@/components';
import { useI18n } from '@/i18n';
import { fieldGroups } from '../shared/fields';
import { CardField } from './CardField';
import { CustomFields } from './CustomFields';

/** Everything held about the person, edited where it stands. */
export function DataPanel({ card }: { card: ContactCard }) {
  const { t } = useI18n();
  const { hides } = useAccess();
  const externals = card.fields.filter((view) => view.field === 'external_id');
  const groups = fieldGroups(
    card.kind,
    card.fields.map((view) => view.field),
    hides,
  );
  return (
    <Panel title={t('card-data')} lead={t('card-data-lead')}>
      {groups.map((group) => (
        <section key={group.id} className="card-group">
          <h3>{t(group.title)}</h3>
          <div className={group.id === 'notes' ? 'stack gap-3' : 'card-fields'}>
            {group.fields.map((field) => (
              <CardField key={field} card={card} field={field} />
            ))}
          </div>
        </section>
      ))}
      <CustomFields card={card} />
      {externals.length > 0 && (
        <dl className="facts">
          {externals.map((view) => (
            <Fragment key={view.value}>
              <dt>{t('field-external-id')}</dt>
              <dd className="mono">{view.value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </Panel>
  );
}
