import { useNavigate } from '@tanstack/react-router';
import { FileCheck, FileText, Inbox, Users } from 'lucide-react';
import { useAct, type ErasureAsked, type ErasureView, type ReportView } from '@/api';
import { Banner, Button, ButtonLink, PageHeader, Panel, toast } from '@/components';
import { useI18n } from '@/i18n';
import { CLASS_LABEL, sums } from './words';

/** What was done, with its papers. Nothing here says who it was. */
export function Erased({ erasure, letter, asked }: { erasure: ErasureView | null; letter: ReportView | null; asked: ErasureAsked | null }) {
  const { t, language, dateTime, number } = useI18n();
  const navigate = useNavigate();
  const certificate = useAct('erasure_certificate');
  const save = useAct('report_save');
  const keep = (made: ReportView) =>
    save.mutate({ document: made.document }, { onSuccess: ({ place }) => place !== null && toast(t('erase-saved', { place })) });
  const total = sums(erasure?.counts ?? []);
  return (
    <div className="page erase-page">
      <PageHeader
        title={t('erased-title')}
        lead={erasure === null ? undefined : t('erased-lead', { at: dateTime(erasure.at) })}
        onBack={() => void navigate({ to: '/people' })}
      />
      <Banner live tone="ok" title={t('erased-done', { count: total.destroyed })}>
        {total.kept > 0 && <p>{t('erased-kept', { count: total.kept })}</p>}
        {total.anonymised > 0 && <p>{t('erased-anonymised', { count: total.anonymised })}</p>}
      </Banner>
      {asked !== null && (
        <Banner
          title={t('erased-asked', { number: asked.number })}
          actions={
            <ButtonLink size="small" icon={Inbox} href={`/requests/${asked.id}`}>
              {t('erased-asked-open')}
            </ButtonLink>
          }
        >
          {t((erasure?.letter ?? null) === null ? 'erased-asked-no-letter' : 'erased-asked-letter')}
        </Banner>
      )}
      {erasure !== null && (
        <Panel
          title={t('erased-certificate', { number: erasure.number })}
          lead={t('erased-certificate-lead')}
          actions={
            <Button
              variant="primary"
              icon={FileCheck}
              isPending={certificate.isPending || save.isPending}
              onPress={() => certificate.mutate({ number: erasure.number, language }, { onSuccess: keep })}
            >
              {t('erased-certificate-save')}
            </Button>
          }
        >
          <dl className="facts">
            {erasure.request !== null && (
              <div>
                <dt>{t('erase-request')}</dt>
                <dd>{erasure.request}</dd>
              </div>
            )}
            {erasure.counts.map((count) => (
              <div key={count.class}>
                <dt>{t(CLASS_LABEL[count.class])}</dt>
                <dd>{t('erased-counts', { destroyed: number(count.destroyed), anonymised: number(count.anonymised), kept: number(count.kept) })}</dd>
              </div>
            ))}
            <div>
              <dt>{t('erased-head')}</dt>
              <dd>
                <code>{t('erased-head-at', { seq: number(erasure.seq), head: erasure.head.slice(0, 16) })}</code>
              </dd>
            </div>
          </dl>
        </Panel>
      )}
      <div className="row">
        {letter !== null && (
          <Button icon={FileText} isPending={save.isPending} onPress={() => keep(letter)}>
            {t('erased-letter-save', { code: letter.code })}
          </Button>
        )}
        <Button icon={Users} onPress={() => void navigate({ to: '/people' })}>
          {t('shell-go-people')}
        </Button>
      </div>
    </div>
  );
}
