import { asCommandError, call, useSay, type AppInfo } from '@/api';
import { Button, Menu, MenuItem } from '@/components';
import { useI18n } from '@/i18n';

/** The other archives that were opened here, to choose from. */
export function OtherArchives({ others }: { others: AppInfo['recent'] }) {
  const { t } = useI18n();
  const say = useSay();
  return (
    <Menu
      trigger={
        <Button size="small" variant="quiet">
          {t('entry-change-archive')}
        </Button>
      }
      onAction={(token) => {
        const chosen = others.find((archive) => archive.token === token);
        if (chosen) call('archive_choose', { token: chosen.token }).catch((thrown: unknown) => say(asCommandError(thrown)));
      }}
    >
      {others.map((archive) => (
        <MenuItem key={archive.token} id={archive.token} label={archive.name} />
      ))}
    </Menu>
  );
}
