import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, useRead, type RetentionAction, type RetentionAnchor, type RetentionClassView } from '@/api';
import { Banner, Button, CancelButton, Dialog, Form, Select, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';
import { ANCHOR_LABEL, isLogRule, monthsInWords } from './months';

const MONTHS = /^\s*\d{1,4}\s*$/;

/** Rules for what is neither a card nor a communication. */
const NO_COMMUNICATIONS = ['PROVE-CONSENSO', 'FASCICOLI-DIRITTI', 'ACCESSI', 'REGISTRO'];

/** A rule: how long, and why; what a change does to what is logged is said before it is saved (S9). */
export function RuleDialog({ rule, onClose }: { rule: RetentionClassView; onClose(): void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const errorText = useErrorText();
  const save = useAct('retention_save', { quiet: true });
  const [months, setMonths] = useState(String(rule.months));
  const [anchor, setAnchor] = useState<RetentionAnchor>(rule.anchor);
  const [reason, setReason] = useState(rule.reason);
  const [floor, setFloor] = useState(rule.floorMonths === null ? '' : String(rule.floorMonths));
  const [floorNorm, setFloorNorm] = useState(rule.floorNorm ?? '');
  const [grace, setGrace] = useState(rule.graceDays === 0 ? '' : String(rule.graceDays));
  const [action, setAction] = useState<RetentionAction | null>(rule.action);
  const isFilled = MONTHS.test(months) && (grace.trim() === '' || MONTHS.test(grace)) && (floor.trim() === '' || MONTHS.test(floor));
  const draft = {
    id: rule.id,
    months: isFilled ? Number(months) : rule.months,
    anchor,
    reason,
    floorMonths: isFilled && floor.trim() !== '' ? Number(floor) : null,
    floorNorm,
    graceDays: isFilled ? Number(grace) : rule.graceDays,
    action,
  };
  // A look may have to judge every card: it waits until nobody types.
  const settled = JSON.parse(useSettled(JSON.stringify(draft))) as typeof draft;
  const preview = useRead('retention_preview', settled, { enabled: isFilled, keepPrevious: true });
  const wrong = save.error ?? preview.error;
  const faults = useFieldErrors(wrong);
  const data = preview.error === null ? preview.data : undefined;
  const isLog = isLogRule(rule);
  const submit = () =>
    save.mutate(draft, {
      onSuccess: () => {
        toast(t('settings-saved', { title: rule.title }));
        onClose();
      },
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Hourglass}
      title={t('rule-title', { title: rule.title })}
      lead={
        isLog
          ? t('rule-lead-log', { term: monthsInWords(i18n, rule.legalMonths) })
          : t('rule-lead', { term: monthsInWords(i18n, rule.legalMonths), norm: rule.legalNorm })
      }
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="rule" isDisabled={!isFilled || data === undefined} isPending={save.isPending}>
            {t('settings-save')}
          </Button>
        </>
      }
    >
      {wrong !== null && wrong.code !== 'validation' && (
        <Banner live tone="danger">
          {errorText(wrong)}
        </Banner>
      )}
      <Form
        id="rule"
        className="stack"
        validationErrors={faults}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="halves">
          <TextField label={t('rule-months')} name="months" inputMode="numeric" short isRequired value={months} onChange={setMonths} autoComplete="off" />
          <TextField label={t('rule-reason')} name="reason" value={reason} onChange={setReason} autoComplete="off" />
        </div>
        {!isLog && (
          <Select<RetentionAnchor>
            label={t('rule-anchor')}
            description={t(rule.anchorFixed ? 'rule-anchor-fixed' : 'rule-anchor-help')}
            isDisabled={rule.anchorFixed}
            options={(Object.keys(ANCHOR_LABEL) as RetentionAnchor[]).map((id) => ({ id, label: t(ANCHOR_LABEL[id]) }))}
            value={anchor}
            onChange={setAnchor}
          />
        )}
        <div className="halves">
          <TextField
            label={t('rule-grace')}
            name="graceDays"
            inputMode="numeric"
            short
            optional
            value={grace}
            onChange={setGrace}
            autoComplete="off"
            description={t('rule-grace-help')}
          />
          {action !== null && (
            <Select<RetentionAction>
              label={t('rule-action')}
              options={[
                { id: 'erase', label: t('rule-action-erase') },
                { id: 'not_usable', label: t('rule-action-not-usable') },
              ]}
              value={action}
              onChange={setAction}
            />
          )}
        </div>
        {action === null && !NO_COMMUNICATIONS.includes(rule.code) && <p className="caption">{t('rule-communications-erased')}</p>}
        <div className="halves">
          <TextField
            label={t('rule-floor')}
            name="floorMonths"
            inputMode="numeric"
            short
            optional
            value={floor}
            onChange={setFloor}
            autoComplete="off"
            description={t('rule-floor-help')}
          />
          <TextField label={t('rule-floor-norm')} name="floorNorm" optional value={floorNorm} onChange={setFloorNorm} autoComplete="off" />
        </div>
      </Form>
      {data !== undefined && (
        <div className="rule-difference" aria-live="polite">
          <h3>{t('rule-difference')}</h3>
          <ul>
            {isLog ? (
              <li>{t('rule-log')}</li>
            ) : (
              <>
                {(data.items > 0 || data.cards + data.cases + data.requests === 0) && <li>{t('rule-items', { count: data.items })}</li>}
                {data.cards > 0 && <li>{t('rule-cards', { count: data.cards })}</li>}
                {data.cases > 0 && <li>{t('rule-cases', { count: data.cases })}</li>}
                {data.requests > 0 && <li>{t('rule-requests', { count: data.requests })}</li>}
                {data.requests > 0 && data.earlier > 0 && <li>{t('rule-requests-run')}</li>}
                {data.earlier > 0 && <li>{t('rule-earlier', { count: data.earlier })}</li>}
                {data.later > 0 && <li>{t('rule-later', { count: data.later })}</li>}
                {data.earlier + data.later === 0 && <li>{t('rule-same')}</li>}
                <li>{t('rule-over', { before: data.overBefore, after: data.overAfter })}</li>
              </>
            )}
          </ul>
          {data.floorLonger && <Banner tone="warning">{t('rule-floor-longer')}</Banner>}
        </div>
      )}
    </Dialog>
  );
}
