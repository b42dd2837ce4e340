import { Fragment, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Menu, MenuItem } from '@/components';

/** Stands in a message where a component will stand; the catalogue keeps the order of words. */
export const SLOT = '\uE000';

/** A message whose `SLOT` becomes a component. */
export function filledIn(message: string, part: ReactNode): ReactNode {
  const [before = '', after = ''] = message.split(SLOT, 2);
  return (
    <>
      {before}
      {part}
      {after}
    </>
  );
}

/** Parts of a sentence with commas between. */
export function Joined({ parts }: { parts: readonly ReactNode[] }) {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && ', '}
      {part}
    </Fragment>
  ));
}

export interface GuessOption {
  id: string;
  label: string;
  detail?: string;
}

/** A guess inside a sentence: press it to see the other readings. */
export function Guess({
  text,
  label,
  options,
  value,
  onChange,
  isDisabled,
}: {
  text: string;
  label: string;
  options: readonly GuessOption[];
  value: string;
  onChange(id: string): void;
  isDisabled?: boolean;
}) {
  return (
    <Menu
      placement="bottom start"
      aria-label={label}
      trigger={
        <AriaButton className="guess" isDisabled={isDisabled} aria-label={`${label}: ${text}`}>
          {text}
        </AriaButton>
      }
      items={options}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const next = keys === 'all' ? undefined : [...keys][0];
        if (next !== undefined && String(next) !== value) onChange(String(next));
      }}
    >
      {(option: GuessOption) => <MenuItem id={option.id} label={option.label} detail={option.detail} />}
    </Menu>
  );
}
