// What a batch of events made, as plain data: it is written when the disk takes it, and the floor goes on meanwhile.
import {
  type AgentId,
  type CampaignDelta,
  type ChannelDelta,
  type Collected,
  type EpochMs,
  type Floor,
  type PersonDelta,
  type QueueId,
  queueSettings,
  type Recount,
  type Spell,
  takeCollected,
  type VisitOutcome,
} from '../../../floor/index.ts';
import { isNothing, valuesOf } from './count-columns.ts';
import { type PieceTold, type Standpoint, toPieces } from './to-pieces.ts';

type LiveQueue = NonNullable<ReturnType<Floor['queues']['get']>>;
type LiveDay = LiveQueue['today'];
export type Fields = readonly (string | number | null)[];

export interface DayTold {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly seenFrom: EpochMs | undefined;
  readonly blindMs: number;
}

export interface VisitsTold {
  readonly queue: QueueId;
  readonly day: DayTold;
  readonly interval: number;
  readonly values: readonly number[];
}

export interface QueueTold {
  readonly id: QueueId;
  readonly fields: Fields;
  /** Those that it still counts; the first is today. */
  readonly days: readonly DayTold[];
}

export interface AgentTold {
  readonly id: AgentId;
  readonly fields: Fields;
  /** The stretch that goes on; absent where nobody sees him. */
  readonly open: { readonly since: EpochMs; readonly standpoint: Standpoint } | undefined;
}

export interface IntervalBatch {
  readonly state: Readonly<Record<string, string | number>>;
  /** Those of which anything changed. */
  readonly queues: readonly QueueTold[];
  readonly visits: readonly VisitsTold[];
  readonly outcomes: readonly VisitOutcome[];
  readonly recounts: readonly Recount[];
  readonly spells: readonly (Spell & { readonly isRecorded: boolean })[];
  readonly agents: readonly AgentTold[];
  readonly people: readonly PersonDelta[];
  readonly pieces: readonly PieceTold[];
  readonly channels: readonly ChannelDelta[];
  readonly campaigns: readonly (CampaignDelta & { readonly fields: Fields })[];
}

export function takeIntervalBatch(floor: Floor): IntervalBatch {
  const collected = takeCollected(floor);
  const { at = 0, center, sources } = floor;
  return {
    state: {
      ...{ toldTo: at, minute: floor.minute },
      ...{ name: center.name ?? '', zone: center.zone, dayStartHour: center.dayStartHour },
    },
    queues: [...goneOf(floor, collected), ...changedOf(floor, collected)],
    visits: [...collected.visits.values()].flatMap(({ queue, day, interval, counts }) =>
      isNothing(counts) ? [] : [{ queue: queue.id, day: toDay(day), interval, values: valuesOf(counts) }],
    ),
    outcomes: collected.outcomes,
    recounts: collected.recounts,
    spells: collected.spells.map(spell => ({
      ...spell,
      isRecorded: sources.get(spell.source)?.record !== undefined,
    })),
    agents: agentsOf(floor, collected),
    people: [...collected.people.values()],
    pieces: toPieces(floor, collected.pieces),
    channels: [...collected.channels.values()],
    campaigns: [...collected.campaigns.values()].map(delta => {
      const { source, name } = floor.campaigns.get(delta.campaign) ?? {};
      return { ...delta, fields: [source?.id ?? '', name ?? delta.campaign] };
    }),
  };
}

function toQueue(floor: Floor, queue: LiveQueue): QueueTold {
  const others = [...queue.days.values()].filter(day => day !== queue.today);
  return { id: queue.id, fields: toQueueFields(floor, queue), days: [queue.today, ...others].map(toDay) };
}

/** Of a floor of 500 queues few change in half a second, and what a queue is takes longer to say than what it counted. */
function changedOf(floor: Floor, collected: Collected): QueueTold[] {
  return [...collected.queues].flatMap(id => {
    const queue = floor.queues.get(id);
    return queue === undefined ? [] : [toQueue(floor, queue)];
  });
}

/** Counted and removed within this batch: they are named all the same. */
function goneOf(floor: Floor, { visits }: Collected): QueueTold[] {
  const gone = [...visits.values()].flatMap(({ queue }) => (floor.queues.has(queue.id) ? [] : [queue]));
  return [...new Set(gone)].map(queue => ({ ...toQueue(floor, queue), days: [] }));
}

function toDay({ start, end, seenFrom, blindMs }: LiveDay): DayTold {
  return { start, end, seenFrom, blindMs };
}

/** In the order of the columns of `queue_names`. */
function toQueueFields(floor: Floor, queue: LiveQueue): Fields {
  const settings = queueSettings(floor, queue);
  return [
    settings.source,
    settings.name,
    settings.channel,
    settings.team ?? null,
    settings.order ?? null,
    settings.targetShare,
    JSON.stringify(settings.serviceLevel),
    settings.zone,
    settings.dayStartHour,
    JSON.stringify(Object.keys(settings.cannotTell ?? {})),
  ];
}

/** Everyone of whom something is told, also people whom nobody has described yet, or any more. */
function agentsOf(floor: Floor, { agents, people, pieces }: Collected): AgentTold[] {
  const sources = new Map<AgentId, string>();
  for (const { agent, source } of [...people.values(), ...pieces]) sources.set(agent, source);
  return [...new Set([...agents, ...sources.keys()])].map(id => {
    const agent = floor.agents.get(id);
    return {
      id,
      fields: [agent?.source.id ?? sources.get(id) ?? '', agent?.name ?? id, agent?.team ?? null],
      open:
        agent?.countedTo === undefined ? undefined : { since: agent.countedTo, standpoint: agent.standpoint },
    };
  });
}
