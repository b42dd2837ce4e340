import { FileCheck, FileX, Paperclip } from 'lucide-react';
import { useState } from 'react';
import {
  Allowed,
  asCommandError,
  call,
  useAccess,
  useAct,
  useFieldErrors,
  useSay,
  type CommandError,
  type ConsentEventView,
  type ContactId,
  type EvidenceView,
  type PickedFile,
} from '@/api';
import { Banner, Button, CancelButton, Dialog, Form, RadioGroup, toast } from '@/components';
import { EVIDENCE_DETAIL, EVIDENCE_LEVELS, evidenceLabel } from '@/components/domain/evidence';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { highestEvidence, needsProof } from './decision';
import { ProofPicker } from './ProofPicker';
import { ReasonDialog } from './ReasonDialog';

/** The files that prove a decision; opening one is written down, and asks where to put it. */
export function EvidenceFiles({ contact, event, files }: { contact: ContactId; event: ConsentEventView | null; files: readonly EvidenceView[] }) {
  const { t, bytes } = useI18n();
  const open = useAct('evidence_open');
  const [wrong, setWrong] = useState<EvidenceView | null>(null);
  // A scan shows the whole card: whoever does not see all of it sees neither its name nor what is in it.
  const sealed = useAccess().hidesSome;
  const nameOf = (file: EvidenceView) => (file.name === '' ? t('evidence-unnamed') : file.name);
  if (files.length === 0) return null;
  return (
    <>
      <ul className="evidence">
        {files.map((file) => (
          <li key={file.id}>
            <FileCheck aria-hidden="true" />
            <span className="wrap-anywhere">
              {nameOf(file)} <span className="text-2 nowrap">{bytes(file.size)}</span>{' '}
              {event !== null && needsProof(event.decision) && <span className="text-2">· {t(evidenceLabel(file.level))}</span>}
            </span>
            <Allowed may="consents">
              {!sealed && (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('evidence-open-of', { name: file.name })}
                  onPress={() => open.mutate({ contact, id: file.id })}
                >
                  {t('evidence-open')}
                </Button>
              )}
              <Button size="small" variant="quiet" aria-label={t('evidence-remove-of', { name: nameOf(file) })} onPress={() => setWrong(file)}>
                {t('evidence-remove')}
              </Button>
            </Allowed>
          </li>
        ))}
      </ul>
      {wrong !== null && <RemoveDialog contact={contact} id={wrong.id} name={nameOf(wrong)} onClose={() => setWrong(null)} />}
    </>
  );
}

/** Destroys a file that was attached by mistake; that it was there stays in the history. */
function RemoveDialog({ contact, id, name, onClose }: { contact: ContactId; id: EvidenceView['id']; name: string; onClose(): void }) {
  const { t } = useI18n();
  const say = useSay();
  const remove = async (reason: string) => {
    try {
      await call('evidence_remove', { contact, id, reason });
      toast(t('evidence-removed'));
      return true;
    } catch (thrown) {
      say(asCommandError(thrown));
      return false;
    }
  };
  return (
    <ReasonDialog
      icon={FileX}
      title={t('evidence-remove-title')}
      lead={t('evidence-remove-lead', { name })}
      label={t('consent-correct-reason')}
      placeholder={t('evidence-remove-hint')}
      go={t('evidence-remove-go')}
      act={remove}
      onClose={onClose}
    />
  );
}

/** Attaches a scan, photo, message or recording to a decision that is recorded already. */
export function EvidenceDialog({ contact, event, onClose }: { contact: ContactId; event: ConsentEventView; onClose(): void }) {
  const { t } = useI18n();
  const change = useChange();
  const [file, setFile] = useState<PickedFile | null>(null);
  const [level, setLevel] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const server = useFieldErrors(refused);
  const proof = needsProof(event.decision);
  const most = highestEvidence(event.method, file?.name);
  const submit = async () => {
    setAsked(true);
    if (file === null || (proof && level === null)) return;
    setBusy(true);
    setRefused(null);
    const done = await change('evidence_attach', { contact, event: event.id, level: level ?? 0, file: file.token }, t('evidence-attached'), setRefused);
    setBusy(false);
    if (done !== null) onClose();
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
          <CancelButton />
          <Button variant="primary" type="submit" form="evidence" isPending={busy}>
            {t('evidence-attach-go')}
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
          void submit();
        }}
      >
        <ProofPicker
          file={file}
          onChange={setFile}
          isRequired
          errorMessage={server.file ?? (asked && file === null ? t('evidence-file-missing') : undefined)}
        />
        {proof && (
          <RadioGroup
            label={t('evidence-level')}
            value={level === null ? null : String(level)}
            onChange={(next) => setLevel(Number(next))}
            options={EVIDENCE_LEVELS.map((one) => ({
              id: String(one),
              label: t(evidenceLabel(one)),
              detail: t(EVIDENCE_DETAIL[one] ?? 'evidence-0-detail'),
              isDisabled: one > most,
            }))}
            errorMessage={asked && level === null ? t('consent-missing-level') : server.level}
          />
        )}
        {proof && level !== null && level > event.evidenceLevel && <Banner tone="info">{t('evidence-raises')}</Banner>}
      </Form>
    </Dialog>
  );
}
