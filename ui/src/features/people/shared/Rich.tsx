import { Fragment, type ReactNode } from 'react';

const OPEN = '\u0002';
const CLOSE = '\u0003';

/** A value for a message that `Rich` will draw: `t('key', { title: mark('title') })`. */
export function mark(name: string): string {
  return `${OPEN}${name}${CLOSE}`;
}

/** A message with some of its values drawn as elements, in the order in which the language puts them. */
export function Rich({ text, parts }: { text: string; parts: Readonly<Record<string, ReactNode>> }) {
  return text.split(/(\u0002[a-z]+\u0003)/u).map((piece, index) => {
    const name = piece.startsWith(OPEN) ? piece.slice(1, -1) : null;
    return <Fragment key={index}>{name === null ? piece : parts[name]}</Fragment>;
  });
}
