import { ArrowRight } from 'lucide-react';
import { useAct, type AppInfo, type Language } from '@/api';
import { Button, Link, Progress, RadioGroup } from '@/components';
import { useI18n } from '@/i18n';
import { applyAppearance } from '@/lib/appearance';
import { EntryHead } from './EntryFrame';
import { useOpenArchive } from './useOpenArchive';

/** Screen one: the language, and what Custode is. */
export function LanguageScreen({ info, onNext, onOpened, onRestore }: { info: AppInfo; onNext(): void; onOpened(): void; onRestore(): void }) {
  const { t, language } = useI18n();
  const set = useAct('appearance_set');
  const open = useOpenArchive(onOpened);
  const sample = useAct('sample_open');
  const choose = (next: Language) => {
    const look = { ...info.appearance, language: next };
    applyAppearance(look);
    set.mutate(look);
  };
  return (
    <>
      <EntryHead title={t('entry-welcome-title')} lead={t('entry-welcome-lead')} />
      <div className="entry-form">
        <RadioGroup<Language>
          label={t('entry-language')}
          cards
          value={language}
          onChange={choose}
          options={[
            { id: 'it', label: t('entry-language-it'), detail: t('entry-language-it-detail') },
            { id: 'en', label: t('entry-language-en'), detail: t('entry-language-en-detail') },
          ]}
        />
        <div className="entry-actions">
          <span />
          <Button
            variant="primary"
            trailingIcon={ArrowRight}
            autoFocus
            onPress={() => {
              // The language that is shown is the one that is kept.
              if (info.appearance.language !== language) choose(language);
              onNext();
            }}
          >
            {t('entry-continue')}
          </Button>
        </div>
      </div>
      <div className="entry-more">
        {sample.isPending ? (
          <Progress label={t('start-sample-preparing')} />
        ) : (
          <>
            <Link onPress={open}>{t('entry-open-existing')}</Link>
            <Link onPress={onRestore}>{t('entry-restore')}</Link>
            <Link onPress={() => sample.mutate({})}>{t('entry-try-sample')}</Link>
          </>
        )}
      </div>
    </>
  );
}
