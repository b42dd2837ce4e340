import { useNavigate, useParams } from '@tanstack/react-router';
import { useAccess, useRead } from '@/api';
import { Banner, PageHeader, Tabs } from '@/components';
import { useI18n } from '@/i18n';
import { GROUPS, PRIVACY, SECTIONS } from './sections';

/** Impostazioni: what documents say, what forms offer, how the archive is kept. */
export function SettingsScreen() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const params: { section?: string } = useParams({ strict: false });
  const { may } = useAccess();
  const privacy = useRead('privacy_get', {});
  // While the answer is on its way, a link into the module keeps its place.
  const active = privacy.data?.active ?? PRIVACY.includes(params.section ?? '');
  const shown = SECTIONS.filter((section) => (active || !PRIVACY.includes(section.id)) && (section.needs === null || may(section.needs)));
  const current = shown.find((section) => section.id === params.section) ?? shown[0] ?? SECTIONS[0];
  // A link, or an address that was kept, into a part that the role does not open.
  const isBarred = SECTIONS.some(({ id, needs }) => id === params.section && needs !== null && !may(needs));
  return (
    <div className="page settings">
      <PageHeader title={t('shell-settings')} />
      {isBarred && <Banner>{t('settings-not-yours')}</Banner>}
      <Tabs
        label={t('settings-sections')}
        orientation="vertical"
        selected={current.id}
        onSelect={(id) => id !== current.id && void navigate({ to: `/settings/${id}`, replace: true })}
        tabs={shown.map(({ group, id, label, page: Page }, at) => ({
          id,
          label: t(label),
          begins: shown[at - 1]?.group === group ? undefined : t(GROUPS[group]),
          content:
            id === current.id ? (
              <>
                <h2 className="settings-title">{t(label)}</h2>
                <Page />
              </>
            ) : null,
        }))}
      />
    </div>
  );
}
