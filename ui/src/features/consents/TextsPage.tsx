import { useNavigate } from '@tanstack/react-router';
import { MessageSquareText } from 'lucide-react';
import { useAccess, useAct, useErrorText, useFieldErrors, useKept, useRead, type AskTextView, type AskWay } from '@/api';
import { Banner, Button, Form, KeptNotice, PageHeader, Panel, Skeleton, TextArea, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import './consents.css';

const WORDS: Record<AskWay, { title: MessageKey; lead: MessageKey }> = {
  phone: { title: 'texts-phone', lead: 'texts-phone-lead' },
  email: { title: 'texts-email', lead: 'texts-email-lead' },
  message: { title: 'texts-message', lead: 'texts-message-lead' },
};

/** The words that consents are asked for with (S62, S74): each change is a new version, and earlier ones stay. */
export function TextsPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const list = useRead('ask_text_list', {});
  return (
    <div className="page">
      <PageHeader title={t('texts-title')} lead={t('texts-lead')} onBack={() => void navigate({ to: '/consents' })} />
      {list.error !== null && <Banner tone="danger">{errorText(list.error)}</Banner>}
      {list.data === undefined && list.error === null && <Skeleton lines={8} />}
      {list.data?.texts.map((text) => (
        <TextPanel key={`${text.way} ${text.version}`} text={text} />
      ))}
      {list.data !== undefined && <p className="caption measure">{t('texts-places')}</p>}
    </div>
  );
}

function TextPanel({ text }: { text: AskTextView }) {
  const { t, say, date } = useI18n();
  const { may } = useAccess();
  const save = useAct('ask_text_save');
  const server = useFieldErrors(save.error);
  const kept = useKept(`text/${text.way}`, { it: text.it, en: text.en });
  const { it, en } = kept.value;
  const title = say(WORDS[text.way].title);
  const changed = it.trim() !== text.it || en.trim() !== text.en;
  return (
    <Panel
      title={title}
      lead={say(WORDS[text.way].lead)}
      actions={<span className="text-2">{text.on === null ? t('texts-shipped') : t('texts-version', { version: text.version, on: date(text.on) })}</span>}
    >
      <Form
        className="stack"
        kept={kept}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            { way: text.way, it, en },
            {
              onSuccess: () => {
                kept.done();
                toast(t('texts-saved', { title }));
              },
            },
          );
        }}
      >
        <KeptNotice isKept={kept.isRestored && changed} onRestart={kept.restart} />
        <div className="texts-pair">
          <TextArea
            label={t('texts-it')}
            rows={9}
            maxLength={4000}
            isDisabled={!may('rules')}
            value={it}
            onChange={(next) => kept.set((now) => ({ ...now, it: next }))}
            errorMessage={server.it}
          />
          <TextArea
            label={t('texts-en')}
            rows={9}
            maxLength={4000}
            isDisabled={!may('rules')}
            value={en}
            onChange={(next) => kept.set((now) => ({ ...now, en: next }))}
            errorMessage={server.en}
          />
        </div>
        {may('rules') && (
          <div className="row row-end">
            <Button
              type="submit"
              variant={changed ? 'primary' : undefined}
              icon={MessageSquareText}
              isDisabled={!changed}
              isPending={save.isPending}
              aria-label={t('texts-save-of', { version: text.version + 1, title })}
            >
              {t('texts-save', { version: text.version + 1 })}
            </Button>
          </div>
        )}
      </Form>
    </Panel>
  );
}
