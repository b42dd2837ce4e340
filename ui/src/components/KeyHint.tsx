import { Fragment } from 'react';
import './buttons.css';
import { keyNames } from '@/lib/keys';

/** Keys as keycaps: `<KeyHint keys="Ctrl+K" />`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="key-hint">
      {keyNames(keys).map((key, index) => (
        <Fragment key={index}>
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
