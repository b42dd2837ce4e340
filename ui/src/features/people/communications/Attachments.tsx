import { Paperclip } from 'lucide-react';
import { Allowed, useAccess, useAct, type CommunicationView } from '@/api';
import { Button, toast } from '@/components';
import { useI18n } from '@/i18n';

/** Files that came with a message; opening one asks where to put it and is written down. */
export function Attachments({ item }: { item: Pick<CommunicationView, 'id' | 'attachments'> }) {
  const { t, bytes } = useI18n();
  const open = useAct('attachment_open');
  // A file can say all of a card: whoever does not see all of it does not get it.
  const sealed = useAccess().hidesSome;
  if (item.attachments.length === 0) return null;
  return (
    <ul className="mail-attachments" aria-label={t('mail-attachments')}>
      {item.attachments.map((file) => {
        const name = file.name === '' ? t('mail-unnamed') : file.name;
        return (
          <li key={file.id}>
            <Paperclip aria-hidden="true" />
            <span className="wrap-anywhere">
              {name} <span className="text-2">· {file.kept ? bytes(file.size) : t('mail-not-kept', { size: bytes(file.size) })}</span>
            </span>
            {file.kept && !sealed && (
              <Allowed may="communications">
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('mail-open-of', { name })}
                  onPress={() =>
                    open.mutate({ communication: item.id, id: file.id }, { onSuccess: ({ saved, opened }) => saved && !opened && toast(t('mail-saved-only')) })
                  }
                >
                  {t('mail-open-file')}
                </Button>
              </Allowed>
            )}
          </li>
        );
      })}
    </ul>
  );
}
