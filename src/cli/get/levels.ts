// Which figures of an item are past a limit, by the limits of the wall: what a table on a terminal has a colour for.
import {
  AGENT_STATES,
  CHANNELS,
  type Figure,
  type Level,
  levelAtOnce,
  type Readings,
  readAgent,
  readCampaign,
  readQueueFigures,
} from '../../floor/index.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import { given } from '../../lib/given.ts';
import type { ListKind } from '../../protocol/index.ts';

/** By the way of the figure in the item; what is past no limit has none. */
export type Levels = ReadonlyMap<string, Level>;

const NONE: Levels = new Map();

/** What is stale has none, for nobody vouches for it; nor has what only several looks could tell. */
export function levelsOf(kind: ListKind, item: Fields): Levels {
  return item.stale === true ? NONE : (LEVELS_OF[kind]?.(item) ?? NONE);
}

const LEVELS_OF: { readonly [Kind in ListKind]?: (item: Fields) => Levels } = {
  queues: item => byPath(readQueue(item), QUEUE_PATHS),
  agents: item => byPath(readPerson(item), { inState: 'stateMs' }),
  campaigns: item => byPath(readDrops(item), { dropRate: 'dropRate' }),
  sources: ({ state }) => new Map([['state', state === 'live' ? 'none' : 'red']]),
  sessions: ({ slow }) => (slow === true ? new Map([['slow', 'amber']]) : NONE),
  alerts: ({ state, severity }) =>
    state === 'raised' ? new Map([['severity', severity === 'critical' ? 'red' : 'amber']]) : NONE,
};

const QUEUE_PATHS: Paths = {
  waiting: 'waitingCount',
  pastTarget: 'waitingOverTargetCount',
  longestWait: 'oldestWaitMs',
  serviceLevel30m: 'last30m.serviceLevelRate',
  serviceLevelToday: 'today.serviceLevelRate',
  abandon30m: 'last30m.abandonRate',
  abandonToday: 'today.abandonRate',
  speedToday: 'today.answerSpeedMs',
};

type Paths = { readonly [Name in Figure]?: string };

function byPath(readings: Readings, paths: Paths): Levels {
  return new Map(
    readings.flatMap(([figure, reading]) => {
      const path = paths[figure];
      return path === undefined ? [] : [[path, levelAtOnce(reading)] as const];
    }),
  );
}

function readQueue(item: Fields): Readings {
  const thresholdMs = numberOf(asFields(item.serviceLevel), 'thresholdMs');
  const share = numberOf(item, 'targetShare');
  if (thresholdMs === undefined || share === undefined) return [];
  const staffing = asFields(item.staffing);
  return readQueueFigures(
    {
      waitingCount: numberOf(item, 'waitingCount') ?? 0,
      staffing: { free: numberOf(staffing, 'free') ?? 0, busy: numberOf(staffing, 'busy') ?? 0 },
      today: readCounts(asFields(item.today)),
      last30m: readCounts(asFields(item.last30m)),
      ...given({ countsStandSince: item.countsStandSince === null ? undefined : 0 }),
    },
    {
      isClosed: item.open === false,
      channel: CHANNELS.find(name => name === item.channel) ?? 'voice',
      target: { share, thresholdMs },
      pastTarget: numberOf(item, 'waitingOverTargetCount') ?? 0,
      longestMs: numberOf(item, 'oldestWaitMs'),
    },
  );
}

function readCounts(span: Fields) {
  return {
    serviceLevelOf: numberOf(span, 'serviceLevelOf') ?? 0,
    abandonOf: numberOf(span, 'abandonOf') ?? 0,
    answered: numberOf(span, 'answered') ?? 0,
    ...given({
      serviceLevelRate: numberOf(span, 'serviceLevelRate'),
      abandonRate: numberOf(span, 'abandonRate'),
      answerSpeedMs: numberOf(span, 'answerSpeedMs'),
    }),
  };
}

/** How long one may talk, or write afterwards, is the queue's to say, whose times are not here. */
function readPerson(item: Fields): Readings {
  const stateMs = numberOf(item, 'stateMs');
  const state = AGENT_STATES.find(name => name === item.state);
  if (state === undefined || stateMs === undefined) return [];
  if (state === 'wrap-up' && item.limitMs === null) return [];
  if (state === 'on-contact' && item.own !== true) return [];
  const flag = (is: unknown): true | undefined => (is === true ? true : undefined);
  const row = {
    ...{ state, since: 0 },
    ...given({
      own: flag(item.own),
      auto: flag(item.auto),
      work: flag(item.work),
      reason: typeof item.reason === 'string' ? item.reason : undefined,
      limitMs: numberOf(item, 'limitMs'),
    }),
  };
  return readAgent(row, { queue: undefined, now: stateMs });
}

function readDrops(item: Fields): Readings {
  const share = numberOf(item, 'dropLimitRate');
  if (share === undefined) return [];
  return readCampaign({
    dropCap: { share },
    dropWindow: { answered: numberOf(item, 'dropOf') ?? 0 },
    ...given({ dropRate: numberOf(item, 'dropRate') }),
  });
}

function numberOf(fields: Fields, key: string): number | undefined {
  const value = fields[key];
  return typeof value === 'number' ? value : undefined;
}
