import { Check, Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAct, useErrorText, useRead } from '@/api';
import { Banner, Button, Checkbox, PlainText, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import './training.css';

/** The step after the unlock when a new version of the instructions waits (S32): read it to the end, accept it, go on. */
export function ReadingScreen() {
  const { t, language, date } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('instructions_get', {});
  const accept = useAct('instructions_accept');
  const lock = useAct('archive_lock');
  const [read, setRead] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const there = data !== undefined;
  useEffect(() => heading.current?.focus({ preventScroll: true }), [there]);
  const english = language === 'en' && data !== undefined && data.en !== '';
  const version = data?.version ?? null;
  return (
    <div className="reading">
      <main className="reading-scroll" tabIndex={0} aria-label={t('instructions-read-title')}>
        <div className="reading-page">
          <header className="stack gap-3">
            <h1 ref={heading} tabIndex={-1}>
              {t('instructions-read-title')}
            </h1>
            <p className="text-2">{t('instructions-read-lead')}</p>
            {data !== undefined && data.at !== null && (
              <p className="caption">{t('instructions-read-version', { version: data.version ?? 0, at: date(data.at.slice(0, 10)) })}</p>
            )}
          </header>
          {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
          {data === undefined ? error === null && <Skeleton lines={12} /> : <PlainText text={english ? data.en : data.it} />}
        </div>
      </main>
      <footer className="reading-bar">
        <div className="reading-foot">
          <Checkbox isSelected={read} isDisabled={version === null} onChange={setRead}>
            {t('instructions-read-check')}
          </Checkbox>
          <div className="row">
            <Button variant="quiet" icon={Lock} onPress={() => lock.mutate({})}>
              {t('instructions-read-lock')}
            </Button>
            <Button
              variant="primary"
              icon={Check}
              isDisabled={!read || version === null}
              isPending={accept.isPending}
              onPress={() => version !== null && accept.mutate({ version, english })}
            >
              {t('instructions-read-go')}
            </Button>
          </div>
        </div>
      </footer>
    </div>
  );
}
