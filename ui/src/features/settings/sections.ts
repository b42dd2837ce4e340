import type { Permission } from '@/api';
import type { MessageKey } from '@/i18n';
import { ArchiveSection } from './ArchiveSection';
import { BackupsSection } from './BackupsSection';
import { ControllerSection } from './ControllerSection';
import { DevicesSection } from './DevicesSection';
import { ErasuresSection } from './ErasuresSection';
import { FieldPurposesSection } from './FieldPurposesSection';
import { FieldsSection } from './FieldsSection';
import { InstructionsSection } from './InstructionsSection';
import { LegalSection } from './LegalSection';
import { LookSection } from './LookSection';
import { ModulesSection } from './ModulesSection';
import { MotivesSection } from './MotivesSection';
import { OutboxSection } from './OutboxSection';
import { PrivacySection } from './PrivacySection';
import { PurposesSection } from './PurposesSection';
import { RecipientsSection } from './RecipientsSection';
import { RetentionSection } from './RetentionSection';
import { RunsSection } from './RunsSection';
import { SafetySection } from './SafetySection';
import { SecuritySection } from './SecuritySection';
import { SourcesSection } from './SourcesSection';
import { TypesSection } from './TypesSection';
import { UsersSection } from './UsersSection';
import { WhereSection } from './WhereSection';

type Group = 'firm' | 'data' | 'contacts' | 'safety' | 'program';

/** The headings over the sections. */
export const GROUPS: Record<Group, MessageKey> = {
  firm: 'settings-group-firm',
  data: 'settings-group-data',
  contacts: 'settings-group-contacts',
  safety: 'settings-group-safety',
  program: 'settings-group-program',
};

/** The sections of Impostazioni in order. */
export const SECTIONS = [
  { group: 'firm', id: 'controller', label: 'settings-controller', needs: 'firm', page: ControllerSection },
  { group: 'firm', id: 'purposes', label: 'settings-purposes', needs: 'rules', page: PurposesSection },
  { group: 'firm', id: 'recipients', label: 'settings-recipients', needs: 'rules', page: RecipientsSection },
  { group: 'firm', id: 'sources', label: 'settings-sources', needs: 'rules', page: SourcesSection },
  { group: 'data', id: 'fields', label: 'settings-fields', needs: 'rules', page: FieldsSection },
  { group: 'data', id: 'field-purposes', label: 'field-purposes-title', needs: 'rules', page: FieldPurposesSection },
  { group: 'data', id: 'retention', label: 'settings-retention', needs: 'rules', page: RetentionSection },
  { group: 'data', id: 'runs', label: 'settings-runs', needs: 'erase', page: RunsSection },
  { group: 'data', id: 'erasures', label: 'settings-erasures', needs: 'erase', page: ErasuresSection },
  { group: 'data', id: 'legal', label: 'settings-legal', needs: null, page: LegalSection },
  { group: 'contacts', id: 'modules', label: 'settings-modules', needs: 'rules', page: ModulesSection },
  { group: 'contacts', id: 'privacy', label: 'settings-privacy', needs: 'rules', page: PrivacySection },
  { group: 'contacts', id: 'motives', label: 'settings-motives', needs: 'rules', page: MotivesSection },
  { group: 'contacts', id: 'types', label: 'settings-types', needs: 'rules', page: TypesSection },
  { group: 'contacts', id: 'outbox', label: 'settings-outbox', needs: 'firm', page: OutboxSection },
  { group: 'safety', id: 'users', label: 'settings-users', needs: 'users', page: UsersSection },
  { group: 'safety', id: 'instructions', label: 'instructions-title', needs: 'rules', page: InstructionsSection },
  { group: 'safety', id: 'devices', label: 'devices-title', needs: null, page: DevicesSection },
  { group: 'safety', id: 'safety', label: 'settings-safety', needs: null, page: SafetySection },
  { group: 'safety', id: 'where', label: 'where-page-title', needs: null, page: WhereSection },
  { group: 'safety', id: 'backups', label: 'settings-backups', needs: 'backups', page: BackupsSection },
  { group: 'safety', id: 'security', label: 'settings-security', needs: null, page: SecuritySection },
  { group: 'program', id: 'look', label: 'settings-look', needs: null, page: LookSection },
  { group: 'program', id: 'archive', label: 'settings-archive', needs: null, page: ArchiveSection },
] as const satisfies readonly { group: Group; id: string; label: MessageKey; needs: Permission | null; page: () => React.ReactNode }[];

/** The entries of the module Privacy GDPR, shown once it is active (S78). */
export const PRIVACY: readonly string[] = ['privacy', 'motives', 'types'];
