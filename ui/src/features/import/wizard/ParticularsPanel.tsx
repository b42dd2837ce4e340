import { useRead, type SourceId } from '@/api';
import { DatePicker, Link, Panel, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';

/** What the person says about the import as a whole. */
export interface Particulars {
  name: string;
  source: SourceId | null;
  collectedOn: string | null;
}

/** What is still missing before the import can be written, in the order of the form. */
export function missingOf({ name, source, collectedOn }: Particulars, today: string): 'name' | 'source' | 'day' | 'future' | null {
  if (name.trim() === '') return 'name';
  if (source === null) return 'source';
  if (collectedOn === null) return 'day';
  return collectedOn > today ? 'future' : null;
}

export const MISSING = { name: 'import-missing-name', source: 'import-missing-source', day: 'import-missing-day', future: 'import-missing-future' } as const;

export interface ParticularsPanelProps {
  particulars: Particulars;
  onParticulars(next: Particulars): void;
  /** Day of today, the last that a collection can have. */
  today: string;
}

/** Name, source and day of an import: where its data come from. */
export function ParticularsPanel({ particulars, onParticulars, today }: ParticularsPanelProps) {
  const { t } = useI18n();
  const sources = useRead('source_list', {});
  const inUse = (sources.data?.sources ?? []).filter((source) => !source.archived);
  const chosen = inUse.find((source) => source.id === particulars.source);
  return (
    <Panel title={t('import-particulars')}>
      <TextField label={t('import-name')} description={t('import-name-help')} isRequired value={particulars.name} onChange={(name) => onParticulars({ ...particulars, name })} />
      <Select
        label={t('import-source')}
        description={
          <>
            {chosen === undefined ? t('import-source-help') : t(chosen.fromSubject ? 'import-source-subject' : 'import-source-other')}{' '}
            <Link href="/settings/sources">{t('import-source-catalogue')}</Link>
          </>
        }
        isRequired
        options={inUse.map((source) => ({ id: source.id, label: source.title }))}
        value={particulars.source}
        onChange={(source) => onParticulars({ ...particulars, source })}
      />
      <DatePicker label={t('import-collected-on')} description={t('import-collected-on-help')} isRequired max={today} value={particulars.collectedOn} onChange={(collectedOn) => onParticulars({ ...particulars, collectedOn })} />
    </Panel>
  );
}
