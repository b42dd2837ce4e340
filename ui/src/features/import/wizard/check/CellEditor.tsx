import { useRef, useState } from 'react';

/** A cell under the pen: Enter or leaving it keeps the text, Escape leaves the cell as it was. */
export function CellEditor({ label, value, onClose }: { label: string; value: string; onClose(text: string | null): void }) {
  const [text, setText] = useState(value);
  const over = useRef(false);
  const close = (next: string | null) => {
    if (over.current) return;
    over.current = true;
    onClose(next);
  };
  return (
    <input
      aria-label={label}
      autoFocus
      spellCheck={false}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => close(text)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close(event.key === 'Enter' ? text : null);
      }}
    />
  );
}
