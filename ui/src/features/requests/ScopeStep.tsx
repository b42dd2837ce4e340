import { SearchX, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '@/api';
import { Button, Link, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { PersonPicker } from './PersonPicker';
import { Step, type Acting } from './RequestPage';

/** Step 2: about whose data, and which. The card may be found only now; what must not wait happens then. */
export function ScopeStep({ view, today, closed, busy, act }: Acting) {
  const { t } = useI18n();
  const link = useAct('request_link');
  // The card was erased: what was found stands as it is.
  const gone = view.contact !== null && view.name === null;
  const [text, setText] = useState(view.scope ?? '');
  const scope = (found: boolean) => act({ what: 'scope', on: today, found, text: text.trim() === '' ? null : text.trim() });
  return (
    <Step number={2} title={t('requests-scope')} state={view.steps.scope} lead={t('requests-scope-lead')}>
      {view.contact === null ? (
        !closed && (
          <PersonPicker
            label={t('requests-card')}
            description={t('requests-card-help')}
            value={null}
            onChange={(person) => person !== null && link.mutate({ request: view.id, contact: person.id })}
          />
        )
      ) : (
        <p className="row">
          <span>{t('requests-card')}:</span>
          {view.name === null ? <span>{t('requests-card-gone')}</span> : <Link href={`/people/${view.contact}`}>{view.name}</Link>}
          {!closed && !gone && (
            <Button size="small" variant="quiet" isPending={link.isPending} onPress={() => link.mutate({ request: view.id, contact: null })}>
              {t('requests-card-wrong')}
            </Button>
          )}
        </p>
      )}
      {view.found !== null && <p>{view.found ? t('requests-scope-found', { text: view.scope ?? t('requests-scope-all') }) : t('requests-scope-nothing')}</p>}
      {!closed && !(gone && view.found !== null) && (
        <div className="request-inline">
          <TextField label={t('requests-scope-which')} optional placeholder={t('requests-scope-all')} value={text} onChange={setText} autoComplete="off" />
          <Button
            icon={UserRoundCheck}
            variant={view.found === null && view.steps.identify !== 'open' ? 'primary' : 'secondary'}
            isDisabled={view.contact === null}
            isPending={busy}
            onPress={() => scope(true)}
          >
            {t('requests-scope-confirm')}
          </Button>
          {!gone && (
            <Button icon={SearchX} variant="quiet" onPress={() => scope(false)}>
              {t('requests-scope-none')}
            </Button>
          )}
        </div>
      )}
    </Step>
  );
}
