import { BadgeCheck } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useErrorText, useRead, type ConsentTypeView } from '@/api';
import { Banner, Button, EmptyState, Panel, Skeleton } from '@/components';
import { Permissions } from '@/components/domain/Permissions';
import { useI18n } from '@/i18n';

/** Tipologie consensi (S84): what is asked and how often it was; they are defined in their own section. */
export function TypesSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { data, error } = useRead('consent_type_list', {});
  const used = data?.types.filter((type) => !type.archived) ?? [];
  const archived = data?.types.filter((type) => type.archived) ?? [];
  const open = (
    <Button variant="primary" icon={BadgeCheck} onPress={() => void navigate({ to: '/consents' })}>
      {t('types-open')}
    </Button>
  );
  return (
    <div className="stack">
      <div className="section-head">
        <p className="text-2 measure">{t('types-lead')}</p>
        {data !== undefined && open}
      </div>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={4} />}
      {data !== undefined && data.types.length === 0 && (
        <EmptyState icon={BadgeCheck} title={t('types-none')}>
          {t('types-none-text')}
        </EmptyState>
      )}
      {used.length > 0 && <Types types={used} />}
      {archived.length > 0 && (
        <Panel title={t('settings-archived')} flush>
          <Types types={archived} />
        </Panel>
      )}
    </div>
  );
}

function Types({ types }: { types: readonly ConsentTypeView[] }) {
  const { t } = useI18n();
  return (
    <ul className="records">
      {types.map((type) => (
        <li key={type.id} className="settings-entry" data-archived={type.archived || undefined}>
          <div className="settings-entry-main">
            <div className="settings-entry-title">
              <h2 className="wrap-anywhere">{type.title}</h2>
              <code>{type.code}</code>
            </div>
            <div className="row">
              <Permissions of={type} />
            </div>
            {type.allowMass && type.allowSingle && type.allowContact && (
              <Banner tone="info" title={t('consent-type-three-title')}>
                {t('consent-type-three-text')}
              </Banner>
            )}
          </div>
          <span className="text-2 tabular label">{t('consent-type-usage', { count: type.usage })}</span>
        </li>
      ))}
    </ul>
  );
}
