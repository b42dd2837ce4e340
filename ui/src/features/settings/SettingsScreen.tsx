import { useNavigate, useParams } from '@tanstack/react-router';
import { PageHeader, Tabs } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { ArchiveSection } from './ArchiveSection';
import { ControllerSection } from './ControllerSection';
import { FieldsSection } from './FieldsSection';
import { LookSection } from './LookSection';
import { PurposesSection } from './PurposesSection';
import { RetentionSection } from './RetentionSection';
import { SecuritySection } from './SecuritySection';
import { SourcesSection } from './SourcesSection';

const SECTIONS = [
  { id: 'controller', label: 'settings-controller', page: ControllerSection },
  { id: 'purposes', label: 'settings-purposes', page: PurposesSection },
  { id: 'sources', label: 'settings-sources', page: SourcesSection },
  { id: 'fields', label: 'settings-fields', page: FieldsSection },
  { id: 'retention', label: 'settings-retention', page: RetentionSection },
  { id: 'security', label: 'settings-security', page: SecuritySection },
  { id: 'look', label: 'settings-look', page: LookSection },
  { id: 'archive', label: 'settings-archive', page: ArchiveSection },
] as const satisfies readonly { id: string; label: MessageKey; page: () => React.ReactNode }[];

/** Impostazioni: what documents say, what forms offer, how the archive is kept. */
export function SettingsScreen() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const params: { section?: string } = useParams({ strict: false });
  const current = SECTIONS.find((section) => section.id === params.section) ?? SECTIONS[0];
  return (
    <div className="page settings">
      <PageHeader title={t('shell-settings')} />
      <Tabs
        label={t('settings-sections')}
        orientation="vertical"
        selected={current.id}
        onSelect={(id) => id !== current.id && void navigate({ to: `/settings/${id}`, replace: true })}
        tabs={SECTIONS.map(({ id, label, page: Page }) => ({ id, label: t(label), content: id === current.id ? <Page /> : null }))}
      />
    </div>
  );
}
