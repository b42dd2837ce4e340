import { FileText, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, useKept, useRead, type InstructionsRegister, type InstructionsView } from '@/api';
import { Banner, Button, Dialog, Form, KeptNotice, Link, Panel, PlainText, Skeleton, TakeOutButton, TextArea, toast } from '@/components';
import { useI18n } from '@/i18n';

/** Istruzioni (S32): the text that everybody reads at login, its versions, and who accepted which. */
export function InstructionsSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const text = useRead('instructions_get', {});
  const register = useRead('instructions_register', {});
  const error = text.error ?? register.error;
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  if (text.data === undefined || register.data === undefined) return <Skeleton lines={10} />;
  return (
    <div className="stack">
      <p className="text-2 measure">{t('instructions-lead')}</p>
      <Text key={text.data.version ?? 0} view={text.data} />
      <Register register={register.data} inForce={text.data.version !== null} />
      {register.data.versions.length > 1 && <Versions register={register.data} />}
    </div>
  );
}

function Text({ view }: { view: InstructionsView }) {
  const { t, dateTime } = useI18n();
  const kept = useKept('instructions', { it: view.it, en: view.en });
  const { it, en } = kept.value;
  const [asked, setAsked] = useState(false);
  const issue = useAct('instructions_issue');
  const errors = useFieldErrors(issue.error);
  const changed = it.trim() !== view.it.trim() || en.trim() !== view.en.trim();
  const next = (view.version ?? 0) + 1;
  return (
    <Panel
      title={t('instructions-title')}
      lead={
        view.at === null
          ? t('instructions-none')
          : t('instructions-current', { version: view.version ?? 0, at: dateTime(view.at), by: view.by === '' ? '—' : view.by })
      }
    >
      <Form
        className="stack"
        kept={kept}
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
        }}
      >
        <KeptNotice isKept={kept.isRestored && changed} onRestart={kept.restart} />
        <TextArea
          label={t('instructions-it')}
          name="it"
          rows={14}
          isRequired
          description={t('instructions-format')}
          value={it}
          onChange={(next) => kept.set((now) => ({ ...now, it: next }))}
        />
        <TextArea
          label={t('instructions-en')}
          name="en"
          rows={8}
          optional
          description={t('instructions-en-help')}
          value={en}
          onChange={(next) => kept.set((now) => ({ ...now, en: next }))}
        />
        <div className="row">
          <Button variant="primary" icon={ScrollText} type="submit" isDisabled={it.trim() === '' || (view.version !== null && !changed)}>
            {t('instructions-issue')}
          </Button>
          {changed && (
            <Button variant="quiet" onPress={kept.restart}>
              {t('ui-cancel')}
            </Button>
          )}
        </div>
      </Form>
      {asked && (
        <Dialog
          isOpen
          onClose={() => setAsked(false)}
          icon={ScrollText}
          title={t('instructions-issue-title', { version: next })}
          lead={t('instructions-issue-lead')}
          actions={
            <>
              <Button variant="quiet" onPress={() => setAsked(false)}>
                {t('ui-cancel')}
              </Button>
              <Button
                variant="primary"
                autoFocus
                isPending={issue.isPending}
                onPress={() =>
                  issue.mutate(
                    { it, en },
                    {
                      onSuccess: ({ version }) => {
                        kept.done();
                        toast(t('instructions-issued', { version }));
                      },
                      onSettled: () => setAsked(false),
                    },
                  )
                }
              >
                {t('instructions-issue')}
              </Button>
            </>
          }
        >
          <PlainText text={it} />
        </Dialog>
      )}
    </Panel>
  );
}

function Register({ register, inForce }: { register: InstructionsRegister; inForce: boolean }) {
  const { t, dateTime } = useI18n();
  const paper = useAct('instructions_paper');
  const errors = useFieldErrors(paper.error);
  const keep = useAct('report_save');
  const pdf = (reason: string, close: () => void) =>
    paper.mutate(
      { reason },
      {
        onSuccess: ({ document }) =>
          keep.mutate(
            { document },
            {
              onSuccess: ({ place }) => {
                if (place === null) return;
                toast(t('instructions-pdf-saved', { place }));
                close();
              },
            },
          ),
      },
    );
  return (
    <Panel
      title={t('instructions-register')}
      lead={t('instructions-register-lead')}
      actions={
        inForce && <TakeOutButton icon={FileText} label={t('instructions-pdf')} isPending={paper.isPending || keep.isPending} errors={errors} onTakeOut={pdf} />
      }
    >
      {!inForce ? (
        <p className="text-2">{t('instructions-register-empty')}</p>
      ) : (
        <ul className="records" aria-label={t('instructions-register')}>
          {register.readers.map((reader) => (
            <li key={reader.name} className="settings-entry" data-line data-archived={reader.removed || undefined}>
              <div className="settings-entry-main">
                <strong className="wrap-anywhere">{reader.name}</strong>
                {reader.removed && <span className="caption">{t('instructions-removed')}</span>}
              </div>
              <span className="instructions-accepted">
                {reader.accepted.map((one) => (
                  <span key={one.version}>{t('instructions-accepted', { version: one.version, at: dateTime(one.at) })}</span>
                ))}
                {reader.owes && <span className="place-warning">{t('instructions-waiting')}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Versions({ register }: { register: InstructionsRegister }) {
  const { t, dateTime, language } = useI18n();
  const [shown, setShown] = useState<number | null>(null);
  return (
    <Panel title={t('instructions-versions')}>
      <ul className="ruled" data-open="">
        {register.versions.slice(1).map((one) => (
          <li key={one.version} className="stack gap-3">
            <span className="row row-between">
              <span>{t('instructions-version', { version: one.version, at: dateTime(one.at), by: one.by === '' ? '—' : one.by })}</span>
              <Link onPress={() => setShown(shown === one.version ? null : one.version)}>
                {t(shown === one.version ? 'instructions-hide' : 'instructions-show')}
              </Link>
            </span>
            {shown === one.version && <PlainText text={language === 'en' && one.en !== '' ? one.en : one.it} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
