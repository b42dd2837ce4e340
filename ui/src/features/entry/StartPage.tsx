import { useNavigate } from '@tanstack/react-router';
import { FileSpreadsheet, FlaskConical, UserPlus, type LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useAct } from '@/api';
import { PageHeader } from '@/components';
import { useI18n } from '@/i18n';
import './entry.css';

/** Screen three: an empty archive and its three beginnings. */
export function StartPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const sample = useAct('sample_open');
  return (
    <div className="page">
      <PageHeader title={t('start-title')} lead={t('start-lead')} />
      <div className="start">
        <Card first icon={FileSpreadsheet} title={t('start-import')} text={t('start-import-text')} onPress={() => void navigate({ to: '/exchange/import' })} />
        <Card
          icon={FlaskConical}
          title={t('start-sample')}
          text={t(sample.isPending ? 'start-sample-preparing' : 'start-sample-text')}
          isDisabled={sample.isPending}
          onPress={() => sample.mutate({})}
        />
        <Card icon={UserPlus} title={t('start-empty')} text={t('start-empty-text')} onPress={() => void navigate({ to: '/people' })} />
      </div>
      <p className="caption">{t('start-note')}</p>
    </div>
  );
}

function Card({
  icon: Icon,
  title,
  text,
  first,
  isDisabled,
  onPress,
}: {
  icon: LucideIcon;
  title: string;
  text: string;
  first?: boolean;
  isDisabled?: boolean;
  onPress(): void;
}) {
  return (
    <AriaButton className="start-card" data-first={first || undefined} isDisabled={isDisabled} onPress={onPress}>
      <span className="dialog-icon">
        <Icon aria-hidden="true" />
      </span>
      <strong>{title}</strong>
      <span>{text}</span>
    </AriaButton>
  );
}
