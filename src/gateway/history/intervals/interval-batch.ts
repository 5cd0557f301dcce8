// What a batch of events made, as plain data: it is written when the disk takes it, and the floor goes on meanwhile.
import {
  type AgentId,
  type AgentPiece,
  type CampaignDelta,
  type ChannelDelta,
  type Collected,
  centerDayOf,
  type EpochMs,
  type Floor,
  intervalOf,
  type PersonDelta,
  type QueueId,
  queueSettings,
  type Recount,
  type Spell,
  takeCollected,
} from '../../../floor/index.ts';
import { isNothing, valuesOf } from './count-columns.ts';

type LiveQueue = NonNullable<ReturnType<Floor['queues']['get']>>;
type LiveDay = LiveQueue['today'];
export type Standpoint = AgentPiece['standpoint'];
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

export interface PieceTold {
  readonly agent: AgentId;
  /** The interval in which the center's business day starts. */
  readonly day: number;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly standpoint: Standpoint;
}

export interface IntervalBatch {
  readonly state: Readonly<Record<string, string | number>>;
  readonly queues: readonly QueueTold[];
  readonly visits: readonly VisitsTold[];
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
  const { at = 0, center, queues, sources } = floor;
  return {
    state: { toldTo: at, name: center.name ?? '', zone: center.zone, dayStartHour: center.dayStartHour },
    queues: [...goneOf(floor, collected), ...[...queues.values()].map(queue => toQueue(floor, queue))],
    visits: [...collected.visits.values()].flatMap(({ queue, day, interval, counts }) =>
      isNothing(counts) ? [] : [{ queue: queue.id, day: toDay(day), interval, values: valuesOf(counts) }],
    ),
    recounts: collected.recounts,
    spells: collected.spells.map(spell => ({
      ...spell,
      isRecorded: sources.get(spell.source)?.record !== undefined,
    })),
    agents: agentsOf(floor, collected),
    people: [...collected.people.values()],
    pieces: [...joined(collected.pieces)].flatMap(piece => [...byDay(floor, piece)]),
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

/** The same state told again, one stretch. */
function* joined(pieces: readonly AgentPiece[]): Generator<AgentPiece> {
  const last = new Map<AgentId, AgentPiece>();
  for (const piece of pieces) {
    const before = last.get(piece.agent);
    const isSame = before?.to === piece.from && isSameStand(before.standpoint, piece.standpoint);
    if (before && !isSame) yield before;
    last.set(piece.agent, before && isSame ? { ...piece, from: before.from } : piece);
  }
  yield* last.values();
}

function isSameStand(one: Standpoint, other: Standpoint): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** A stretch belongs to one business day of the center: what goes on over its end is two. */
function* byDay(
  floor: Floor,
  { agent, from: first, to: last, standpoint }: AgentPiece,
): Generator<PieceTold> {
  let from = first;
  while (from < last) {
    const { start, end } = centerDayOf(floor, from);
    const to = end > from ? Math.min(end, last) : last;
    yield { agent, day: intervalOf(start), from, to, standpoint };
    from = to;
  }
}
