// A floor of any size, made of events like any other: so many agents over so many queues, and changes of their states.
import type { AgentState, SourceEvent } from '../../../src/floor/index.ts';
import {
  createSeededRandom,
  drawBetween,
  drawOne,
  type SeededRandom,
} from '../../../src/lib/seeded-random.ts';

export interface Crowd {
  /** Everybody at work, a morning's contacts behind them, some waiting. */
  opening(): SourceEvent[];
  /** As many agents change their state now. */
  changes(count: number, at: number): SourceEvent[];
  /** A contact enters each of as many queues, and the one before it gives up: the floor does not grow. */
  arrivals(count: number, at: number): SourceEvent[];
}

export interface CrowdOptions {
  readonly agents: number;
  readonly queues: number;
  readonly seed: string;
  readonly startAt: number;
}

const SOURCE = 'pbx-north';
const MEMBERSHIPS = 3;
/** In each queue, over the morning. */
const CONTACTS = 12;
const MORNING_MS = 3 * 3_600_000;
const WAITING = 2;
/** Nobody has been in his state for longer. */
const OLDEST_STATE_MS = 20 * 60_000;

export function createCrowd(options: CrowdOptions): Crowd {
  const random = createSeededRandom(options.seed);
  const { agents, queues, startAt } = options;
  const agentIds = idsOf('agent', agents);
  const queueIds = idsOf('queue', queues);
  let contactCount = 0;
  const nextContact = (): string => {
    contactCount += 1;
    return `call-${contactCount}`;
  };
  const lastArrived = new Map<string, string>();
  const arrive = (queue: string, at: number): SourceEvent[] => {
    const told = { source: SOURCE, queue, at } as const;
    const [before, contact] = [lastArrived.get(queue), nextContact()];
    lastArrived.set(queue, contact);
    const queued: SourceEvent = { ...told, type: 'contact.queued', contact, ordinal: 1 };
    return before === undefined
      ? [queued]
      : [queued, { ...told, type: 'contact.left', contact: before, exit: 'abandoned' }];
  };
  return {
    opening: () =>
      [
        ...describeCenter(startAt - MORNING_MS, queueIds),
        ...agentIds.flatMap((id, index) => describeAgent({ id, index, queueIds, at: startAt - MORNING_MS })),
        ...queueIds.flatMap(queue => pastContacts({ queue, agentIds, startAt, random, nextContact })),
        ...agentIds.map(agent => changeState(random, agent, startAt - drawTime(random, OLDEST_STATE_MS))),
      ].sort((a, b) => a.at - b.at),
    changes: (count, at) =>
      Array.from({ length: count }, () => changeState(random, drawOne(random, agentIds) ?? '', at)),
    arrivals: (count, at) => queueIds.slice(0, count).flatMap(queue => arrive(queue, at)),
  };
}

function idsOf(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${1000 + index}`);
}

function describeCenter(at: number, queueIds: readonly string[]): SourceEvent[] {
  const told = { at, source: SOURCE } as const;
  return [
    { ...told, type: 'center.described', name: 'Bench', zone: 'Asia/Tbilisi', dayStartHour: 0 },
    { ...told, type: 'source.connected', name: SOURCE, capabilities: [] },
    { ...told, type: 'source.synced' },
    ...queueIds.map(
      (queue, index): SourceEvent => ({
        ...{ ...told, type: 'queue.described', queue, name: `Queue ${index + 1}`, channel: 'voice' },
        ...{ order: index, targetShare: 0.8 },
      }),
    ),
  ];
}

interface AgentPlace {
  readonly id: string;
  readonly index: number;
  readonly queueIds: readonly string[];
  readonly at: number;
}

const NAMES = [
  'Nino Beridze',
  'ნინო ბერიძე',
  'Олена Шевченко',
  'Leyla Əliyeva',
  'سارا رضایی',
  'James Carter',
];

function describeAgent({ id, index, queueIds, at }: AgentPlace): SourceEvent[] {
  const told = { at, source: SOURCE, agent: id } as const;
  const name = `${NAMES[index % NAMES.length]} ${index}`;
  const places = Math.min(MEMBERSHIPS, queueIds.length);
  return [
    { ...told, type: 'agent.described', name, team: `Team ${1 + (index % 12)}` },
    ...Array.from({ length: places }, (_, place): SourceEvent => {
      const queue = queueIds[(index * 7 + place) % queueIds.length] ?? '';
      return { ...told, type: 'membership.added', queue, penalty: place };
    }),
  ];
}

interface Past {
  readonly queue: string;
  readonly agentIds: readonly string[];
  readonly startAt: number;
  readonly random: SeededRandom;
  readonly nextContact: () => string;
}

/** Answered, abandoned, or waiting still; in any order, the caller sorts. */
function pastContacts({ queue, agentIds, startAt, random, nextContact }: Past): SourceEvent[] {
  const pastContact = (index: number): SourceEvent[] => {
    const contact = nextContact();
    const told = { source: SOURCE, contact } as const;
    // Who waits has come within the last two minutes, as on a day that goes well enough.
    const at = startAt - drawTime(random, index < WAITING ? 120_000 : MORNING_MS);
    const leftAt = Math.min(startAt, at + 2_000 + drawTime(random, 60_000));
    const queued: SourceEvent = { ...told, type: 'contact.queued', at, queue, ordinal: 1 };
    const agent = drawOne(random, agentIds) ?? '';
    if (index < WAITING) return [queued];
    if (index === WAITING)
      return [queued, { ...told, type: 'contact.left', at: leftAt, queue, exit: 'abandoned' }];
    return [
      queued,
      { ...told, type: 'contact.answered', at: leftAt, queue, agent },
      { ...told, type: 'contact.completed', at: Math.min(startAt, leftAt + 50_000), agent, by: 'customer' },
    ];
  };
  return Array.from({ length: CONTACTS }, (_, index) => pastContact(index)).flat();
}

function drawTime(random: SeededRandom, mostMs: number): number {
  return Math.round(drawBetween(random, 0, mostMs));
}

const STATES: readonly AgentState[] = ['available', 'on-contact', 'wrap-up', 'break', 'reserved', 'on-hold'];

function changeState(random: SeededRandom, agent: string, at: number): SourceEvent {
  const state = drawOne(random, STATES) ?? 'available';
  const reason = state === 'break' ? { reason: 'Lunch' } : {};
  return { type: 'agent.state-changed', at, source: SOURCE, agent, state, ...reason };
}
