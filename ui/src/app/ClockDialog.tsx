import { CalendarClock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { asCommandError, call, useAct, useErrorText, useToday, type BinItem, type CommandError } from '@/api';
import { Banner, Button, Dialog, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { localDay } from '@/lib/clock';

const PAGE = 200;
const BIN_DAYS = 30;

interface Due {
  cards: number;
  communications: number;
}

/** Whether the days in the bin are over once every day until today counts, and nothing keeps it. */
export function isDue(item: Pick<BinItem, 'since' | 'keptBy' | 'keptUntil'>, today: string): boolean {
  const last = localDay(new Date(new Date(item.since).getTime() + BIN_DAYS * 86_400_000));
  return item.keptBy === null && item.keptUntil === null && last <= today;
}

async function countDue(today: string): Promise<Due> {
  const due: Due = { cards: 0, communications: 0 };
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await call('bin_list', { offset, limit: PAGE });
    total = page.total;
    for (const item of page.items) if (isDue(item, today)) due[item.contact === null ? 'communications' : 'cards'] += 1;
  }
  return due;
}

/** What the bin loses as soon as the date of the computer is believed; null until it is counted. */
function useDue(): { due: Due | null; error: CommandError | null } {
  const today = useToday();
  const [due, setDue] = useState<Due | null>(null);
  const [error, setError] = useState<CommandError | null>(null);
  useEffect(() => {
    let here = true;
    countDue(today).then(
      (counted) => here && setDue(counted),
      (thrown: unknown) => here && setError(asCommandError(thrown)),
    );
    return () => {
      here = false;
    };
  }, [today]);
  return { due, error };
}

/** Believing the clock lets go for ever of what the bin held back: it says how much before it does. */
export function ClockDialog({ onClose }: { onClose(): void }) {
  const { t, date } = useI18n();
  const errorText = useErrorText();
  const today = useToday();
  const confirm = useAct('bin_clock_confirm', { quiet: true });
  const { due, error } = useDue();
  const gone = due === null ? 0 : due.cards + due.communications;
  const wrong = confirm.error ?? error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      icon={CalendarClock}
      tone={gone > 0 ? 'danger' : 'warning'}
      title={t('clock-confirm-title', { today: date(today) })}
      lead={t('clock-confirm-lead')}
      actions={
        <>
          <Button variant="quiet" autoFocus onPress={onClose}>
            {t('ui-cancel')}
          </Button>
          <Button
            variant={gone > 0 ? 'danger' : 'primary'}
            isDisabled={due === null}
            isPending={confirm.isPending}
            onPress={() => confirm.mutate({}, { onSuccess: onClose })}
          >
            {gone > 0 ? t('clock-confirm-erase', { count: gone }) : t('clock-confirm-go')}
          </Button>
        </>
      }
    >
      {wrong !== null && (
        <Banner live tone="danger">
          {errorText(wrong)}
        </Banner>
      )}
      {due === null ? error === null && <Skeleton lines={2} /> : <What due={due} gone={gone} />}
    </Dialog>
  );
}

function What({ due, gone }: { due: Due; gone: number }) {
  const { t } = useI18n();
  return (
    <>
      {gone === 0 ? (
        <p>{t('clock-confirm-none')}</p>
      ) : (
        <>
          <p>{t('clock-confirm-due')}</p>
          <ul className="clock-due">
            {due.cards > 0 && <li>{t('clock-confirm-cards', { count: due.cards })}</li>}
            {due.communications > 0 && <li>{t('clock-confirm-communications', { count: due.communications })}</li>}
          </ul>
          <p>
            <strong>{t('clock-confirm-forever')}</strong>
          </p>
        </>
      )}
      <p className="text-2">{t('clock-confirm-kept')}</p>
    </>
  );
}
