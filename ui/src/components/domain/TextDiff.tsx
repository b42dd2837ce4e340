/** A run of words in a comparison of two versions. */
export interface TextRun {
  change: 'same' | 'added' | 'removed';
  text: string;
}

/** What a version of a text changed: new words marked, words that went struck through. */
export function TextDiff({ runs }: { runs: readonly TextRun[] }) {
  return (
    <p className="text-diff">
      {runs.map((run, index) => {
        if (run.change === 'added') return <ins key={index}>{run.text}</ins>;
        if (run.change === 'removed') return <del key={index}>{run.text}</del>;
        return <span key={index}>{run.text}</span>;
      })}
    </p>
  );
}
