// Arbitrary streams of floor events, plausible and implausible: out of order, told twice, of unknown ids.
import fc from 'fast-check';
import type { SourceEvent } from '../../../src/floor/index.ts';

const START = Date.UTC(2026, 9, 24, 19, 50);

/** Ids that a plain object would trip over stand among the ordinary ones. */
const QUEUES = ['support', 'sales', '__proto__', '7'];
const AGENTS = ['nino', 'constructor', '0'];
const CONTACTS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', '__proto__', '12'];
const CAMPAIGNS = ['spring', 'hasOwnProperty'];
const SOURCES = ['pbx', 'dialer'];
const STATES = [
  'offline',
  'available',
  'reserved',
  'on-contact',
  'on-hold',
  'wrap-up',
  'break',
  'unreachable',
] as const;
const EXITS = [
  'abandoned',
  'timed-out',
  'key',
  'empty',
  'withdrawn',
  'redirected',
  'left-other',
  'lost',
] as const;

const queue = fc.constantFrom(...QUEUES);
const agent = fc.constantFrom(...AGENTS);
const contact = fc.constantFrom(...CONTACTS);
const campaign = fc.constantFrom(...CAMPAIGNS);
const exit = fc.constantFrom(...EXITS);
const ordinal = fc.integer({ min: 1, max: 3 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

type Untimed = Record<string, unknown> & { readonly type: string };

const contactEvent: fc.Arbitrary<Untimed> = fc.oneof(
  {
    weight: 6,
    arbitrary: untimed('contact.queued', { contact, queue, ordinal, wholeSeconds: maybe(fc.boolean()) }),
  },
  {
    weight: 5,
    arbitrary: untimed('contact.answered', { contact, queue, agent, waitMs: maybe(fc.nat({ max: 90_000 })) }),
  },
  {
    weight: 9,
    arbitrary: untimed('contact.left', {
      contact,
      queue,
      exit: fc.oneof(
        { weight: 2, arbitrary: exit },
        { weight: 1, arbitrary: fc.constantFrom('settling', 'abandoned') },
      ),
    }),
  },
  { weight: 4, arbitrary: untimed('contact.exit-settled', { contact, queue, ordinal, exit }) },
  { weight: 4, arbitrary: untimed('contact.completed', { contact, agent, by: fc.constant('agent') }) },
  { weight: 1, arbitrary: untimed('contact.lost', { contact }) },
  { weight: 1, arbitrary: untimed('contact.offered', { contact, agent }) },
  { weight: 1, arbitrary: untimed('contact.offer-ended', { contact, agent, how: fc.constant('no-answer') }) },
  { weight: 1, arbitrary: untimed('contact.held', { contact }) },
  { weight: 1, arbitrary: untimed('contact.resumed', { contact }) },
  {
    weight: 1,
    arbitrary: untimed('contact.connected', { contact, campaign, agent, channel: fc.constant('voice') }),
  },
);

/** A record is announced now and then, and then tells of the same contacts. */
const recordEvent: fc.Arbitrary<Untimed> = fc.oneof(
  { weight: 2, arbitrary: untimed('source.recorded', { from: fc.integer({ min: 0, max: 2e12 }) }) },
  { weight: 6, arbitrary: untimed('visit.entered', { contact, queue, ordinal }) },
  {
    weight: 6,
    arbitrary: untimed('visit.ended', {
      contact,
      queue,
      ordinal,
      ending: fc.oneof(fc.constant('answered'), exit),
      waitMs: fc.nat({ max: 3_600_000 }),
      agent: maybe(agent),
    }),
  },
  {
    weight: 3,
    arbitrary: untimed('visit.handled', {
      contact,
      queue,
      ordinal,
      talkMs: fc.nat({ max: 900_000 }),
      holdMs: fc.nat({ max: 90_000 }),
    }),
  },
  { weight: 1, arbitrary: untimed('visit.missed', { contact, queue, agent }) },
);

const zone = fc.constantFrom('UTC', 'Asia/Tbilisi', 'America/St_Johns', 'No/Where');
const otherEvent: fc.Arbitrary<Untimed> = fc.oneof(
  {
    weight: 8,
    arbitrary: untimed('agent.state-changed', {
      agent,
      state: fc.constantFrom(...STATES),
      own: maybe(fc.constant(true)),
    }),
  },
  untimed('membership.added', { agent, queue, penalty: fc.nat({ max: 3 }), paused: maybe(fc.boolean()) }),
  untimed('membership.changed', { agent, queue, paused: fc.boolean(), moved: maybe(fc.boolean()) }),
  untimed('membership.corrected', {
    agent,
    queue,
    is: maybe(fc.record({ penalty: fc.constant(1), paused: fc.boolean(), moved: fc.boolean() })),
  }),
  untimed('contact.corrected', {
    contact,
    is: maybe(fc.record({ queue, ordinal, enteredAt: fc.integer({ min: START, max: START + 9e7 }) })),
  }),
  untimed('source.warned', { warning: fc.constant('record-stalled'), text: maybe(fc.constant('stalled')) }),

  untimed('membership.removed', { agent, queue }),
  untimed('agent.removed', { agent }),
  untimed('queue.described', {
    queue,
    channel: maybe(fc.constantFrom('voice', 'chat')),
    zone: maybe(zone),
    hours: maybe(fc.constantFrom([], [{ weekday: 7, fromMinute: 60, untilMinute: 1200 }])),
  }),
  untimed('center.described', { name: fc.constant('Center'), zone, dayStartHour: fc.nat({ max: 24 }) }),
  untimed('queue.removed', { queue }),
  untimed('source.connected', { name: fc.constant('PBX'), capabilities: fc.constant([]) }),
  untimed('source.synced', {}),
  untimed('source.lost', { reason: fc.constant('gone') }),
  untimed('source.removed', {}),
  untimed('campaign.dialed', { campaign, contact }),
  untimed('campaign.dial-ended', {
    campaign,
    contact,
    outcome: fc.constantFrom('connected', 'dropped', 'busy'),
  }),
  untimed('campaign.described', { campaign, dropCap: fc.constant({ share: 0.03, windowMs: 7_200_000 }) }),
  untimed('moon.eclipsed', { queue }),
);

/** Mostly a little later than the one before, sometimes much later, sometimes earlier. */
const stepMs = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
  { weight: 2, arbitrary: fc.nat({ max: 20 * 60_000 }) },
  { weight: 1, arbitrary: fc.nat({ max: 14 * 3_600_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3 * 3_600_000, max: 0 }) },
);

/** The events are of the closed union, but for one of an unknown type and some unusable values. */
export function anyEvents(length: number): fc.Arbitrary<SourceEvent[]> {
  const event = fc.oneof(
    { weight: 5, arbitrary: contactEvent },
    { weight: 2, arbitrary: otherEvent },
    { weight: 2, arbitrary: recordEvent },
  );
  const told = fc.record({ event, stepMs, source, isPlausible: fc.nat({ max: 9 }).map(n => n > 1), isTwice });
  return fc.array(told, { minLength: 1, maxLength: length, size: 'max' }).map(tellings => {
    const visits = new Map<unknown, { queue: unknown; ordinal: number }>();
    let at = START;
    const events = tellings.flatMap(({ event, stepMs, source, isPlausible, isTwice }) => {
      at += stepMs;
      const told = { ...(isPlausible ? toPlausible(event, visits) : event), at, source };
      return isTwice ? [told, told] : [told];
    });
    return asEvents(events);
  });
}

const source = fc.constantFrom(...SOURCES);
const isTwice = fc.nat({ max: 9 }).map(n => n === 0);

/** A contact's events speak of the queue that it entered last, and its entries are numbered. */
function toPlausible(event: Untimed, visits: Map<unknown, { queue: unknown; ordinal: number }>): Untimed {
  const of = event.type.startsWith('visit.') ? `recorded ${event.contact}` : event.contact;
  const visit = visits.get(of);
  if (event.type === 'contact.queued' || event.type === 'visit.entered') {
    const next = { queue: event.queue, ordinal: (visit?.ordinal ?? 0) + 1 };
    visits.set(of, next);
    return { ...event, ...next };
  }
  if (!visit || !('queue' in event)) return event;
  return { ...event, queue: visit.queue, ...('ordinal' in event ? { ordinal: visit.ordinal } : {}) };
}

function asEvents(events: unknown[]): SourceEvent[] {
  const read: (text: string) => SourceEvent[] = JSON.parse;
  return read(JSON.stringify(events));
}

function untimed(type: string, keys: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Untimed> {
  return fc.record(keys).map(values => ({ ...values, type }));
}

/** Whoever came back under such a name is another: what was counted before stands in the history, not on the floor. */
export function removedQueues(events: readonly SourceEvent[]): ReadonlySet<string> {
  const last = events.findLastIndex(({ type }) => type === 'source.removed');
  const before = events.slice(0, last + 1).flatMap(event => ('queue' in event ? (event.queue ?? []) : []));
  return new Set([
    ...before,
    ...events.flatMap(event => (event.type === 'queue.removed' ? event.queue : [])),
  ]);
}
