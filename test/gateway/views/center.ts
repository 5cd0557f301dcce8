// A center of two teams for tests of who sees what: two queues, an agent in each and one in both, contacts, a campaign.
//
// How to extend: `tell` any event of either source; `see` the document as a token of that scope and role would.
import type { FloorDocument } from '../../../src/floor/index.ts';
import type { Scope } from '../../../src/gateway/access/principal.ts';
import { createHub, type Hub } from '../../../src/gateway/hub.ts';
import { createViews, type Viewer, type Views } from '../../../src/gateway/views/views.ts';
import { createFakeSource, type FakeEvent } from '../../support/fake-source.ts';
import { createFakeTimers, type FakeTimers } from '../../support/fake-timers.ts';

export interface TestCenter {
  readonly hub: Hub;
  readonly views: Views;
  readonly timers: FakeTimers;
  tell(...events: readonly FakeEvent[]): void;
  /** What the gateway itself tells: alerts and announcements. */
  note(...events: Parameters<Hub['note']>[0]): void;
  see(scope: Scope | undefined, more?: Partial<Viewer>): FloorDocument;
}

export const CENTER_EVENTS: readonly FakeEvent[] = [
  { type: 'queue.described', queue: 'support', name: 'Support', team: 'red' },
  { type: 'queue.described', queue: 'sales', name: 'Sales', team: 'blue' },
  { type: 'agent.described', agent: 'nino', name: 'Nino', team: 'red' },
  { type: 'agent.described', agent: 'dato', name: 'Dato', team: 'blue' },
  { type: 'agent.described', agent: 'eka', name: 'Eka', team: 'blue' },
  { type: 'membership.added', agent: 'nino', queue: 'support', penalty: 1 },
  { type: 'membership.added', agent: 'dato', queue: 'sales', penalty: 2 },
  { type: 'membership.added', agent: 'eka', queue: 'support', penalty: 3 },
  { type: 'membership.added', agent: 'eka', queue: 'sales', penalty: 4 },
  { type: 'agent.state-changed', agent: 'nino', state: 'available' },
  { type: 'agent.state-changed', agent: 'dato', state: 'available' },
  { type: 'agent.state-changed', agent: 'eka', state: 'available' },
  { type: 'campaign.described', campaign: 'spring', name: 'Spring offer' },
  { type: 'contact.queued', contact: 'call 1', queue: 'support', ordinal: 1, customer: '+995…11' },
  { type: 'contact.queued', contact: 'call 2', queue: 'sales', ordinal: 1, customer: '+995…22' },
];

export async function openCenter(events = CENTER_EVENTS): Promise<TestCenter> {
  const timers = createFakeTimers();
  const clock = { now: timers.now, rate: 1 };
  const hub = createHub({ epoch: 'e1', clock, timers, log: () => {} });
  const source = createFakeSource({ now: timers.now });
  await source.start({ emit: hub.take, ended: () => {} });
  source.emit(...events);
  hub.publish();
  const views = createViews(hub.ledger, timers);
  return {
    ...{ hub, views, timers },
    tell(...told) {
      source.emit(...told);
      hub.publish();
    },
    note(...noted) {
      hub.note(noted);
      hub.publish();
    },
    see: (scope, more) =>
      views.for({ name: 'levan', role: 'lead', ...(scope === undefined ? {} : { scope }), ...more }).document,
  };
}
