import { useParams } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { useRead, type ConsentEventId, type ConsentTypeId, type ContactId, type FirmPaper, type PaperAsk } from '@/api';
import { Button, Checkbox, EmptyState, Panel } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { PaperScreen } from './PaperScreen';

function useContact(): { contact: ContactId; name: string } {
  const { id } = useParams({ strict: false }) as { id: ContactId };
  const card = useRead('contact_get', { id });
  return { contact: id, name: card.data?.name ?? '' };
}

/** The receipt of one decision (S62, S74). */
export function ReceiptScreen() {
  const { t } = useI18n();
  const { contact, name } = useContact();
  const { event } = useParams({ strict: false }) as { event: ConsentEventId };
  const ask = useMemo<PaperAsk>(() => ({ kind: 'receipt', contact, event }), [contact, event]);
  return <PaperScreen title={t('paper-view-receipt', { name })} lead={t('paper-view-receipt-lead')} back={`/people/${contact}`} ask={ask} />;
}

/** The preference sheet of a person (S58). */
export function PreferencesScreen() {
  const { t } = useI18n();
  const { contact, name } = useContact();
  const ask = useMemo<PaperAsk>(() => ({ kind: 'preferences', contact }), [contact]);
  return <PaperScreen title={t('paper-view-preferences', { name })} lead={t('paper-view-preferences-lead')} back={`/people/${contact}`} ask={ask} />;
}

/** A form for a person. */
export function PersonFormScreen() {
  const { t } = useI18n();
  const { contact, name } = useContact();
  return <FormScreen contact={contact} title={t('paper-view-form-for', { name })} back={`/people/${contact}`} />;
}

/** A blank form, to copy and lay on the counter. */
export function BlankFormScreen() {
  const { t } = useI18n();
  return <FormScreen contact={null} title={t('paper-view-form')} back="/consents" />;
}

/** First what to ask, then the form: every form that is made has a code of its own (S42, S67). */
function FormScreen({ contact, title, back }: { contact: ContactId | null; title: string; back: string }) {
  const { t } = useI18n();
  const list = useRead('consent_type_list', {});
  const types = (list.data?.types ?? []).filter((type) => !type.archived);
  const [picked, setPicked] = useState<ConsentTypeId[] | null>(null);
  const [ask, setAsk] = useState<PaperAsk | null>(null);
  const chosen = picked ?? types.map((type) => type.id);
  const make = () => setAsk({ kind: 'form', contact, types: types.map((type) => type.id).filter((id) => chosen.includes(id)) });
  const made = ask?.kind === 'form' && ask.types.length === chosen.length && ask.types.every((id) => chosen.includes(id));
  return (
    <PaperScreen
      title={title}
      lead={t('paper-view-form-lead')}
      back={back}
      ask={ask}
      empty={
        <EmptyState icon={FileText} title={t('paper-form-empty')}>
          {t('paper-form-empty-text')}
        </EmptyState>
      }
      choice={
        <Panel>
          <CheckboxGroup className="field" value={chosen} onChange={(next) => setPicked(next as ConsentTypeId[])}>
            <Label className="field-label">{t('paper-form-types')}</Label>
            <div className="stack gap-2">
              {types.map((type) => (
                <Checkbox
                  key={type.id}
                  value={type.id}
                  description={type.wording === null ? t('paper-form-no-wording') : t('paper-form-wording', { version: type.wording.version })}
                >
                  {type.title}
                </Checkbox>
              ))}
            </div>
          </CheckboxGroup>
          <Button variant={made ? undefined : 'primary'} icon={FileText} isDisabled={chosen.length === 0 || made} onPress={make}>
            {t('paper-form-make')}
          </Button>
        </Panel>
      }
    />
  );
}

const TITLE: Record<FirmPaper, MessageKey> = { notice: 'paper-notice', retention: 'paper-retention', rights: 'paper-rights' };

/** A document of the firm, as the settings make it now or in a version that was issued. */
export function DocumentScreen() {
  const { t, say } = useI18n();
  const { paper, version } = useParams({ strict: false }) as { paper: FirmPaper; version?: string };
  const ask = useMemo<PaperAsk>(() => ({ kind: 'document', paper, version: version === undefined ? null : Number(version) }), [paper, version]);
  return <PaperScreen title={say(TITLE[paper])} lead={t('paper-view-document-lead')} back="/consents/documents" ask={ask} />;
}
