import { BadgeCheck, MailX, MessagesSquare, PhoneOff, Users } from 'lucide-react';
import { useAct, type ImportView } from '@/api';
import { Banner, Button, RadioGroup } from '@/components';
import { useI18n } from '@/i18n';

/** What the rows describe: people to take in, consents of those who are known, people who do not want to be written to, what the register of oppositions answered, or calls and messages. */
export function ModeChoice({ view }: { view: ImportView }) {
  const { t } = useI18n();
  const set = useAct('import_mode_set');
  const choose = (mode: ImportView['mode']) => set.mutate({ import: view.import, mode });
  return (
    <>
      {view.looksLikeObjections && view.mode === 'contacts' && (
        <Banner
          tone="info"
          title={t('objection-looks')}
          actions={
            <Button size="small" variant="primary" isPending={set.isPending} onPress={() => choose('suppression')}>
              {t('objection-looks-yes')}
            </Button>
          }
        >
          {t('objection-looks-text')}
        </Banner>
      )}
      {view.looksLikeLog && view.mode === 'contacts' && (
        <Banner
          tone="info"
          title={t('log-looks')}
          actions={
            <Button size="small" variant="primary" isPending={set.isPending} onPress={() => choose('log')}>
              {t('log-looks-yes')}
            </Button>
          }
        >
          {t('log-looks-text')}
        </Banner>
      )}
      {view.looksLikeConsents && !view.looksLikeLog && !view.looksLikeObjections && view.mode === 'contacts' && (
        <Banner
          tone="info"
          title={t('consent-list-looks')}
          actions={
            <Button size="small" variant="primary" isPending={set.isPending} onPress={() => choose('consents')}>
              {t('consent-list-looks-yes')}
            </Button>
          }
        >
          {t('consent-list-looks-text')}
        </Banner>
      )}
      <RadioGroup<ImportView['mode']>
        label={t('import-mode')}
        cards="small"
        options={[
          { id: 'contacts', label: t('import-mode-contacts'), detail: t('import-mode-contacts-detail'), icon: Users },
          { id: 'consents', label: t('import-mode-consents'), detail: t('import-mode-consents-detail'), icon: BadgeCheck },
          { id: 'suppression', label: t('import-mode-suppression'), detail: t('import-mode-suppression-detail'), icon: MailX },
          { id: 'rpo', label: t('import-mode-rpo'), detail: t('import-mode-rpo-detail'), icon: PhoneOff },
          { id: 'log', label: t('import-mode-log'), detail: t('import-mode-log-detail'), icon: MessagesSquare },
        ]}
        value={view.mode}
        onChange={choose}
      />
    </>
  );
}
