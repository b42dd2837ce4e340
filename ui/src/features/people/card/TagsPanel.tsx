import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useRead, type ContactCard } from '@/api';
import { ComboBox, IconButton, Panel } from '@/components';
import { useI18n } from '@/i18n';
import { fold } from '@/lib/fold';
import { useChange } from '../shared/change';

/** The tags with one more, unless it is there already in other letters. */
export function withTag(tags: readonly string[], tag: string): string[] | null {
  const clean = tag.trim().replaceAll(/\s+/g, ' ');
  if (clean === '' || tags.some((other) => fold(other) === fold(clean))) return null;
  return [...tags, clean];
}

/** Words that the office puts people together with. */
export function TagsPanel({ card }: { card: ContactCard }) {
  const { t } = useI18n();
  const change = useChange();
  const { may } = useAccess();
  const writes = may('people_write');
  const known = useRead('tag_list', {}, { enabled: writes });
  const [typed, setTyped] = useState('');
  const [round, setRound] = useState(0);
  const set = (tags: string[], said: string) => change('tags_set', { contact: card.id, tags }, said);
  const add = (tag: string) => {
    const next = withTag(card.tags, tag);
    setTyped('');
    setRound((n) => n + 1);
    if (next !== null) void set(next, t('card-tag-added', { tag: tag.trim() }));
  };
  const offered = (known.data?.tags ?? []).filter((tag) => !card.tags.includes(tag));
  return (
    <Panel title={t('field-tags')}>
      {card.tags.length > 0 && (
        <ul className="tags">
          {card.tags.map((tag) => (
            <li key={tag} className="filter-chip">
              <span>{tag}</span>
              {writes && (
                <IconButton
                  size="small"
                  icon={X}
                  label={t('card-tag-remove', { tag })}
                  onPress={() =>
                    void set(
                      card.tags.filter((other) => other !== tag),
                      t('card-tag-removed', { tag }),
                    )
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {writes && (
        <form
          className="tag-form"
          onSubmit={(event) => {
            event.preventDefault();
            add(typed);
          }}
        >
          <ComboBox
            key={round}
            label={t('card-tag-new')}
            hideLabel
            placeholder={t('card-tag-hint')}
            allowsCustomValue
            menuTrigger="input"
            options={offered.map((tag) => ({ id: tag, label: tag }))}
            value={null}
            onChange={(tag) => {
              if (tag !== null) add(tag);
            }}
            onInputChange={setTyped}
          />
          <IconButton icon={Plus} bordered label={t('card-tag-add')} type="submit" isDisabled={typed.trim() === ''} />
        </form>
      )}
    </Panel>
  );
}
