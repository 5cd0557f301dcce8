// Sums of people's time by what they did in it, and the figures that are made of them.
import type { DatabaseSync } from 'node:sqlite';
import { occupancyRate } from '../../floor/index.ts';
import type { AgentReportItem } from '../../protocol/index.ts';

export interface Standing {
  readonly state: string;
  readonly own: boolean;
  readonly work: boolean;
  readonly reason: string;
}

export interface PersonSums {
  contacts: number;
  missed: number;
  /** By the number of the standing. */
  readonly timeMs: Map<number, number>;
  /** Who was logged in. */
  readonly people: Set<number>;
}

export function createPersonSums(): PersonSums {
  return { contacts: 0, missed: 0, timeMs: new Map(), people: new Set() };
}

export function addTime({ timeMs }: PersonSums, standing: number, ms: number): void {
  timeMs.set(standing, (timeMs.get(standing) ?? 0) + ms);
}

export function addSums(into: PersonSums, { contacts, missed, timeMs, people }: PersonSums): void {
  into.contacts += contacts;
  into.missed += missed;
  for (const [standing, ms] of timeMs) addTime(into, standing, ms);
  for (const person of people) into.people.add(person);
}

export function readStandings(db: DatabaseSync): ReadonlyMap<number, Standing> {
  const rows = db.prepare('SELECT id, state, own, work, reason FROM standings').all();
  return new Map(
    rows.map(({ id, state, own, work, reason }) => [
      Number(id),
      { state: String(state), own: own === 1, work: work === 1, reason: String(reason) },
    ]),
  );
}

type Times = Pick<
  AgentReportItem,
  | 'loggedInMs'
  | 'availableMs'
  | 'talkMs'
  | 'holdMs'
  | 'wrapUpMs'
  | 'ownCallMs'
  | 'breakMs'
  | 'workMs'
  | 'unreachableMs'
>;
type Time = Exclude<keyof Times, 'loggedInMs'>;

/** As the wall counts them (METRICS §2.6): ringing is available time, a call of one's own is neither that nor handling. */
const TIME_OF: Readonly<Record<string, Time>> = {
  available: 'availableMs',
  reserved: 'availableMs',
  'on-contact': 'talkMs',
  'on-hold': 'holdMs',
  'wrap-up': 'wrapUpMs',
  break: 'breakMs',
  unreachable: 'unreachableMs',
};

const NOT_LOGGED_IN = ['offline', 'unknown'];

export function isLoggedIn({ state }: Standing): boolean {
  return !NOT_LOGGED_IN.includes(state);
}

export function toFigures(sums: PersonSums, standings: ReadonlyMap<number, Standing>) {
  const times = createTimes();
  const breaks = new Map<string, number>();
  for (const [id, ms] of sums.timeMs) {
    const standing = standings.get(id);
    if (standing === undefined || !isLoggedIn(standing)) continue;
    times.loggedInMs += ms;
    const time = timeOf(standing);
    if (time !== undefined) times[time] += ms;
    if (time === 'breakMs') breaks.set(standing.reason, (breaks.get(standing.reason) ?? 0) + ms);
  }
  const { talkMs, holdMs, wrapUpMs, availableMs } = times;
  const handlingMs = talkMs + holdMs + wrapUpMs;
  return {
    people: sums.people.size,
    contacts: sums.contacts,
    missed: sums.missed,
    ...times,
    handlingMs,
    occupancyRate: occupancyRate({ handlingMs, availableMs }) ?? null,
    breaksMs: toRecord(breaks),
  };
}

function timeOf({ state, own, work }: Standing): Time | undefined {
  if (state === 'break' && work) return 'workMs';
  if (own && (state === 'on-contact' || state === 'on-hold')) return 'ownCallMs';
  return Object.hasOwn(TIME_OF, state) ? TIME_OF[state] : undefined;
}

/** A reason may be called anything: `__proto__` is one like others. */
function toRecord(times: ReadonlyMap<string, number>): Record<string, number> {
  const record: Record<string, number> = Object.create(null);
  for (const reason of [...times.keys()].sort()) record[reason] = times.get(reason) ?? 0;
  return record;
}

function createTimes(): Times {
  return {
    loggedInMs: 0,
    availableMs: 0,
    talkMs: 0,
    holdMs: 0,
    wrapUpMs: 0,
    ownCallMs: 0,
    breakMs: 0,
    workMs: 0,
    unreachableMs: 0,
  };
}
