// Who is told of what: alerts as they are raised, taken up and over become letters, unless quiet or silenced.
//
// Who was told that an alert is raised is also told of its end. One that is raised in quiet hours, or silenced, is told
// when that is over, if it still stands and nobody has taken it up.
import {
  type AlertId,
  type AlertRow,
  CENTER_ID,
  type FloorDocument,
  type FloorEvent,
  isGatewayEvent,
  isStanding,
} from '../../../floor/index.ts';
import type { Timers } from '../../../lib/timers.ts';
import { alertItem } from '../../../protocol/index.ts';
import type { FloorClock } from '../../../sources/index.ts';
import type { Hub } from '../../hub.ts';
import type { AlertStore } from '../store/alert-store.ts';
import type { Channel } from './channel.ts';
import type { LetterEvent } from './letter.ts';
import type { PostOffice } from './post-office.ts';

export interface NotifierOptions {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly wallNow: () => number;
  readonly channels: readonly Channel[];
  readonly office: PostOffice;
  readonly store: Omit<AlertStore, 'close'>;
}

export interface Notifier {
  close(): void;
}

const LATEST_MS = 2 ** 31 - 1;

export function startNotifier(options: NotifierOptions): Notifier {
  const { hub, clock, timers, channels, store } = options;
  const told = new Set(store.told());
  const rechecks = new Map<AlertId, () => void>();
  const news: { readonly alert: AlertId; readonly event: LetterEvent | 'again' }[] = [];
  let isAsked = false;
  let isClosed = false;

  const rowOf = (alert: AlertId): AlertRow | undefined => hub.ledger.document.alerts[alert];
  const tell = (alert: AlertId, row: AlertRow, event: LetterEvent): void => {
    for (const channel of channels) if (isFor(channel, row)) post(options, channel, { alert, row, event });
  };
  const raise = (alert: AlertId, row: AlertRow): void => {
    if (told.has(alert) || !isStanding(row) || row.acknowledged) return;
    const mutedUntil = Math.max(row.quietUntil ?? 0, row.silencedUntil ?? 0);
    rechecks.get(alert)?.();
    rechecks.delete(alert);
    const waitMs = mutedUntil - clock.now();
    if (waitMs > 0) {
      if (clock.rate === 0) return;
      const realMs = Math.min(LATEST_MS, waitMs / clock.rate);
      rechecks.set(
        alert,
        timers.after(realMs, () => hear(alert, 'again')),
      );
      return;
    }
    told.add(alert);
    store.keepTold(alert);
    tell(alert, row, 'raised');
  };
  const take = (alert: AlertId, event: LetterEvent | 'again'): void => {
    const row = rowOf(alert);
    if (!row) return;
    if (event === 'raised' || event === 'again') raise(alert, row);
    else if (told.has(alert)) tell(alert, row, event);
    if (isStanding(row)) return;
    letGo(alert);
  };
  const letGo = (alert: AlertId): void => {
    told.delete(alert);
    store.forgetTold(alert);
    rechecks.get(alert)?.();
    rechecks.delete(alert);
  };
  /** Not while events are folded: what was folded is published first, and the floor never waits. */
  const hear = (alert: AlertId, event: LetterEvent | 'again'): void => {
    news.push({ alert, event });
    if (isAsked || isClosed) return;
    isAsked = true;
    timers.after(0, () => {
      isAsked = false;
      if (isClosed) return;
      hub.publish();
      for (const one of news.splice(0)) take(one.alert, one.event);
    });
  };

  hub.onFold(event => {
    const found = eventOf(event);
    if (found) hear(found.alert, found.event);
  });
  for (const alert of Object.keys(hub.ledger.document.alerts)) hear(alert, 'again');
  for (const alert of told) if (!rowOf(alert)) letGo(alert);

  return {
    close() {
      isClosed = true;
      for (const callOff of rechecks.values()) callOff();
    },
  };
}

function eventOf(event: FloorEvent): { alert: AlertId; event: LetterEvent | 'again' } | undefined {
  if (!isGatewayEvent(event) || !('alert' in event)) return undefined;
  const { alert } = event;
  switch (event.type) {
    case 'alert.raised':
      return { alert, event: 'raised' };
    case 'alert.acknowledged':
      return { alert, event: 'acknowledged' };
    case 'alert.silenced':
      return { alert, event: 'again' };
    case 'alert.recovered':
      return { alert, event: 'recovered' };
    case 'alert.expired':
      return { alert, event: 'expired' };
  }
}

function isFor({ severity, rules }: Channel, row: AlertRow): boolean {
  const isSevere = severity !== 'critical' || row.severity === 'critical';
  return isSevere && (rules === undefined || rules.includes(row.rule));
}

interface News {
  readonly alert: AlertId;
  readonly row: AlertRow;
  readonly event: LetterEvent;
}

function post(
  { hub, clock, wallNow, office }: NotifierOptions,
  channel: Channel,
  { alert, row, event }: News,
): void {
  const at = clock.now();
  const { document } = hub.ledger;
  const shown = channel.names === true ? row : withoutNames(row);
  office.post({
    id: `${channel.name}/${alert}/${event}`,
    channel: channel.name,
    alert,
    event,
    body: JSON.stringify({
      apiVersion: 'ringtop/v1',
      kind: 'AlertEvent',
      id: `${alert}/${event}`,
      event,
      at: new Date(at).toISOString(),
      center: centerOf(document),
      alert: alertItem(alert, shown, { document, at }),
    }),
    madeAt: wallNow(),
    attempts: 0,
  });
}

function centerOf({ center }: FloorDocument): string | null {
  return center[CENTER_ID]?.name ?? null;
}

/** Of people nothing but ids: a text may have their names in it. */
function withoutNames(row: AlertRow): AlertRow {
  const { subject, acknowledged, figure, value } = row;
  const isOfPerson = subject.kind === 'agents' || subject.kind === 'contacts';
  const { note: _note, ...taken } = acknowledged ?? { by: '', at: 0 };
  const { name: _name, ...bare } = subject;
  return {
    ...row,
    ...(acknowledged ? { acknowledged: taken } : {}),
    ...(isOfPerson ? { subject: bare, text: `${subject.id}: ${figure ?? row.rule} is ${value ?? '–'}` } : {}),
  };
}
