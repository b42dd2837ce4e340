import { FileCheck, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useAct, useFieldErrors, useSay, type ConsentEventView, type ContactId, type EvidenceView } from '@/api';
import { Button, Dialog, Form, RadioGroup, toast } from '@/components';
import { EVIDENCE_DETAIL, EVIDENCE_LEVELS, evidenceLabel } from '@/components/domain/evidence';
import { useI18n } from '@/i18n';
import { highestEvidence } from './decision';

/** The files that prove a decision; opening one is written down, and asks where to put it. */
export function EvidenceFiles({ contact, files }: { contact: ContactId; files: readonly EvidenceView[] }) {
  const { t, bytes } = useI18n();
  const open = useAct('evidence_open');
  if (files.length === 0) return null;
  return (
    <ul className="evidence">
      {files.map((file) => (
        <li key={file.id}>
          <FileCheck aria-hidden="true" />
          <span className="wrap-anywhere">
            {file.name} <span className="text-2 nowrap">{bytes(file.size)}</span> <span className="text-2">· {t(evidenceLabel(file.level))}</span>
          </span>
          <Button size="small" variant="quiet" aria-label={t('evidence-open-of', { name: file.name })} onPress={() => open.mutate({ contact, id: file.id })}>
            {t('evidence-open')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Attaches a scan, photo or document to a decision. */
export function EvidenceDialog({ contact, event, onClose }: { contact: ContactId; event: ConsentEventView; onClose(): void }) {
  const { t } = useI18n();
  const say = useSay();
  const attach = useAct('evidence_attach');
  const server = useFieldErrors(attach.error);
  const [level, setLevel] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (level === null) return;
    attach.mutate(
      { contact, event: event.id, level },
      {
        onSuccess: ({ attached }) => {
          if (!attached) return;
          toast(t('evidence-attached'));
          onClose();
        },
        onError: (error) => error.code !== 'validation' && say(error),
      },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Paperclip}
      title={t('evidence-title')}
      lead={t('evidence-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="evidence" isPending={attach.isPending}>
            {t('evidence-pick')}
          </Button>
        </>
      }
    >
      <Form
        id="evidence"
        className="stack"
        validationBehavior="aria"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          submit();
        }}
      >
        <RadioGroup
          label={t('evidence-level')}
          value={level === null ? null : String(level)}
          onChange={(next) => setLevel(Number(next))}
          options={EVIDENCE_LEVELS.map((one) => ({ id: String(one), label: t(evidenceLabel(one)), detail: t(EVIDENCE_DETAIL[one] ?? 'evidence-0-detail'), isDisabled: one > highestEvidence(event.method) }))}
          errorMessage={asked && level === null ? t('consent-missing-level') : server.level}
        />
        {server.file !== undefined && (
          <p className="field-error" role="alert">
            {server.file}
          </p>
        )}
      </Form>
    </Dialog>
  );
}
