import { FileCheck } from 'lucide-react';
import { useAct, useErrorText, useRead, type ErasureGround, type ErasureView } from '@/api';
import { Banner, Button, ButtonLink, EmptyState, Skeleton, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const GROUND: Record<ErasureGround, MessageKey> = {
  no_longer_needed: 'erasure-ground-no_longer_needed',
  withdrawn: 'erasure-ground-withdrawn',
  objected: 'erasure-ground-objected',
  unlawful: 'erasure-ground-unlawful',
  obligation: 'erasure-ground-obligation',
  minor: 'erasure-ground-minor',
  mistake: 'erasure-ground-mistake',
};

/** Who was erased on request: nobody knows any more, but that it was done can be shown (F36, F44). */
export function ErasuresSection() {
  const { t, date } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('erasure_list', {});
  return (
    <div className="stack">
      <p className="text-2 measure">{t('settings-erasures-lead')}</p>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data !== undefined && data.proofs > 0 && (
        <p className="measure">
          {t('settings-erasures-proofs', { count: data.proofs })}{' '}
          {data.proofsFrom === data.proofsUntil
            ? t('settings-erasures-proofs-on', { date: date(data.proofsUntil ?? '') })
            : t('settings-erasures-proofs-until', { first: date(data.proofsFrom ?? ''), last: date(data.proofsUntil ?? '') })}
        </p>
      )}
      {data !== undefined && data.erasures.length === 0 && (
        <EmptyState icon={FileCheck} title={t('settings-erasures-none')} actions={<ButtonLink href="/people">{t('settings-erasures-none-go')}</ButtonLink>}>
          {t('settings-erasures-none-text')}
        </EmptyState>
      )}
      {data !== undefined && data.erasures.length > 0 && (
        <ul className="records">
          {data.erasures.map((each) => (
            <Erasure key={each.number} erasure={each} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Erasure({ erasure }: { erasure: ErasureView }) {
  const { t, dateTime, language } = useI18n();
  const certificate = useAct('erasure_certificate');
  const save = useAct('report_save');
  const sum = (name: 'destroyed' | 'anonymised' | 'kept') => erasure.counts.reduce((all, count) => all + count[name], 0);
  const keep = () =>
    certificate.mutate(
      { number: erasure.number, language },
      { onSuccess: ({ document }) => save.mutate({ document }, { onSuccess: ({ place }) => place !== null && toast(t('erase-saved', { place })) }) },
    );
  return (
    <li className="settings-entry" data-line>
      <p className="term tabular">{erasure.number}</p>
      <div className="settings-entry-main">
        <div className="settings-entry-title">
          <h2>{t(GROUND[erasure.ground])}</h2>
          {erasure.request !== null && <code>{erasure.request}</code>}
        </div>
        <p className="text-2">{t('erased-counts', { destroyed: sum('destroyed'), anonymised: sum('anonymised'), kept: sum('kept') })}</p>
        <p className="caption">{t('settings-erasures-by', { at: dateTime(erasure.at), by: erasure.by })}</p>
      </div>
      <Button size="small" icon={FileCheck} isPending={certificate.isPending || save.isPending} onPress={keep}>
        {t('erased-certificate-save')}
      </Button>
    </li>
  );
}
