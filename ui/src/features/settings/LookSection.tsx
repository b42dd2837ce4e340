import { Monitor, Moon, Sun } from 'lucide-react';
import { useAccess, useAct, useRead, useSay } from '@/api';
import { Panel, RadioGroup, Select, Switch } from '@/components';
import { useI18n } from '@/i18n';
import { applyAppearance, useAppearance, ZOOM_STEPS, type Appearance } from '@/lib/appearance';

/** Language, colours, row height, size: kept on this computer, shown at once. */
export function LookSection() {
  const { t, percent } = useI18n();
  const say = useSay();
  const save = useAct('appearance_set');
  const look = useAppearance();
  const set = (change: Partial<Appearance>) => {
    const next = { ...look, ...change };
    applyAppearance(next);
    save.mutate(next, {
      onError: (error) => {
        applyAppearance(look);
        say(error);
      },
    });
  };
  return (
    <div className="stack look">
      <Panel>
        <RadioGroup
          label={t('settings-language')}
          description={t('settings-language-help')}
          orientation="horizontal"
          options={[
            { id: 'it', label: t('settings-language-it') },
            { id: 'en', label: t('settings-language-en') },
          ]}
          value={look.language}
          onChange={(language) => set({ language })}
        />
      </Panel>
      <Panel>
        <RadioGroup
          cards
          label={t('settings-theme')}
          orientation="horizontal"
          options={[
            { id: 'light', label: t('settings-theme-light'), detail: t('settings-theme-light-detail'), icon: Sun },
            { id: 'dark', label: t('settings-theme-dark'), detail: t('settings-theme-dark-detail'), icon: Moon },
            { id: 'system', label: t('settings-theme-system'), detail: t('settings-theme-system-detail'), icon: Monitor },
          ]}
          value={look.theme}
          onChange={(theme) => set({ theme })}
        />
      </Panel>
      <Panel>
        <RadioGroup
          label={t('settings-density')}
          description={t('settings-density-help')}
          orientation="horizontal"
          options={[
            { id: 'compact', label: t('settings-density-compact') },
            { id: 'comfortable', label: t('settings-density-comfortable') },
            { id: 'relaxed', label: t('settings-density-relaxed') },
          ]}
          value={look.density}
          onChange={(density) => set({ density })}
        />
        <div className="density-sample" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      </Panel>
      <Panel>
        <div className="settings-line">
          <Select
            label={t('settings-zoom')}
            description={t('settings-zoom-help')}
            options={ZOOM_STEPS.map((step) => ({ id: String(step), label: percent(step / 100) }))}
            value={String(look.zoom)}
            onChange={(zoom) => set({ zoom: Number(zoom) })}
          />
        </div>
      </Panel>
      <Reminders />
    </div>
  );
}

/** Notices of the system that requests are due; shown to whoever answers requests. */
function Reminders() {
  const { t } = useI18n();
  const { may } = useAccess();
  const { data } = useRead('reminders_get', {}, { enabled: may('rights') });
  const set = useAct('reminders_set');
  if (data === undefined) return null;
  return (
    <Panel>
      <Switch isSelected={data.on} onChange={(on) => set.mutate({ on })} description={t('settings-reminders-help')}>
        {t('settings-reminders')}
      </Switch>
    </Panel>
  );
}
