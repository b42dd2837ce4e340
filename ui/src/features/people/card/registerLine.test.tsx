import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ConsentEventView, OriginView, StopView, TimelineItem } from '@/api';
import { i18nFor } from '@/i18n';
import { communicationTitle, registerLine } from './registerLine';

const it_ = i18nFor('it');

const origin: OriginView = {
  at: '2019-06-09T08:00:00Z',
  by: 'Anna Ferri',
  source: 'Fiera',
  collectedOn: '2019-06-01',
  file: 'clienti_2019.xls',
  table: null,
  row: 412,
  batch: null,
  raw: null,
  byHand: false,
};

const event = {
  id: 'e',
  type: 't',
  title: 'Newsletter',
  decision: 'given',
  renewed: false,
  decidedOn: '2026-03-12',
  recordedAt: '2026-03-13T09:00:00Z',
  recordedBy: 'Anna Ferri',
  method: 'paper_form',
  wording: { id: 'w', version: 3, text: 'x', since: '2026-01-01' },
  evidenceLevel: 2,
  evidenceNote: 'modulo M-0341',
  note: null,
  file: null,
  row: null,
  corrected: null,
  correctable: true,
} as unknown as ConsentEventView;

function words(item: TimelineItem): { what: string; proof: string; at: string; tone: string } {
  const line = registerLine(it_, item);
  const { container } = render(<div>{line.what}</div>);
  return { what: container.textContent, proof: line.proof, at: line.at, tone: line.tone };
}

describe('the register page', () => {
  it('dates a consent by the day of the decision and keeps the recording apart', () => {
    const line = words({ kind: 'consent', event });
    expect(line.what).toBe('Consenso Newsletter dato');
    expect(line.at).toBe('2026-03-12');
    expect(line.proof).toContain('registrato il 13 mar 2026 da Anna Ferri');
    expect(line.proof).toContain('modulo M-0341');
    expect(line.tone).toBe('accent');
  });

  it('says that a consent without a date has none', () => {
    const line = words({ kind: 'consent', event: { ...event, decidedOn: null } });
    expect(line.proof).toContain('senza data');
    expect(line.at).toBe('2026-03-13T09:00:00Z');
  });

  it('shows an event recorded in error as such', () => {
    const line = words({ kind: 'consent', event: { ...event, corrected: 'modulo di un’altra persona' } });
    expect(line.tone).toBe('plain');
    expect(line.proof).toMatch(/^registrato per errore: modulo di un’altra persona/);
  });

  it('names file and row of an import', () => {
    const line = words({ kind: 'created', origin, fields: 6, repaired: 2 });
    expect(line.what).toBe('Scheda creata dall’importazione clienti_2019.xls');
    expect(line.proof).toContain('6 campi · 2 corretti da Custode · riga 412');
  });

  it('names the channels of an objection', () => {
    const stop: StopView = {
      id: 's' as StopView['id'],
      author: 'subject',
      channels: ['email', 'phone'],
      dated: true,
      since: '2025-02-03',
      ground: 'a voce',
      recordedAt: '2025-02-03T10:00:00Z',
      recordedBy: 'Anna Ferri',
      liftedOn: null,
      purposes: [],
      arrivedBy: null,
      liftedWhy: null,
      wrong: false,
      liftable: false,
      correctable: false,
    };
    expect(words({ kind: 'stop', stop }).what).toBe('Opposizione: email e telefono');
    expect(words({ kind: 'stop', stop: { ...stop, channels: [] } }).what).toBe('Opposizione: ogni contatto commerciale');
  });

  it('says who asked for a meeting, which neither comes in nor goes out', () => {
    expect(communicationTitle(it_, { channel: 'in_person', channelName: null, direction: 'inbound' })).toBe('Incontro chiesto dalla persona');
    expect(communicationTitle(it_, { channel: 'phone', channelName: null, direction: 'outbound' })).toBe('Telefonata in uscita');
  });
});
