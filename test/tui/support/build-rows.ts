// Builds rows of the document with everything that a test does not care about filled in.
import {
  type AgentRow,
  type AgentState,
  type CampaignRow,
  type ChannelRow,
  type ContactRow,
  type FloorDocument,
  type Interval,
  type IntervalRow,
  type QueueRow,
  SERVICE_LEVEL_PRESETS,
  type SourceRow,
  type Staffing,
  type Tally,
} from '../../../src/floor/index.ts';

const MINUTE = 60_000;
const DAY_START = Date.UTC(2026, 10, 22, 20);

export function buildSource(of: Partial<SourceRow> = {}): SourceRow {
  return {
    source: 'pbx-north',
    name: 'pbx-north',
    state: 'live',
    since: DAY_START,
    capabilities: {},
    blindTodayMs: 0,
    unparsed: 0,
    unknownEvents: 0,
    corrected: 0,
    ...of,
  };
}

export interface TallyOf {
  readonly met?: number;
  readonly of?: number;
  readonly offered?: number;
  readonly answered?: number;
  readonly abandoned?: number;
  readonly short?: number;
  readonly other?: number;
  readonly lost?: number;
  readonly speedMs?: number;
  readonly handleMs?: number;
  readonly seenFrom?: number;
  readonly blindMs?: number;
}

/** Rates are made of the counts, as the fold makes them. */
export function buildTally(of: TallyOf = {}): Tally {
  const { met = 0, answered = 0, abandoned = 0, short = 0, speedMs = 0, handleMs = 0 } = of;
  const serviceLevelOf = of.of ?? 0;
  const abandonCounted = abandoned - short;
  const abandonOf = (of.offered ?? 0) - short;
  return {
    offered: of.offered ?? 0,
    answered,
    abandoned,
    leftOther: of.other ?? 0,
    lost: of.lost ?? 0,
    settling: 0,
    waiting: 0,
    exits: {},
    serviceLevelMet: met,
    serviceLevelOf,
    ...(serviceLevelOf > 0 ? { serviceLevelRate: met / serviceLevelOf } : {}),
    shortAbandoned: short,
    abandonCounted,
    abandonOf,
    ...(abandonOf > 0 ? { abandonRate: abandonCounted / abandonOf } : {}),
    answerWaitMs: speedMs * answered,
    ...(answered > 0 ? { answerSpeedMs: speedMs } : {}),
    handled: answered,
    talkMs: handleMs * answered,
    holdMs: 0,
    wrapUpMs: 0,
    wrapUpOf: answered,
    ...(answered > 0 && handleMs > 0 ? { handleTimeMs: handleMs } : {}),
    ...(of.seenFrom === undefined ? {} : { seenFrom: of.seenFrom }),
    ...(of.blindMs === undefined ? {} : { blindMs: of.blindMs }),
  };
}

const FREE: readonly AgentState[] = ['available'];
const BUSY: readonly AgentState[] = ['reserved', 'on-contact', 'on-hold', 'wrap-up'];
const AWAY: readonly AgentState[] = ['break', 'unreachable', 'unknown'];

export function buildStaffing(byState: Staffing['byState'] = {}, own = 0): Staffing {
  const sum = (states: readonly AgentState[]) =>
    states.reduce((all, state) => all + (byState[state] ?? 0), 0);
  return { byState, own, free: sum(FREE), busy: sum(BUSY), away: sum(AWAY) };
}

/** `waits`: for how many seconds each contact has waited at `now`. */
export interface QueueOf extends Partial<Omit<QueueRow, 'today' | 'last30m' | 'last60m'>> {
  readonly waits?: readonly number[];
  readonly now: number;
  readonly today?: TallyOf;
  readonly last30m?: TallyOf;
  readonly last60m?: TallyOf;
}

export function buildQueue({ waits = [], now, today, last30m, last60m, ...of }: QueueOf): QueueRow {
  const entered = waits.map(seconds => now - seconds * 1000);
  return {
    source: 'pbx-north',
    name: 'Queue',
    channel: 'voice',
    targetShare: 0.8,
    serviceLevel: SERVICE_LEVEL_PRESETS.default,
    zone: 'Asia/Tbilisi',
    dayStartHour: 0,
    dayStartedAt: DAY_START,
    waitingCount: waits.length,
    ...(entered.length > 0 ? { oldestWaitingSince: Math.min(...entered) } : {}),
    waiting: Object.fromEntries(entered.map((at, index) => [`${of.name ?? 'q'}-${index}`, at])),
    staffing: buildStaffing({ available: 3 }),
    today: buildTally(today),
    last15m: buildTally(last30m),
    last30m: buildTally(last30m),
    last60m: buildTally(last60m ?? last30m),
    ...of,
  };
}

export function buildChannel(of: Partial<ChannelRow> = {}): ChannelRow {
  return {
    sources: { 'pbx-north': true },
    queueCount: 1,
    waitingCount: 0,
    staffing: buildStaffing({ available: 3 }),
    placeCount: 3,
    today: buildTally(),
    last15m: buildTally(),
    last30m: buildTally(),
    last60m: buildTally(),
    occupancy60m: { handlingMs: 0, availableMs: 0 },
    ...of,
  };
}

export function buildAgent(of: Partial<AgentRow> & { readonly name: string }): AgentRow {
  return {
    source: 'pbx-north',
    state: 'available',
    memberships: {},
    today: { contacts: 0, missed: 0, talkMs: 0, holdMs: 0, wrapUpMs: 0, availableMs: 0 },
    ...of,
  };
}

export function buildContact(of: Partial<ContactRow> & { readonly enteredAt: number }): ContactRow {
  return {
    source: 'pbx-north',
    ordinal: 1,
    channel: 'voice',
    direction: 'inbound',
    state: 'waiting',
    since: of.enteredAt,
    ...of,
  };
}

export function buildCampaign(
  of: Partial<CampaignRow> & { readonly name: string; readonly since: number },
): CampaignRow {
  return {
    source: 'dialer',
    mode: 'predictive',
    state: 'running',
    lines: 0,
    talking: 0,
    today: { attempts: 0, connects: 0, drops: 0, outcomes: {} },
    dropCap: { share: 0.03, windowMs: 24 * 60 * MINUTE },
    dropWindow: { drops: 0, answered: 0 },
    connectsLast60m: 0,
    ...of,
  };
}

/** One entry for each half hour of the day: offered, and the share of it answered in time. */
export function buildIntervals(
  halfHours: readonly (readonly [offered: number, level: number])[],
): IntervalRow {
  const quarters: Record<string, Interval> = {};
  for (const [index, [offered, level]] of halfHours.entries()) {
    for (const half of [0, 1]) {
      const part = half === 0 ? Math.ceil(offered / 2) : Math.floor(offered / 2);
      quarters[String(DAY_START + (2 * index + half) * 15 * MINUTE)] = {
        offered: part,
        answered: part - Math.floor(part / 10),
        abandoned: Math.floor(part / 10),
        shortAbandoned: 0,
        serviceLevelMet: Math.round(part * level),
        serviceLevelOf: part,
        waitingMax: Math.ceil((part * (3 + half)) / 20),
      };
    }
  }
  return { source: 'pbx-north', channel: 'voice', quarters };
}

export function buildDocument(of: Partial<FloorDocument> = {}): FloorDocument {
  return {
    center: {
      center: {
        name: 'Tbilisi contact center',
        zone: 'Asia/Tbilisi',
        dayStartHour: 0,
        dayStartedAt: DAY_START,
      },
    },
    sources: { 'pbx-north': buildSource() },
    channels: {},
    queues: {},
    agents: {},
    contacts: {},
    campaigns: {},
    intervals: {},
    alerts: {},
    announcements: {},
    ...of,
  };
}
