import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useErrorText } from '@/api';
import { Banner, Button, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { JobProgress } from '../JobProgress';
import type { LookJob } from './useLook';

/** A look that takes less shows no bar: it would only flicker. */
const SHORT_MS = 400;

/** How the look at an import stands while it has no end: its bar with the way out, or why there is none. */
export function LookState({ look, seen }: { look: LookJob; seen: boolean }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [long, setLong] = useState<string | null>(null);
  const { job, failure } = look;
  useEffect(() => {
    if (job === null) return;
    const timer = window.setTimeout(() => setLong(job), SHORT_MS);
    return () => window.clearTimeout(timer);
  }, [job]);
  if (failure !== null) {
    return (
      <Banner
        live
        tone={failure === 'cancelled' ? 'info' : 'danger'}
        title={t(failure === 'cancelled' ? 'import-look-stopped' : 'import-look-failed')}
        actions={
          <Button icon={RefreshCw} onPress={look.again}>
            {t('import-look-again')}
          </Button>
        }
      >
        {failure === 'cancelled' ? undefined : errorText(failure)}
      </Banner>
    );
  }
  if (job !== null && long === job) return <JobProgress job={job} view={look.view} />;
  return seen ? null : <Skeleton lines={8} />;
}
