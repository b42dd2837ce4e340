import { BadgeCheck, ChevronDown, Check, Minus, Plus, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, Button, Header, ListBox, ListBoxItem, ListBoxSection, Popover, Select, SelectValue } from 'react-aria-components';
import { SearchField } from '@/components';
import { useI18n } from '@/i18n';
import { bestFirst, bestGroupsFirst, IGNORE, type TargetGroup } from '../fields';

/** The choice that makes a new field; no field has this name. */
const NEW = 'new field';
/** The same for a consent type. */
const NEW_CONSENT = 'new consent type';

export interface TargetSelectProps {
  /** The column, for screen readers. */
  header: string;
  groups: readonly TargetGroup[];
  value: string | null;
  onChange(field: string): void;
  /** Asked for a field that is not in the list. */
  onNew(): void;
  /** Asked for a consent type that is not in the list; left out where the role may not make one. */
  onNewConsent?: (() => void) | undefined;
  id?: string;
}

/** What a column becomes: fields by group, found by typing, and the way to leave it out. */
export function TargetSelect({ header, groups, value, onChange, onNew, onNewConsent, id }: TargetSelectProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const ignore = { id: IGNORE, label: t('import-field-ignore'), icon: Minus };
  const made = [{ id: NEW, label: t('import-target-new'), icon: Plus }];
  if (onNewConsent !== undefined) made.push({ id: NEW_CONSENT, label: t('import-target-new-consent'), icon: BadgeCheck });
  const isSearched = typed.trim() !== '';
  // Who finds no field by its name can always make one; but nothing new stands before a field that answers.
  const asked = bestFirst(made, typed);
  const last = [...bestFirst([ignore], typed), ...asked, ...made.filter((one) => !asked.includes(one))];
  return (
    <Select
      id={id}
      className="field target"
      aria-label={t('import-target-of', { header })}
      placeholder={t('import-target-choose')}
      value={value}
      onChange={(key) => {
        if (key === NEW) onNew();
        else if (key === NEW_CONSENT) onNewConsent?.();
        else if (key !== null) onChange(String(key));
      }}
      onOpenChange={() => setTyped('')}
      data-open={value === null || undefined}
    >
      <Button className="select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover target-popover" offset={4}>
        <Autocomplete<object> inputValue={typed} onInputChange={setTyped}>
          <div className="target-scroll">
            <div className="target-search">
              <SearchField label={t('import-target-search')} placeholder={t('import-target-search')} autoFocus />
            </div>
            <ListBox className="listbox">
              {!isSearched && [ignore, ...made].map((one) => <Target key={one.id} {...one} />)}
              {bestGroupsFirst(groups, typed).map((group) => (
                <ListBoxSection key={group.id} id={`group ${group.id}`}>
                  <Header className="menu-header">{group.title}</Header>
                  {group.options.map((option) => (
                    <Target key={option.id} {...option} />
                  ))}
                </ListBoxSection>
              ))}
              {isSearched && last.map((one) => <Target key={one.id} {...one} />)}
            </ListBox>
          </div>
        </Autocomplete>
      </Popover>
    </Select>
  );
}

function Target({ id, label, icon: Icon }: { id: string; label: string; icon?: LucideIcon }) {
  return (
    <ListBoxItem id={id} textValue={label} className="listbox-item">
      {({ isSelected }) => (
        <>
          {Icon !== undefined && <Icon className="target-mark" aria-hidden="true" />}
          <span className="menu-text">{label}</span>
          {isSelected && <Check className="menu-check" aria-hidden="true" />}
        </>
      )}
    </ListBoxItem>
  );
}
