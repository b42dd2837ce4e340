import { useAct, type ImportView } from '@/api';
import { Banner, Button } from '@/components';
import { useI18n } from '@/i18n';

/** The profile that the columns follow, or one that nearly fits with what differs. */
export function ProfileBanner({ view, onUsed }: { view: ImportView; onUsed(): void }) {
  const { t, list } = useI18n();
  const use = useAct('import_profile_use');
  const { profile } = view;
  if (profile === null) return null;
  const differences = [
    ...(profile.missing.length === 0 ? [] : [t('profile-missing', { count: profile.missing.length, headers: list(profile.missing) })]),
    ...(profile.added.length === 0 ? [] : [t('profile-added', { count: profile.added.length, headers: list(profile.added) })]),
    ...(profile.otherSheet ? [t('profile-other-sheet')] : []),
  ].join(' ');
  return (
    <Banner
      tone="info"
      title={t(profile.applied ? 'profile-applied' : 'profile-proposed', { name: profile.name })}
      actions={
        profile.applied ? undefined : (
          <Button
            size="small"
            variant="primary"
            isPending={use.isPending}
            onPress={() => use.mutate({ import: view.import, profile: profile.profile }, { onSuccess: onUsed })}
          >
            {t('profile-use')}
          </Button>
        )
      }
    >
      {differences === '' ? t('profile-applied-text') : differences}
    </Banner>
  );
}
