import { Ban, CirclePause, Hand, Landmark, MailX, PhoneOff, Undo2, Lock, type LucideIcon } from 'lucide-react';
import type { BarKind, StopAuthor, StopLine } from '@/api';
import { StatusStamp, type GridColumn, type StampTone } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import type { I18n, MessageKey } from '@/i18n';

type Words = Pick<I18n, 't' | 'date' | 'list'>;

const LOOK: Record<BarKind, { word: MessageKey; scope: MessageKey; tone: StampTone; icon: LucideIcon }> = {
  objection: { word: 'stops-objection', scope: 'stops-every-marketing', tone: 'danger', icon: Hand },
  withdrawn: { word: 'stops-withdrawn', scope: 'stops-its-consent', tone: 'danger', icon: Undo2 },
  restricted: { word: 'stops-restricted', scope: 'stops-everything', tone: 'danger', icon: Lock },
  suppressed: { word: 'stops-suppressed', scope: 'stops-its-address', tone: 'danger', icon: MailX },
  opt_out: { word: 'stops-opt-out', scope: 'stops-every-marketing', tone: 'danger', icon: PhoneOff },
  by_law: { word: 'stops-by-law', scope: 'stops-every-marketing', tone: 'danger', icon: Landmark },
  block: { word: 'stops-block', scope: 'stops-every-marketing', tone: 'warning', icon: Ban },
  not_usable: { word: 'stops-not-usable', scope: 'stops-everything', tone: 'warning', icon: CirclePause },
};

/** Reasons in the order in which they weigh. */
export const KINDS = Object.keys(LOOK) as BarKind[];

const WHO: Record<StopAuthor, MessageKey> = { subject: 'stops-by-subject', controller: 'stops-by-controller', law: 'stops-by-law-of' };

export function whyWords({ t }: Pick<I18n, 't'>, what: BarKind): string {
  return t(LOOK[what].word);
}

export function whoWords({ t }: Pick<I18n, 't'>, author: StopAuthor): string {
  return t(WHO[author]);
}

/** What a line covers: named purposes, or as far as its reason goes. */
export function scopeWords({ t, list }: Pick<I18n, 't' | 'list'>, line: Pick<StopLine, 'what' | 'purposes' | 'ground'>): string {
  if (line.what === 'withdrawn' && line.ground !== null) return line.ground;
  return line.purposes.length > 0 ? list(line.purposes) : t(LOOK[line.what].scope);
}

export function channelWords({ t, list }: Pick<I18n, 't' | 'list'>, line: Pick<StopLine, 'channels'>): string {
  return line.channels.length === 0 ? t('stops-every-channel') : list(line.channels.map((id) => t(CHANNEL_LABEL[id])));
}

/** The columns of the list. */
export function stopColumns(i18n: Words): GridColumn<StopLine>[] {
  const { t, date } = i18n;
  const text = (
    id: string,
    header: string,
    width: number,
    read: (line: StopLine) => string,
    more: Partial<GridColumn<StopLine>> = {},
  ): GridColumn<StopLine> => ({ id, header, width, text: read, cell: read, ...more });
  return [
    text('name', t('stops-col-name'), 200, (line) => line.name, { grow: true }),
    text('why', t('stops-why'), 170, (line) => whyWords(i18n, line.what), {
      cell: (line) => (
        <StatusStamp tone={LOOK[line.what].tone} icon={LOOK[line.what].icon}>
          {whyWords(i18n, line.what)}
        </StatusStamp>
      ),
    }),
    text('who', t('stops-who'), 128, (line) => whoWords(i18n, line.author)),
    text('scope', t('stops-col-scope'), 160, (line) => scopeWords(i18n, line), { grow: true }),
    text('channels', t('stops-channel'), 130, (line) => channelWords(i18n, line)),
    text('since', t('stops-col-since'), 112, (line) => (line.since === null ? '—' : date(line.since))),
    text('ground', t('stops-col-ground'), 160, (line) => (line.what === 'withdrawn' ? '—' : (line.ground ?? '—')), { grow: true }),
  ];
}
