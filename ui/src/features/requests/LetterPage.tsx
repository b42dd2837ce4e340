import { useNavigate } from '@tanstack/react-router';
import { Eye, FolderDown, KeyRound, Lock, Printer, UsersRound } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import {
  useAct,
  useErrorText,
  useFieldErrors,
  useKept,
  useRead,
  type ContactId,
  type ExtensionGround,
  type Language,
  type LetterDraft,
  type LetterFor,
  type LetterKind,
  type ReportView,
  type RequestId,
  type RequestView,
} from '@/api';
import {
  Banner,
  Button,
  ButtonLink,
  Form,
  KeptNotice,
  Link,
  PageHeader,
  Panel,
  Progress,
  RadioGroup,
  SealDialog,
  Select,
  Skeleton,
  TextArea,
  TextField,
  toast,
} from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';
import { holdPaper } from './keptPapers';
import { RecipientChoice } from './RecipientChoice';
import { letterheadLacks } from '@/components/domain/missing';
import { Sheets } from './Sheets';
import { letterTitle, letterWords } from './words';

/** A letter: its words, its pages, and then for good with its number. The access pack is set by itself. */
export function LetterPage({ id, kind }: { id: RequestId; kind: LetterKind }) {
  const i18n = useI18n();
  const navigate = useNavigate();
  const view = useRead('request_get', { request: id }).data;
  const back = () => void navigate({ to: '/requests/$request', params: { request: id }, replace: true });
  return (
    <div className="report-screen">
      <PageHeader
        title={view === undefined ? letterWords(i18n, kind) : letterTitle(i18n, view, kind)}
        lead={view === undefined ? undefined : i18n.t('requests-letter-lead', { number: view.number, requester: view.requester.name })}
        onBack={back}
      />
      {view === undefined ? (
        <Skeleton lines={6} />
      ) : kind === 'access_pack' ? (
        <Pack view={view} onDone={back} />
      ) : (
        <Letter view={view} kind={kind} onDone={back} />
      )}
    </div>
  );
}

/** What is typed. */
interface Typed {
  words: LetterDraft | null;
  language: Language;
  ground: ExtensionGround;
  reason: string;
  recipient: string;
}

const isSame = (one: LetterFor | undefined, other: LetterFor) =>
  one !== undefined && one.language === other.language && one.ground === other.ground && one.reason === other.reason && one.recipient === other.recipient;

function Letter({ view, kind, onDone }: { view: RequestView; kind: LetterKind; onDone(): void }) {
  const i18n = useI18n();
  const { t, say, language: windowLanguage } = i18n;
  const writing = useKept<Typed>(`letter/${view.id}/${kind}`, { words: null, language: windowLanguage, ground: 'complexity', reason: '', recipient: '' });
  const { language, ground, reason, recipient } = writing.value;
  const put = (part: Partial<Typed>) => writing.set((now) => ({ ...now, ...part }));
  const tidy = (text: string) => (text.trim() === '' ? null : text.trim());
  // What the letter says and the register will say.
  const facts: LetterFor = {
    language,
    ground: kind === 'extension' ? ground : null,
    reason: kind === 'extension' ? tidy(reason) : null,
    recipient: kind === 'notice' ? tidy(recipient) : null,
  };
  const key = JSON.stringify(facts);
  const [proposed, setProposed] = useState<LetterDraft | null>(null);
  const words = writing.value.words ?? proposed;
  const isStale = words !== null && !isSame(words.writtenFor, facts);
  const [looked, setLooked] = useState<{ report: ReportView; key: string } | null>(null);
  const shown = looked?.key === key ? looked.report : null;
  const [kept, setKept] = useState(false);
  const draft = useAct('request_draft', { quiet: true });
  const errorText = useErrorText();
  const set = useAct('request_letter');
  const errors = useFieldErrors(set.error);
  const propose = () => draft.mutate({ request: view.id, kind, ...facts }, { onSuccess: setProposed });
  // Only when somebody asks for it does a new proposal take the place of what they wrote.
  const again = () => {
    put({ words: null });
    setLooked(null);
    propose();
  };
  // The first words come by themselves, and anew for another language, reason or recipient; what a person wrote is never
  // written over.
  const settled = useSettled(key, 400);
  const fresh = useEffectEvent(() => {
    if (writing.value.words === null) propose();
  });
  useEffect(() => fresh(), [settled]);
  const change = (part: Partial<LetterDraft>) => {
    if (words !== null) put({ words: { ...words, ...part } });
    setLooked(null);
  };
  const compose = (keep: boolean) => {
    if (words === null || isStale) return;
    set.mutate(
      { request: view.id, kind, ...words, ...facts, enclosures: [], keep },
      {
        onSuccess: (report) => {
          setLooked({ report, key });
          if (keep) {
            writing.done();
            holdPaper(report.code, report.document);
            setKept(true);
          }
        },
      },
    );
  };
  return (
    <div className="letter-body">
      <Form
        className="letter-words"
        watched={false}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          compose(false);
        }}
      >
        {kept ? (
          <Kept shown={shown} language={language} onDone={onDone} />
        ) : (
          <>
            <KeptNotice isKept={writing.isRestored && writing.isChanged} onRestart={writing.restart} />
            {kind === 'extension' && (
              <>
                <Select<ExtensionGround>
                  label={t('requests-extend-ground')}
                  options={(['complexity', 'number'] as const).map((id) => ({ id, label: say(`requests-extend-${id}`) }))}
                  value={ground}
                  onChange={(next) => put({ ground: next })}
                />
                <TextField label={t('requests-extend-reason')} value={reason} onChange={(next) => put({ reason: next })} autoComplete="off" />
              </>
            )}
            {kind === 'notice' && <RecipientChoice view={view} name={recipient} onChange={(next) => put({ recipient: next })} />}
            <div className="row row-between">
              <RadioGroup<Language>
                label={t('requests-letter-language')}
                orientation="horizontal"
                options={[
                  { id: 'it', label: t('settings-language-it') },
                  { id: 'en', label: t('settings-language-en') },
                ]}
                value={language}
                onChange={(next) => put({ language: next })}
              />
              <Button size="small" variant="quiet" isPending={draft.isPending} onPress={again}>
                {t('requests-letter-again')}
              </Button>
            </div>
            {isStale && writing.value.words !== null && (
              <Banner
                live
                tone="warning"
                actions={
                  <>
                    <Button size="small" isPending={draft.isPending} onPress={again}>
                      {t('requests-letter-again')}
                    </Button>
                    <Button size="small" variant="quiet" onPress={() => change({ writtenFor: facts })}>
                      {t('requests-letter-fits')}
                    </Button>
                  </>
                }
              >
                {t('requests-letter-stale')}
              </Banner>
            )}
            {words === null && draft.error !== null ? (
              <Banner
                live
                tone="warning"
                title={t('requests-letter-not-yet', { letter: letterTitle(i18n, view, kind) })}
                actions={
                  <Button size="small" variant="primary" onPress={onDone}>
                    {t('requests-letter-to-results')}
                  </Button>
                }
              >
                {errorText(draft.error)}
              </Banner>
            ) : words === null ? (
              <Skeleton lines={8} />
            ) : (
              <>
                <TextArea
                  label={t('requests-letter-to')}
                  rows={4}
                  value={words.addressee.join('\n')}
                  onChange={(text) => change({ addressee: text.split('\n') })}
                />
                <TextField
                  label={t('requests-letter-delivery')}
                  optional
                  value={words.delivery ?? ''}
                  onChange={(text) => change({ delivery: text === '' ? null : text })}
                  autoComplete="off"
                />
                <TextField
                  label={t('requests-letter-subject')}
                  value={words.subject}
                  onChange={(subject) => change({ subject })}
                  autoComplete="off"
                  errorMessage={errors.subject}
                />
                <TextArea
                  label={t('requests-letter-text')}
                  description={t('requests-letter-text-help')}
                  rows={16}
                  value={words.text}
                  onChange={(text) => change({ text })}
                  errorMessage={errors.text}
                />
                <TextField label={t('requests-letter-closing')} optional value={words.closing} onChange={(closing) => change({ closing })} autoComplete="off" />
                <div className="letter-foot">
                  <Button icon={Eye} type="submit" variant={shown === null ? 'primary' : 'secondary'} isDisabled={isStale} isPending={set.isPending}>
                    {t('requests-letter-look')}
                  </Button>
                  <Button
                    icon={Lock}
                    variant={shown === null ? 'secondary' : 'primary'}
                    isDisabled={shown === null}
                    isPending={set.isPending}
                    onPress={() => compose(true)}
                  >
                    {t('requests-letter-keep')}
                  </Button>
                  {shown === null && <p className="caption">{t('requests-letter-look-first')}</p>}
                </div>
              </>
            )}
          </>
        )}
      </Form>
      <div className="letter-pages">
        {shown === null ? <p className="letter-none text-2">{t('requests-letter-none')}</p> : <Sheets report={shown} language={language} />}
      </div>
    </div>
  );
}

/** What follows once a document is kept: save, print, back to record how it went out. */
function Kept({ shown, language, onDone }: { shown: ReportView | null; language: Language; onDone(): void }) {
  const i18n = useI18n();
  const { t, list } = i18n;
  const save = useAct('report_save');
  const print = useAct('report_print');
  const seal = useAct('report_seal');
  const [sealed, setSealed] = useState<{ place: string; passphrase: string } | null>(null);
  if (shown === null) return null;
  const lacking = letterheadLacks(i18n, shown.missing);
  return (
    <Panel title={t('requests-kept-title', { code: shown.code })} lead={t('requests-kept-lead')}>
      {/* What was pressed is gone: the next act is here. */}
      <Button
        autoFocus
        variant="primary"
        icon={FolderDown}
        isPending={save.isPending}
        onPress={() => save.mutate({ document: shown.document }, { onSuccess: ({ place }) => place !== null && toast(t('requests-saved', { place })) })}
      >
        {t('requests-save', { count: shown.files.length })}
      </Button>
      <Button
        icon={KeyRound}
        isPending={seal.isPending}
        onPress={() =>
          seal.mutate(
            { document: shown.document, language },
            { onSuccess: ({ place, passphrase }) => place !== null && passphrase !== null && setSealed({ place, passphrase }) },
          )
        }
      >
        {t('seal-save')}
      </Button>
      {sealed !== null && (
        <SealDialog
          {...sealed}
          onClose={() => {
            setSealed(null);
            seal.reset();
          }}
        />
      )}
      <Button icon={Printer} isPending={print.isPending} onPress={() => print.mutate({ document: shown.document })}>
        {t('requests-print')}
      </Button>
      <Button variant="quiet" onPress={onDone}>
        {t('requests-kept-back')}
      </Button>
      {lacking.length > 0 && (
        <Banner tone="warning" actions={<Link href="/settings/controller">{t('report-view-missing-to-controller')}</Link>}>
          {t('requests-kept-missing', { what: list(lacking) })}
        </Banner>
      )}
    </Panel>
  );
}

/** Who else is named in the pack: looked at before it is made (art. 15(4)). */
function Others({ view, contact }: { view: RequestView; contact: ContactId }) {
  const { t } = useI18n();
  const review = useRead('pack_review', { contact, every: false, offset: 0, limit: 1 }).data;
  if (review === undefined) return null;
  const look = (
    <ButtonLink size="small" icon={UsersRound} href={`/people/${contact}/report/others?request=${view.id}`}>
      {t('requests-others-look')}
    </ButtonLink>
  );
  const counts = { open: review.open, hidden: review.hidden, shown: review.shown };
  return (
    <Banner tone={review.open > 0 ? 'warning' : 'info'} actions={look}>
      {review.open > 0 ? t('requests-others-open', { count: review.open }) : t('requests-others', counts)}
    </Banner>
  );
}

/** The access pack as the document of this request. */
function Pack({ view, onDone }: { view: RequestView; onDone(): void }) {
  const { t, language: windowLanguage } = useI18n();
  const [language, setLanguage] = useState<Language>(windowLanguage);
  const [shown, setShown] = useState<ReportView | null>(null);
  const [kept, setKept] = useState(false);
  const prepare = useAct('report_prepare');
  const keep = useAct('request_document_keep');
  const compose = () => view.contact !== null && prepare.mutate({ contact: view.contact, language, request: view.id }, { onSuccess: setShown });
  return (
    <div className="letter-body">
      <div className="letter-words">
        {kept ? (
          <Kept shown={shown} language={language} onDone={onDone} />
        ) : (
          <>
            <p>{t('requests-pack-lead')}</p>
            {view.contact !== null && <Others view={view} contact={view.contact} />}
            <RadioGroup<Language>
              label={t('requests-letter-language')}
              orientation="horizontal"
              options={[
                { id: 'it', label: t('settings-language-it') },
                { id: 'en', label: t('settings-language-en') },
              ]}
              value={language}
              onChange={(next) => {
                setLanguage(next);
                setShown(null);
              }}
            />
            <div className="letter-foot">
              <Button
                icon={Eye}
                variant={shown === null ? 'primary' : 'secondary'}
                isDisabled={view.contact === null}
                isPending={prepare.isPending}
                onPress={compose}
              >
                {t('requests-letter-look')}
              </Button>
              <Button
                icon={Lock}
                variant={shown === null ? 'secondary' : 'primary'}
                isDisabled={shown === null}
                isPending={keep.isPending}
                onPress={() =>
                  shown !== null &&
                  keep.mutate(
                    { request: view.id, document: shown.document, kind: 'access_pack' },
                    {
                      onSuccess: () => {
                        holdPaper(shown.code, shown.document);
                        setKept(true);
                      },
                    },
                  )
                }
              >
                {t('requests-pack-keep')}
              </Button>
            </div>
            {shown === null && <p className="caption">{t('requests-letter-look-first')}</p>}
            {prepare.isPending && <Progress label={t('requests-composing')} />}
          </>
        )}
      </div>
      <div className="letter-pages">
        {shown === null ? <p className="letter-none text-2">{t('requests-letter-none')}</p> : <Sheets report={shown} language={language} />}
      </div>
    </div>
  );
}
