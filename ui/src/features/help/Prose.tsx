import { Fragment, type ReactNode } from 'react';
import { KeyHint, Link } from '@/components';

const INLINE = /(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/;

/** Bold, what stands written in the window, keys between backticks, links to screens; nothing else. */
function inline(text: string): ReactNode[] {
  return text.split(INLINE).map((part, index) => {
    if (part.startsWith('**')) return <strong key={index}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('*')) return <em key={index}>{part.slice(1, -1)}</em>;
    if (part.startsWith('`')) return <KeyHint key={index} keys={part.slice(1, -1)} />;
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
    if (link?.[1] !== undefined && link[2] !== undefined) {
      return (
        <Link key={index} href={link[2]}>
          {link[1]}
        </Link>
      );
    }
    return <Fragment key={index}>{part}</Fragment>;
  });
}

/** A page of the manual: headings, paragraphs, lists. The text is ours and is never set as HTML. */
export function Prose({ text }: { text: string }) {
  const blocks = text.split(/\n{2,}/).map((block) => block.trim());
  return (
    <>
      {blocks.map((block, index) => {
        const lines = block.split('\n');
        const first = lines[0] ?? '';
        if (first.startsWith('## ')) return <h2 key={index}>{inline(first.slice(3))}</h2>;
        if (/^- /.test(first)) {
          return (
            <ul key={index}>
              {lines.map((line, at) => (
                <li key={at}>{inline(line.replace(/^- /, ''))}</li>
              ))}
            </ul>
          );
        }
        if (/^\d+\. /.test(first)) {
          return (
            <ol key={index}>
              {lines.map((line, at) => (
                <li key={at}>{inline(line.replace(/^\d+\. /, ''))}</li>
              ))}
            </ol>
          );
        }
        return <p key={index}>{inline(lines.join(' '))}</p>;
      })}
    </>
  );
}
