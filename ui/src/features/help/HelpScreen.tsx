import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { Link, PageHeader, SearchField } from '@/components';
import { useI18n } from '@/i18n';
import './help.css';
import { helpPages, searchHelp } from './pages';
import { Prose } from './Prose';

/** The manual: pages at the left, the page at the right, and a search over all of them. */
export function HelpScreen() {
  const { t, language } = useI18n();
  const { page: wanted } = useParams({ strict: false }) as { page?: string };
  const [text, setText] = useState('');
  const pages = helpPages(language);
  const page = pages.find((candidate) => candidate.id === wanted) ?? pages[0];
  const hits = searchHelp(language, text);
  useEffect(() => setText(''), [wanted]);
  return (
    <div className="page">
      <PageHeader title={t('help-title')} lead={t('help-lead')} />
      <div className="help">
        <nav className="help-index" aria-label={t('help-index')}>
          <SearchField label={t('help-search')} placeholder={t('help-search')} value={text} onChange={setText} />
          <ul>
            {pages.map((candidate) => (
              <li key={candidate.id}>
                <AriaLink className="help-link" href={`/help/${candidate.id}`} aria-current={candidate === page && text === '' ? 'page' : undefined}>
                  {candidate.title}
                </AriaLink>
              </li>
            ))}
          </ul>
        </nav>
        <article className="help-page panel" aria-live="polite">
          {text.trim() !== '' ? (
            <>
              <h2>{t('help-found', { count: hits.length })}</h2>
              {hits.map((hit) => (
                <p key={hit.page.id}>
                  <Link href={`/help/${hit.page.id}`} onPress={() => setText('')}>
                    {hit.page.title}
                  </Link>
                  <br />
                  <span className="text-2">{hit.line}</span>
                </p>
              ))}
            </>
          ) : (
            page && (
              <>
                <h2 className="help-headline">{page.title}</h2>
                <Prose text={page.body} />
              </>
            )
          )}
        </article>
      </div>
    </div>
  );
}
