// The Sunday before the scripts' Monday, as small as it can be counted by hand: what their history has.
import type { FakeEvent, FakeSource } from '../../../support/fake-source.ts';

const SECOND_MS = 1_000;

/** 09:01 in Tbilisi, which is four hours before UTC. */
function at(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return Date.UTC(2026, 10, 22, hours - 4, minutes, seconds);
}

/** Queue, contact, when it entered, how long it waited, and who answered for how long, or how it left. */
const VISITS = [
  ['support', 's-1', '09:01:00', 5, { agent: '1014', talkS: 120 }],
  ['support', 's-2', '09:12:00', 18, { agent: '1014', talkS: 240 }],
  ['sales', 's-3', '09:30:00', 8, { agent: '1021', talkS: 200 }],
  ['support', 's-4', '09:40:00', 35, { agent: '1002', talkS: 60 }],
  ['support', 's-5', '10:05:00', 3, { exit: 'abandoned' }],
  ['support', 's-6', '10:20:00', 70, { exit: 'abandoned' }],
  ['support', 's-7', '10:31:00', 300, { exit: 'timed-out' }],
  ['sales', 's-8', '11:00:00', 12, { agent: '1002', talkS: 90 }],
] as const;

const DIALED = [
  ['d-1', '11:10:00', 'no-answer'],
  ['d-2', '11:10:30', 'busy'],
  ['d-3', '11:11:00', 'connected'],
  ['d-4', '11:12:00', 'dropped'],
] as const;

const WRAP_UP_S = 20;

/** `now` is after all of it. */
export function tellSunday(north: FakeSource, now: number): void {
  const events = [...described(), ...VISITS.flatMap(visit), ...DIALED.flatMap(dial), ...people(now)];
  north.emit(...events.toSorted((one, other) => one.at - other.at));
}

type Told = FakeEvent & { readonly at: number };

function described(): Told[] {
  const early = { at: at('08:59:00') };
  return [
    { ...early, type: 'queue.described', queue: 'support', name: 'Support', order: 1 },
    { ...early, type: 'queue.described', queue: 'sales', name: 'Sales', order: 2 },
    { ...early, type: 'agent.described', agent: '1002', name: 'ნინო ბერიძე', team: 'Sales' },
    { ...early, type: 'agent.described', agent: '1014', name: 'Dato K.', team: 'Support' },
    { ...early, type: 'agent.described', agent: '1021', name: 'Olena Shevchenko' },
    { ...early, type: 'campaign.described', campaign: 'spring', name: 'Spring offer', mode: 'progressive' },
    { ...early, type: 'campaign.changed', campaign: 'spring', state: 'running' },
  ];
}

function visit([queue, contact, entered, waitS, end]: (typeof VISITS)[number]): Told[] {
  const enteredAt = at(entered);
  const leftAt = enteredAt + waitS * SECOND_MS;
  const customer = `+995 *** ** ${contact.slice(2).padStart(2, '0')}`;
  const queued: Told = { type: 'contact.queued', at: enteredAt, contact, queue, ordinal: 1, customer };
  if ('exit' in end) return [queued, { type: 'contact.left', at: leftAt, contact, queue, exit: end.exit }];
  const { agent, talkS } = end;
  const endedAt = leftAt + talkS * SECOND_MS;
  const state = { type: 'agent.state-changed', agent } as const;
  return [
    queued,
    { type: 'contact.answered', at: leftAt, contact, queue, agent },
    { ...state, at: leftAt, state: 'on-contact', contact, queue, channel: 'voice', direction: 'inbound' },
    { type: 'contact.completed', at: endedAt, contact, agent, by: 'customer' },
    { ...state, at: endedAt, state: 'wrap-up', queue },
    { ...state, at: endedAt + WRAP_UP_S * SECOND_MS, state: 'available' },
  ];
}

function dial([contact, dialed, outcome]: (typeof DIALED)[number]): Told[] {
  const dialedAt = at(dialed);
  const of = { campaign: 'spring', contact } as const;
  return [
    { type: 'campaign.dialed', at: dialedAt, ...of },
    { type: 'campaign.dial-ended', at: dialedAt + 15 * SECOND_MS, ...of, outcome },
  ];
}

/** They come at nine; one has a lunch of half an hour; all are gone at one. */
function people(now: number): Told[] {
  const state = (agent: string, clock: string, to: 'available' | 'break' | 'offline', reason?: string) => ({
    ...{ type: 'agent.state-changed' as const, at: Math.min(at(clock), now), agent, state: to },
    ...(reason === undefined ? {} : { reason }),
  });
  const everybody = ['1002', '1014', '1021'];
  return [
    ...everybody.map(agent => state(agent, '09:00:00', 'available')),
    state('1014', '12:00:00', 'break', 'lunch'),
    state('1014', '12:30:00', 'available'),
    ...everybody.map(agent => state(agent, '13:00:00', 'offline')),
  ];
}
