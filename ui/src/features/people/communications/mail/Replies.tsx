import { MailX, UserRoundX } from 'lucide-react';
import { Allowed, useAccess, useAct, useRead, type ReplyView } from '@/api';
import { Banner, Button, Link, Panel, toast } from '@/components';
import { useI18n } from '@/i18n';

/** How many messages wait for a decision, with the way to them; nothing where none does. */
export function RepliesBanner() {
  const { t } = useI18n();
  const { may, hides } = useAccess();
  const isShown = may('communications') && !hides('email');
  const count = useRead('reply_list', {}, { enabled: isShown }).data?.replies.length ?? 0;
  if (count === 0) return null;
  return (
    <Banner tone="warning" title={t('reply-banner', { count })}>
      <Link href="/communications/mail">{t('reply-banner-go')}</Link>
    </Banner>
  );
}

/** Messages that ask to be left alone, and messages that came back. Nothing is done before somebody says so. */
export function Replies() {
  const { t } = useI18n();
  const { data } = useRead('reply_list', {});
  if (data === undefined || data.replies.length === 0) return null;
  return (
    <Panel title={t('reply-title')} lead={t('reply-lead')}>
      <ul className="ruled">
        {data.replies.map((reply) => (
          <Line key={reply.id} reply={reply} />
        ))}
      </ul>
    </Panel>
  );
}

function Line({ reply }: { reply: ReplyView }) {
  const { t, dateTime, list } = useI18n();
  const act = useAct('reply_settle');
  const stops = reply.ask === 'stop';
  const objects = stops && reply.consents.length === 0;
  const Icon = stops ? UserRoundX : MailX;
  const one = stops ? reply.answers : null;
  const settle = (done: boolean, all = false) =>
    act.mutate(
      { id: reply.id, done, all },
      { onSuccess: () => toast(t(!done ? 'reply-left' : objects ? 'reply-objected' : stops ? 'reply-stopped' : 'reply-marked')) },
    );
  return (
    <li className="entry-row">
      <time dateTime={reply.at} className="tabular text-2">
        {dateTime(reply.at)}
      </time>
      <div className="grow stack gap-2">
        <p className="communication-title">
          <Icon aria-hidden="true" />
          <span className="wrap-anywhere">
            {reply.people.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                {name === null ? t('register-gone') : <Link href={`/people/${id}`}>{name}</Link>}
              </span>
            ))}
            {reply.subject !== '' && (
              <>
                : <strong>{reply.subject}</strong>
              </>
            )}
          </span>
        </p>
        {stops && reply.text !== '' && <p className="wrap-anywhere text-2">{t('ui-quoted', { text: reply.text })}</p>}
        <p className="caption">
          {objects
            ? t('reply-objects')
            : one !== null
              ? t('reply-takes-back-one', { consent: one, others: list(reply.consents.filter((title) => title !== one)) })
              : stops
                ? t('reply-takes-back', { consents: list(reply.consents) })
                : t('reply-bounced', { addresses: list(reply.addresses) })}
        </p>
        <Allowed may={stops ? 'consents' : 'communications'}>
          <div className="row gap-3">
            <Button size="small" isPending={act.isPending} onPress={() => settle(true)}>
              {one !== null ? t('reply-stop-one', { consent: one }) : t(objects ? 'reply-object' : stops ? 'reply-stop' : 'reply-mark')}
            </Button>
            {one !== null && (
              <Button size="small" isDisabled={act.isPending} onPress={() => settle(true, true)}>
                {t('reply-stop-all')}
              </Button>
            )}
            <Button size="small" variant="quiet" isDisabled={act.isPending} onPress={() => settle(false)}>
              {t(stops ? 'reply-no-stop' : 'reply-no-bounce')}
            </Button>
          </div>
        </Allowed>
      </div>
    </li>
  );
}
