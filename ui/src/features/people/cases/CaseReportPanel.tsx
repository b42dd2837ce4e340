import { useState } from 'react';
import { useRead, type CaseReportLine } from '@/api';
import { DatePicker, Panel, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { categoryWords, timesWords } from './words';

/** How long people wait: to the first answer and to the end, by month and sort (S53). */
export function CaseReportPanel() {
  const { t } = useI18n();
  const [since, setSince] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const report = useRead('case_report', { since, until }, { keepPrevious: true }).data;
  return (
    <Panel title={t('case-report-title')} lead={t('case-report-lead')}>
      <div className="form-parts">
        <DatePicker label={t('case-report-since')} value={since} onChange={setSince} />
        <DatePicker label={t('case-report-until')} value={until} onChange={setUntil} />
      </div>
      {report === undefined ? (
        <Skeleton lines={4} />
      ) : report.all.opened === 0 ? (
        <p className="text-2">{t('case-report-none')}</p>
      ) : (
        <div className="case-report">
          <table>
            <caption className="visually-hidden">{t('case-report-title')}</caption>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {t('case-report-month')}
                </th>
                <th scope="col" rowSpan={2}>
                  {t('case-category')}
                </th>
                <th scope="col" rowSpan={2} className="number">
                  {t('case-report-opened')}
                </th>
                <th scope="col" rowSpan={2} className="number">
                  {t('case-report-closed')}
                </th>
                <th scope="col" rowSpan={2} className="number">
                  {t('case-report-waiting')}
                </th>
                <th scope="colgroup" colSpan={2}>
                  {t('case-report-answer')}
                </th>
                <th scope="colgroup" colSpan={2}>
                  {t('case-report-close')}
                </th>
              </tr>
              <tr>
                <th scope="col" className="number">
                  {t('case-report-median')}
                </th>
                <th scope="col" className="number">
                  {t('case-report-slowest')}
                </th>
                <th scope="col" className="number">
                  {t('case-report-median')}
                </th>
                <th scope="col" className="number">
                  {t('case-report-slowest')}
                </th>
              </tr>
            </thead>
            <tbody>
              {report.lines.map((line) => (
                <Line key={`${line.month} ${line.category}`} line={line} />
              ))}
            </tbody>
            <tfoot>
              <Line line={report.all} />
            </tfoot>
          </table>
        </div>
      )}
    </Panel>
  );
}

function Line({ line }: { line: CaseReportLine }) {
  const i18n = useI18n();
  const { t, month, number } = i18n;
  const times = [...timesWords(i18n, line.answer), ...timesWords(i18n, line.close)];
  return (
    <tr>
      <th scope="row">{line.month === null ? t('case-report-all') : month(line.month)}</th>
      <td>{line.category === null ? '' : categoryWords(i18n, line.category)}</td>
      {[line.opened, line.closed, line.waiting].map((count, at) => (
        <td key={at} className="number tabular">
          {number(count)}
        </td>
      ))}
      {times.map((text, at) => (
        <td key={at} className="number">
          {text}
        </td>
      ))}
    </tr>
  );
}
