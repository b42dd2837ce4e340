import { Save, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useAct, useErrorText, useRead, type DataField, type FieldPurposesView } from '@/api';
import { Banner, Button, ButtonLink, Checkbox, Link, Panel, Skeleton, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { isSame, turned } from './fieldPurposes';

const FIELD: Record<DataField, MessageKey> = {
  name: 'data-field-name',
  email: 'data-field-email',
  phone: 'data-field-phone',
  address: 'data-field-address',
  messaging: 'data-field-messaging',
  language: 'data-field-language',
  role: 'data-field-role',
  website: 'data-field-website',
  tax_code: 'data-field-tax-code',
  vat_number: 'data-field-vat-number',
  sdi_code: 'data-field-sdi-code',
  iban: 'data-field-iban',
  sex: 'data-field-sex',
  birth_on: 'data-field-birth-on',
  birth_place: 'data-field-birth-place',
  notes: 'data-field-notes',
  sealed_notes: 'data-field-sealed-notes',
};

/** Dati e finalità (S24): what each field is for, as a matrix, in versions that never change. */
export function FieldPurposesSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { may } = useAccess();
  const { data, error } = useRead('field_purpose_get', {});
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  if (data === undefined) return <Skeleton lines={10} />;
  return (
    <div className="stack">
      <div className="section-head">
        <p className="text-2 measure">{t('field-purposes-lead')}</p>
        {may('quality') && (
          <ButtonLink icon={ShieldAlert} href="/exchange/minimisation">
            {t('field-purposes-report')}
          </ButtonLink>
        )}
      </div>
      {data.purposes.length === 0 ? (
        <Banner tone="warning">{t('field-purposes-no-purposes')}</Banner>
      ) : (
        <Matrix key={data.versions[0]?.number ?? 0} table={data} />
      )}
      <p className="caption measure">
        {t('field-purposes-force')} <Link href="/settings/fields">{t('settings-fields')}</Link>: {t('field-purposes-own')}
      </p>
      {data.versions.length > 1 && (
        <Panel title={t('field-purposes-history')}>
          <Versions table={data} />
        </Panel>
      )}
    </div>
  );
}

function Versions({ table }: { table: FieldPurposesView }) {
  const { t, dateTime } = useI18n();
  return (
    <ul className="ruled" data-open="">
      {table.versions.slice(1).map((one) => (
        <li key={one.number} className="row row-between">
          <span>{t('field-purposes-version', { number: one.number, at: dateTime(one.at), by: one.by === '' ? '—' : one.by })}</span>
          <span className="text-2">{t('field-purposes-changed', { count: one.changed })}</span>
        </li>
      ))}
    </ul>
  );
}

function Matrix({ table }: { table: FieldPurposesView }) {
  const { t, dateTime } = useI18n();
  const set = useAct('field_purpose_set');
  const [lines, setLines] = useState(table.fields);
  const latest = table.versions[0];
  const changed = !isSame(lines, table.fields);
  const save = () => set.mutate({ fields: lines }, { onSuccess: ({ version }) => toast(t('field-purposes-saved', { version })) });
  return (
    <Panel
      title={
        latest === undefined
          ? t('field-purposes-title')
          : t('field-purposes-version', { number: latest.number, at: dateTime(latest.at), by: latest.by === '' ? '—' : latest.by })
      }
      lead={latest === undefined ? t('field-purposes-proposal') : undefined}
    >
      <div className="role-matrix purpose-matrix" role="region" aria-label={t('field-purposes-title')} tabIndex={0}>
        <table style={{ minInlineSize: `${15 + 7 * table.purposes.length}rem` }}>
          <thead>
            <tr>
              <th scope="col">{t('field-purposes-field')}</th>
              {table.purposes.map((purpose) => (
                <th key={purpose.id} scope="col">
                  <span className="wrap-anywhere">{purpose.title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.field}>
                <th scope="row">
                  {t(FIELD[line.field])}
                  {line.purposes.length === 0 && <small>{t('field-purposes-none')}</small>}
                </th>
                {table.purposes.map((purpose) => (
                  <td key={purpose.id}>
                    <Checkbox
                      aria-label={t('field-purposes-cell', { field: t(FIELD[line.field]), purpose: purpose.title })}
                      isSelected={line.purposes.includes(purpose.id)}
                      onChange={() => setLines((now) => turned(now, line.field, purpose.id))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(changed || latest === undefined) && (
        <div className="save-bar">
          <Button variant="primary" icon={Save} isPending={set.isPending} onPress={save}>
            {t(changed ? 'field-purposes-save' : 'field-purposes-confirm')}
          </Button>
          {changed && (
            <Button variant="quiet" onPress={() => setLines(table.fields)}>
              {t('ui-cancel')}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
