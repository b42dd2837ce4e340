import { ArrowDownLeft, ArrowUpRight, FileX2, Paperclip } from 'lucide-react';
import { useRead, type ContactId, type MailLine, type MailLook, type MailState, type RetentionClassId, type RetentionClassView } from '@/api';
import { Link, PAGE_ROWS, PagedList, Select } from '@/components';
import { useI18n } from '@/i18n';
import { PersonCombo } from '../../shared/PersonCombo';
import { STATE_HELP, unreadableKey } from './words';

interface Props {
  asked: Pick<MailLook, 'mail' | 'ours' | 'choices'>;
  state: MailState;
  onChoose(address: string, contact: ContactId): void;
  /** The class of each message, which may differ from the one for all. */
  retention: {
    usual: RetentionClassId;
    exceptions: ReadonlyMap<number, RetentionClassId>;
    classes: readonly RetentionClassView[];
    onExcept(number: number, retention: RetentionClassId): void;
  } | null;
}

/** The messages of one state, and whose they are where that is still open. */
export function MailLines({ asked, state, onChoose, retention }: Props) {
  const { t } = useI18n();
  const { data } = useRead('mail_look', { ...asked, only: state, offset: 0, limit: PAGE_ROWS }, { keepPrevious: true });
  return (
    <PagedList
      note={t(STATE_HELP[state])}
      total={data?.total}
      className="communications"
      page={(offset) => <Page key={offset} asked={asked} state={state} offset={offset} onChoose={onChoose} retention={retention} />}
    />
  );
}

function Page({ asked, state, offset, onChoose, retention }: Props & { offset: number }) {
  const page = useRead('mail_look', { ...asked, only: state, offset, limit: PAGE_ROWS }, { keepPrevious: true });
  return (page.data?.lines ?? []).map((line) => <Line key={line.number} line={line} onChoose={onChoose} retention={retention} />);
}

function Line({ line, onChoose, retention }: { line: MailLine } & Pick<Props, 'onChoose' | 'retention'>) {
  const { t, say, dateTime } = useI18n();
  const Icon = line.state === 'unreadable' ? FileX2 : line.direction === 'inbound' ? ArrowDownLeft : ArrowUpRight;
  const { address } = line;
  return (
    <li className="entry-row">
      <span className="tabular text-2">{line.at === null ? '–' : dateTime(line.at)}</span>
      <div className="grow">
        <p className="communication-title">
          <Icon aria-hidden="true" />
          <span className="wrap-anywhere">
            {line.state === 'unreadable' ? (
              line.file
            ) : (
              <>
                {t(line.direction === 'inbound' ? 'mail-from' : 'mail-to', { address: address ?? t('mail-nobody') })}
                {line.subject !== '' && (
                  <>
                    : <strong>{line.subject}</strong>
                  </>
                )}
              </>
            )}
          </span>
        </p>
        {line.state === 'unreadable' && <p className="caption">{say(unreadableKey(line.reason))}</p>}
        {(line.state === 'ready' || line.state === 'present') && line.people.length > 0 && (
          <p className="caption">
            {line.people.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link href={`/people/${id}`}>{name}</Link>
              </span>
            ))}
          </p>
        )}
        {line.asks !== null && line.state !== 'present' && <p className="caption">{t(line.asks === 'stop' ? 'reply-seems-stop' : 'reply-seems-bounce')}</p>}
        {line.files + line.tooLarge > 0 && (
          <p className="caption mail-files">
            <Paperclip aria-hidden="true" />
            {[line.files > 0 ? t('mail-files', { count: line.files }) : '', line.tooLarge > 0 ? t('mail-too-large', { count: line.tooLarge }) : '']
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {line.state === 'ready' && retention !== null && (
          <Select<RetentionClassId>
            label={t('communication-retention')}
            options={retention.classes.map((one) => ({ id: one.id, label: one.title }))}
            value={retention.exceptions.get(line.number) ?? retention.usual}
            onChange={(id) => retention.onExcept(line.number, id)}
          />
        )}
        {line.state === 'ambiguous' && address !== null && (
          <Select<ContactId>
            label={t('mail-whose', { address })}
            placeholder={t('mail-whose-choose')}
            options={line.people.map(({ id, name }) => ({ id, label: name }))}
            value={null}
            onChange={(id) => onChoose(address, id)}
          />
        )}
        {line.state === 'unknown' && address !== null && <PersonCombo label={t('mail-whose', { address })} onChoose={({ id }) => onChoose(address, id)} />}
      </div>
    </li>
  );
}
