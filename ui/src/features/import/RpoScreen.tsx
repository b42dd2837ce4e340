import { useNavigate } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, useRead } from '@/api';
import { Banner, Button, Checkbox, Link, PageHeader, Panel, Skeleton, TakeOutButton, toast } from '@/components';
import { useI18n } from '@/i18n';

/** Registro pubblico delle opposizioni (F18): which numbers to ask about, what was answered, and for how long it holds. */
export function RpoScreen() {
  const { t, number, date } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { data, error } = useRead('rpo_get', {});
  const run = useAct('rpo_export');
  const errors = useFieldErrors(run.error);
  const [all, setAll] = useState(false);
  const total = data === undefined ? 0 : data.clear + data.listed + data.expired + data.never;
  const waiting = data === undefined ? 0 : data.never + data.expired;
  return (
    <div className="page">
      <PageHeader title={t('rpo-title')} lead={t('rpo-lead')} onBack={() => void navigate({ to: '/exchange' })} />
      <div className="stack">
        {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
        {data === undefined && error === null && <Skeleton lines={6} />}
        {data !== undefined && (
          <>
            <Panel title={t('rpo-numbers')}>
              <dl className="facts tabular">
                <dt>{t('rpo-count-clear')}</dt>
                <dd>{number(data.clear)}</dd>
                <dt>{t('rpo-count-listed')}</dt>
                <dd>{number(data.listed)}</dd>
                <dt>{t('rpo-count-expired')}</dt>
                <dd>{number(data.expired)}</dd>
                <dt>{t('rpo-count-never')}</dt>
                <dd>{number(data.never)}</dd>
                <dt>{t('rpo-last')}</dt>
                <dd>{data.last === null ? t('rpo-last-never') : date(data.last)}</dd>
              </dl>
            </Panel>
            <Panel title={t('rpo-ask')} lead={t('rpo-ask-lead')}>
              <Checkbox isSelected={all} onChange={setAll} isDisabled={total === 0}>
                {t('rpo-ask-all')}
              </Checkbox>
              <div className="row">
                <TakeOutButton
                  label={t('rpo-ask-run', { count: all ? total : waiting })}
                  lead={t('rpo-ask-mark')}
                  isDisabled={(all ? total : waiting) === 0}
                  isPending={run.isPending}
                  errors={errors}
                  onTakeOut={(reason, close) =>
                    run.mutate(
                      { all, reason },
                      {
                        onSuccess: ({ file, rows }) => {
                          if (file === null) return;
                          toast(t('rpo-asked', { file, count: rows }));
                          close();
                        },
                      },
                    )
                  }
                />
              </div>
            </Panel>
            <Panel title={t('rpo-load')} lead={t('rpo-load-lead')}>
              <div className="row">
                <Button icon={Upload} onPress={() => void navigate({ to: '/exchange/import' })}>
                  {t('rpo-load-run')}
                </Button>
              </div>
            </Panel>
            <p className="caption measure">
              {t('rpo-single')} <Link href="/settings/privacy">{t('rpo-single-open')}</Link>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
