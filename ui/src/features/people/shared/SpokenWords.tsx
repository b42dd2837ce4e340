/** What is read to a person, a paragraph a line. */
export function SpokenWords({ text }: { text: string }) {
  return (
    <div className="call-script">
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
    </div>
  );
}
