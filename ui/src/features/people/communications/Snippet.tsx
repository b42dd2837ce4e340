import type { CommunicationView, SnippetPart } from '@/api';
import { useI18n } from '@/i18n';

/** The piece of text in which the words stand that were looked for, and the whole text behind it. */
export function Snippet({ parts, item }: { parts: readonly SnippetPart[]; item: Pick<CommunicationView, 'body' | 'subject'> }) {
  const { t } = useI18n();
  const said = parts.map((part) => part.text).join('');
  // A subject stands in the line already.
  if (said === '' || said === item.subject) return null;
  return (
    <>
      <p className="communication-body">{parts.map((part, at) => (part.found ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>))}</p>
      {said.includes('…') && item.body !== '' && (
        <details className="communication-whole">
          <summary>{t('register-whole')}</summary>
          <p className="communication-body">{item.body}</p>
        </details>
      )}
    </>
  );
}
