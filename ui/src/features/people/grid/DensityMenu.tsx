import { Rows3 } from 'lucide-react';
import type { Density } from '@/api';
import { IconButton, Menu, MenuItem } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const NAMES: Record<Density, MessageKey> = { compact: 'people-density-compact', comfortable: 'people-density-comfortable', relaxed: 'people-density-relaxed' };
const ALL: readonly Density[] = ['compact', 'comfortable', 'relaxed'];

/** Row height of this list; a saved view remembers it. */
export function DensityMenu({ value, onChange }: { value: Density; onChange(density: Density): void }) {
  const { t } = useI18n();
  return (
    <Menu
      trigger={<IconButton bordered icon={Rows3} label={t('people-density')} />}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const next = ALL.find((density) => keys !== 'all' && keys.has(density));
        if (next !== undefined) onChange(next);
      }}
    >
      {ALL.map((density) => (
        <MenuItem key={density} id={density} label={t(NAMES[density])} />
      ))}
    </Menu>
  );
}
