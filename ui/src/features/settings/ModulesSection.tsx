import { CircleCheck, CircleDashed, ShieldCheck } from 'lucide-react';
import { Button, Panel, Skeleton, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { usePrivacy } from './privacy';

/** Configurazioni (S77): what can be activated; its entries appear beside at once. */
export function ModulesSection() {
  const { t } = useI18n();
  const { settings, save } = usePrivacy();
  if (settings === undefined) return <Skeleton lines={5} />;
  return (
    <div className="stack">
      <p className="text-2 measure">{t('module-lead')}</p>
      <Panel
        title={t('module-privacy')}
        actions={
          <StatusStamp tone={settings.active ? 'ok' : 'none'} icon={settings.active ? CircleCheck : CircleDashed}>
            {t(settings.active ? 'module-active' : 'module-inactive')}
          </StatusStamp>
        }
      >
        <p className="measure">{t('module-privacy-text')}</p>
        <p className="text-2 measure">{t('module-privacy-always')}</p>
        <div className="row">
          {settings.active ? (
            <Button onPress={() => save({ active: false }, t('module-deactivated'))}>{t('module-deactivate')}</Button>
          ) : (
            <Button variant="primary" icon={ShieldCheck} onPress={() => save({ active: true }, t('module-activated'))}>
              {t('module-activate')}
            </Button>
          )}
        </div>
      </Panel>
    </div>
  );
}
