import { Fragment } from 'react';

type Block = { sort: 'heading' | 'text'; text: string } | { sort: 'list'; points: string[] };

/** Splits a plain text: `# ` begins a heading, `- ` a point, an empty line parts blocks. */
export function textBlocks(text: string): Block[] {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return blocks.map((block): Block => {
    const lines = block.split('\n').map((line) => line.trim());
    if (lines.length === 1 && block.startsWith('# ')) return { sort: 'heading', text: block.slice(2) };
    if (lines.every((line) => line.startsWith('- '))) return { sort: 'list', points: lines.map((line) => line.slice(2)) };
    return { sort: 'text', text: block };
  });
}

/** A text that a person wrote, with headings, points and paragraphs; nothing in it is ever taken for markup. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="plain-text">
      {textBlocks(text).map((block, index) => (
        <Fragment key={index}>
          {block.sort === 'heading' && <h2>{block.text}</h2>}
          {block.sort === 'text' && <p>{block.text}</p>}
          {block.sort === 'list' && (
            <ul>
              {block.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </Fragment>
      ))}
    </div>
  );
}
