import { History } from 'lucide-react';
import type { TextVersion } from '@/api';
import { Button, Dialog, Skeleton } from '@/components';
import { TextDiff } from '@/components/domain/TextDiff';
import { useI18n } from '@/i18n';

/** Every version of a text, newest first, and what it changed (S66). None of them can be changed any more. */
export function VersionsDialog({ title, versions, onClose }: { title: string; versions: readonly TextVersion[] | undefined; onClose(): void }) {
  const { t, date } = useI18n();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable
      size="large"
      icon={History}
      title={title}
      lead={t('versions-lead')}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {t('ui-close')}
        </Button>
      }
    >
      {versions === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <ol className="versions" tabIndex={0} aria-label={title}>
          {versions.map((version) => (
            <li key={version.version}>
              <h3>
                {version.since === null
                  ? t('versions-number', { version: version.version })
                  : t('consent-wording-version', { version: version.version, since: date(version.since) })}
              </h3>
              {version.pieces.length === 0 ? <p className="text-diff">{version.text}</p> : <TextDiff runs={version.pieces} />}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
