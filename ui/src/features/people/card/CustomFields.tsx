import { useState } from 'react';
import { useAccess, asCommandError, call, useSay, type ContactCard, type CustomValueView } from '@/api';
import { Link } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { useLackingOwn } from '../shared/lacking';
import { QuietField } from './QuietField';

/** The fields that the firm added (S50); nothing where there are none. */
export function CustomFields({ card }: { card: ContactCard }) {
  const { t } = useI18n();
  if (card.customs.length === 0) return null;
  return (
    <section className="card-group">
      <h3>{t('card-group-custom')}</h3>
      <div className="card-fields">
        {card.customs.map((custom) => (
          <CustomField key={custom.code} card={card} custom={custom} />
        ))}
      </div>
    </section>
  );
}

function CustomField({ card, custom }: { card: ContactCard; custom: CustomValueView }) {
  const { t } = useI18n();
  const change = useChange();
  const hint = useLackingOwn(card.id)(custom.code);
  const say = useSay();
  const [shown, setShown] = useState<string | null>(null);
  const masked = custom.masked && custom.value !== null && shown === null;
  const { may } = useAccess();
  const reveal = () => {
    call('custom_value_reveal', { contact: card.id, code: custom.code }).then(
      ({ value }) => setShown(value),
      (thrown: unknown) => say(asCommandError(thrown)),
    );
  };
  return (
    <QuietField
      key={masked ? 'masked' : 'open'}
      label={custom.title}
      hint={hint}
      value={(custom.masked ? (shown ?? custom.value) : custom.value) ?? ''}
      isReadOnly={masked || !may('people_write')}
      autoFocus={custom.masked && shown !== null}
      aside={masked && may('reveal') ? <Link onPress={reveal}>{t('card-reveal')}</Link> : undefined}
      onSave={async (value) => {
        const done = await change(
          'custom_value_set',
          { contact: card.id, code: custom.code, value: value === '' ? null : value },
          t('card-field-saved', { field: custom.title }),
        );
        if (done !== null && custom.masked) setShown(value === '' ? null : value);
        return done !== null;
      }}
    />
  );
}
