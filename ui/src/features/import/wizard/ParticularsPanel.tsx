import { useRead, type LegalBasis, type SourceId } from '@/api';
import { DatePicker, Link, Panel, Select, TextArea, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { BASES, BASIS_LABEL, BASIS_MEANING } from '@/lib/basis';

/** What the person says about the import as a whole. */
export interface Particulars {
  name: string;
  source: SourceId | null;
  collectedOn: string | null;
  basis: LegalBasis | null;
  /** Where a bought list comes from. */
  originProof: string;
}

/** Whether the data of a source were bought: the proof of their lawful origin is needed then (S41). */
export function useBought(source: SourceId | null): boolean {
  const sources = useRead('source_list', {});
  return sources.data?.sources.find((one) => one.id === source)?.bought ?? false;
}

/** What is still missing before the import can be written, in the order of the form. */
export function missingOf(
  { name, source, collectedOn, basis, originProof }: Particulars,
  today: string,
  basisNeeded = false,
  proofNeeded = false,
): keyof typeof MISSING | null {
  if (name.trim() === '') return 'name';
  if (source === null) return 'source';
  if (proofNeeded && originProof.trim() === '') return 'proof';
  if (collectedOn === null) return 'day';
  if (collectedOn > today) return 'future';
  return basisNeeded && basis === null ? 'basis' : null;
}

export const MISSING = {
  name: 'import-missing-name',
  source: 'import-missing-source',
  proof: 'import-missing-proof',
  day: 'import-missing-day',
  future: 'import-missing-future',
  basis: 'import-missing-basis',
} as const;

export interface ParticularsPanelProps {
  particulars: Particulars;
  onParticulars(next: Particulars): void;
  /** Day of today, the last that a collection can have. */
  today: string;
  /** Where a basis makes sense: whether it must be named. Lists of those who left only forbid. */
  basis?: 'needed' | 'offered';
}

/** Name, source, day and basis of an import: where its data come from, and why the firm may use them. */
export function ParticularsPanel({ particulars, onParticulars, today, basis }: ParticularsPanelProps) {
  const { t } = useI18n();
  const sources = useRead('source_list', {});
  const inUse = (sources.data?.sources ?? []).filter((source) => !source.archived);
  const chosen = inUse.find((source) => source.id === particulars.source);
  return (
    <Panel title={t('import-particulars')}>
      <TextField
        label={t('import-name')}
        description={t('import-name-help')}
        isRequired
        value={particulars.name}
        onChange={(name) => onParticulars({ ...particulars, name })}
      />
      <Select
        label={t('import-source')}
        description={
          <>
            {chosen === undefined
              ? t('import-source-help')
              : t(chosen.bought ? 'import-source-bought' : chosen.fromSubject ? 'import-source-subject' : 'import-source-other')}{' '}
            <Link href="/settings/sources">{t('import-source-catalogue')}</Link>
          </>
        }
        isRequired
        options={inUse.map((source) => ({ id: source.id, label: source.title }))}
        value={particulars.source}
        onChange={(source) => onParticulars({ ...particulars, source })}
      />
      {basis !== undefined && chosen?.bought === true && (
        <TextArea
          label={t('import-proof')}
          description={t('import-proof-help')}
          isRequired
          rows={3}
          value={particulars.originProof}
          onChange={(originProof) => onParticulars({ ...particulars, originProof })}
        />
      )}
      <DatePicker
        label={t('import-collected-on')}
        description={t('import-collected-on-help')}
        isRequired
        max={today}
        value={particulars.collectedOn}
        onChange={(collectedOn) => onParticulars({ ...particulars, collectedOn })}
      />
      {basis !== undefined && (
        <Select<LegalBasis>
          label={t('import-basis')}
          description={particulars.basis === 'consent' ? t('import-basis-consent-none') : t('import-basis-help')}
          isRequired={basis === 'needed'}
          options={BASES.map((id) => ({ id, label: t(BASIS_LABEL[id]), detail: t(BASIS_MEANING[id]) }))}
          value={particulars.basis}
          onChange={(chosen) => onParticulars({ ...particulars, basis: chosen })}
        />
      )}
    </Panel>
  );
}
