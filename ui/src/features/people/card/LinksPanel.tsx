import { Building2, Plus, Trash2, UserRound, X } from 'lucide-react';
import { useState } from 'react';
import { Allowed, type ContactCard } from '@/api';
import { Button, Form, IconButton, Link, Panel, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { PersonCombo, type Chosen } from '../shared/PersonCombo';

/** The people of a firm, the firms of a person, with the role that joins them. */
export function LinksPanel({ card }: { card: ContactCard }) {
  const { t } = useI18n();
  const change = useChange();
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={t('card-links')}
      actions={
        !adding && (
          <Allowed may="people_write">
            <Button size="small" variant="quiet" icon={Plus} onPress={() => setAdding(true)}>
              {t('card-link-add')}
            </Button>
          </Allowed>
        )
      }
    >
      {card.links.length === 0 && !adding && (
        <p className="text-2">{t(card.kind === 'person' ? 'card-links-empty-person' : 'card-links-empty-organisation')}</p>
      )}
      <ul className="points">
        {card.links.map((link) => {
          const Icon = link.kind === 'organisation' ? Building2 : UserRound;
          return (
            <li key={link.id} className="point">
              <Icon aria-hidden="true" />
              <div className="point-text">
                <Link href={`/people/${link.contact}`}>{link.name}</Link>
                {link.role !== null && <small>{link.role}</small>}
              </div>
              <span className="point-acts">
                <Allowed may="people_write">
                  <IconButton
                    size="small"
                    icon={Trash2}
                    label={t('card-link-remove', { name: link.name })}
                    onPress={() => void change('link_remove', { contact: card.id, link: link.id }, t('card-link-removed', { name: link.name }))}
                  />
                </Allowed>
              </span>
            </li>
          );
        })}
      </ul>
      {adding && <LinkForm card={card} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function LinkForm({ card, onClose }: { card: ContactCard; onClose(): void }) {
  const { t } = useI18n();
  const change = useChange();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const other = chosen?.id ?? null;
  const [role, setRole] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <Form
      className="stack gap-3 point-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (other === null) return;
        void change('link_add', { contact: card.id, other, role: role.trim() === '' ? null : role.trim() }, t('card-link-added')).then(
          (done) => done !== null && onClose(),
        );
      }}
    >
      {chosen === null ? (
        <PersonCombo label={t('card-link-who')} except={card.id} onChoose={setChosen} autoFocus errorMessage={asked ? t('card-link-missing') : undefined} />
      ) : (
        <p className="link-chosen">
          <span className="wrap-anywhere">
            <strong>{chosen.name}</strong>
            {chosen.detail !== undefined && <span className="text-2"> · {chosen.detail}</span>}
          </span>
          <IconButton size="small" icon={X} label={t('card-link-other')} onPress={() => setChosen(null)} />
        </p>
      )}
      <TextField label={t('field-role')} placeholder={t('card-link-role-hint')} optional value={role} onChange={setRole} autoComplete="off" />
      <div className="row row-end">
        <Button size="small" variant="quiet" onPress={onClose}>
          {t('ui-cancel')}
        </Button>
        <Button size="small" variant="primary" type="submit">
          {t('card-link-go')}
        </Button>
      </div>
    </Form>
  );
}
