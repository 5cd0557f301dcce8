// A floor that is told events at random, and what each of its viewers saw at each offset, projected from nothing.
import fc from 'fast-check';
import type { Kind, SourceEvent } from '../../../src/floor/index.ts';
import { createHub } from '../../../src/gateway/hub.ts';
import type { Principal } from '../../../src/gateway/index.ts';
import { createViews } from '../../../src/gateway/views/views.ts';
import { toCanonical } from '../../support/canonical.ts';
import type { FakeEvent } from '../../support/fake-source.ts';
import type { FakeTimers } from '../../support/fake-timers.ts';
import { principalOf } from '../../support/principals.ts';
import type { WireFloor } from '../wire/wire-client.ts';

/** Who looks: some at all of it, some at parts that meet. */
export const VIEWERS: readonly Principal[] = [
  principalOf('whole', 'lead'),
  principalOf('lobby', 'wall'),
  principalOf('one', 'lead', { scope: { queues: ['q1'] } }),
  principalOf('two', 'lead', { scope: { queues: ['q2', 'q1'] } }),
  principalOf('red', 'lead', { scope: { teams: ['red'] } }),
  principalOf('wide', 'wall', { scope: { queues: ['q*'], teams: ['blue'], campaigns: ['c1'] } }),
  principalOf('none', 'lead', { scope: {} }),
];

const queue = fc.constantFrom('q1', 'q2', 'q3', '__proto__');
const agent = fc.constantFrom('a1', 'a2', 'a3', 'constructor');
const contact = fc.constantFrom('k1', 'k2', 'k3');
const team = fc.constantFrom('red', 'blue');
const penalty = fc.nat({ max: 2 });
const by = fc.record({ who: fc.constantFrom('levan', 'olena'), how: fc.constant('pbx') });
const reason = fc.constantFrom('lunch', 'sick');
const of = <Type extends string>(type: Type) => ({ type: fc.constant(type) });

export const event: fc.Arbitrary<FakeEvent> = fc.oneof(
  fc.record({ ...of('queue.described'), queue, team, channel: fc.constantFrom('voice', 'chat') }),
  fc.record({ ...of('queue.described'), queue }),
  fc.record({ ...of('queue.removed'), queue }),
  fc.record({ ...of('agent.described'), agent, team }),
  fc.record({ ...of('agent.removed'), agent }),
  fc.record({ ...of('membership.added'), agent, queue, penalty, by }),
  fc.record({ ...of('membership.added'), agent, queue, penalty, paused: fc.constant(true), reason }),
  fc.record({ ...of('membership.removed'), agent, queue, by }),
  fc.record({ ...of('agent.state-changed'), agent, state: fc.constant('available' as const), by }),
  fc.record({
    ...{ ...of('agent.state-changed'), agent, queue, contact, reason, by },
    state: fc.constantFrom('on-contact' as const, 'break' as const),
    isReasonPrivate: fc.boolean(),
  }),
  fc.record({ ...of('agent.state-changed'), agent, state: fc.constant('offline' as const) }),
  fc.record({ ...of('contact.queued'), contact, queue, ordinal: fc.constant(1) }),
  fc.record({ ...of('contact.answered'), contact, queue, agent }),
  fc.record({ ...of('contact.completed'), contact, agent, by: fc.constant('agent' as const) }),
  fc.record({ ...of('contact.left'), contact, queue, exit: fc.constant('abandoned' as const) }),
  fc.record({ ...of('campaign.described'), campaign: fc.constantFrom('c1', 'c2') }),
  fc.record({ ...of('source.warned'), warning: fc.constant('privileged'), text: reason }),
);

export interface ToldFloor extends WireFloor {
  tell(source: string, event: FakeEvent): void;
  publish(): void;
}

export function createToldFloor(timers: FakeTimers): ToldFloor {
  const clock = { now: timers.now, rate: 1 };
  const hub = createHub({ epoch: 'e1', clock, timers, log: () => {} });
  const { ledger } = hub;
  const seen = new Map<number, readonly string[]>();
  const look = (): void => {
    const fresh = createViews(ledger, timers);
    seen.set(
      ledger.offset,
      VIEWERS.map(viewer => JSON.stringify(fresh.for(viewer).document)),
    );
  };
  hub.onPublish(look);
  look();
  const views = createViews(ledger, timers);
  /** By viewer and his own offset: the floor's. */
  const sentAt = new Map<string, number>();
  for (const source of ['pbx', 'desk'])
    hub.take([
      { type: 'source.connected', at: timers.now(), source, name: source, capabilities: [] },
      { type: 'source.synced', at: timers.now(), source },
    ]);
  hub.publish();
  return {
    ledger,
    views,
    noteSent: viewer => void sentAt.set(`${viewer.name} ${views.for(viewer).of().offset}`, ledger.offset),
    tell: (source, told) => hub.take([{ ...told, source, at: timers.now() } as SourceEvent]),
    publish: () => void hub.publish(),
    shownAt(offset, kinds: readonly Kind[], viewer) {
      const shown: Record<string, unknown> = JSON.parse(
        seen.get(sentAt.get(`${viewer.name} ${offset}`) ?? -1)?.[VIEWERS.indexOf(viewer)] ?? 'null',
      );
      return toCanonical(Object.fromEntries(kinds.map(kind => [kind, shown[kind]])));
    },
  };
}
