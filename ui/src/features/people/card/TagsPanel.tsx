import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAccess, useErrorText, useRead, type CommandError, type ContactCard } from '@/api';
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

const MAX_TAGS = 50;
const MAX_LETTERS = 60;

type Step = (tags: readonly string[]) => readonly string[] | null;

/**
 * Changes to the tags, sent one after another: each is made to what the one before left, so that none is lost when the hand is
 * faster than the archive. Gives whether it was kept; a step that gives null changes nothing.
 */
export function useTagSteps(card: Pick<ContactCard, 'id' | 'tags'>, onRefused: (error: CommandError) => void): (step: Step, said: string) => Promise<boolean> {
  const change = useChange();
  const kept = useRef<readonly string[]>(card.tags);
  const waiting = useRef(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    if (waiting.current === 0) kept.current = card.tags;
  }, [card.tags]);
  return (step, said) => {
    const send = async () => {
      const tags = step(kept.current);
      if (tags === null) return true;
      const answer = await change('tags_set', { contact: card.id, tags: [...tags] }, said, onRefused);
      if (answer !== null) kept.current = tags;
      return answer !== null;
    };
    waiting.current += 1;
    const mine = last.current.then(send).finally(() => {
      waiting.current -= 1;
    });
    last.current = mine.catch(() => false);
    return mine;
  };
}

/** Words that the office puts people together with. */
export function TagsPanel({ card }: { card: ContactCard }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { may } = useAccess();
  const writes = may('people_write');
  const known = useRead('tag_list', {}, { enabled: writes });
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const step = useTagSteps(card, (error) => setWrong(errorText(error)));
  const write = (text: string) => {
    setTyped(text);
    setWrong(null);
  };
  const add = (text: string) => {
    const tag = text.trim();
    if ([...tag].length > MAX_LETTERS) {
      setWrong(t('card-tag-too-long', { max: MAX_LETTERS }));
      return;
    }
    write('');
    // What could not be kept goes back into the field, unless the next tag is being typed there.
    const back = () => setTyped((now) => (now === '' ? tag : now));
    let isFull = false;
    const added: Step = (tags) => {
      const next = withTag(tags, tag);
      isFull = next !== null && next.length > MAX_TAGS;
      return isFull ? null : next;
    };
    void step(added, t('card-tag-added', { tag })).then((isKept) => {
      if (isFull) setWrong(t('card-tag-full', { max: MAX_TAGS }));
      if (isFull || !isKept) back();
    });
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
                  onPress={() => {
                    setWrong(null);
                    void step((tags) => tags.filter((other) => other !== tag), t('card-tag-removed', { tag }));
                  }}
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
            inputValue={typed}
            onInputChange={write}
            errorMessage={wrong ?? undefined}
          />
          <IconButton icon={Plus} bordered label={t('card-tag-add')} type="submit" isDisabled={typed.trim() === ''} />
        </form>
      )}
    </Panel>
  );
}
