// The rows of people that a report asks for: their time by day where days are whole, else stretch by stretch.
import { INTERVAL_MS, intervalOf } from '../../floor/index.ts';
import {
  addTime,
  createPersonSums,
  isLoggedIn,
  type PersonSums,
  readStandings,
  type Standing,
} from './person-sums.ts';
import type { ReportFrame } from './report-frame.ts';
import { type Bounds, boundsOf, stepsOf } from './steps.ts';

export interface PersonName {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
}

export interface PeopleReading extends Bounds {
  readonly frame: ReportFrame;
  readonly people: ReadonlyMap<number, PersonName>;
  readonly standings: ReadonlyMap<number, Standing>;
}

/** A token that is of queues alone sees nobody here: who served which queue when is not kept. */
export function openPeople(frame: ReportFrame): PeopleReading {
  const { db, scope } = frame;
  const rows = db.prepare('SELECT id, agent, name, team FROM agent_names ORDER BY name, agent').all();
  const people = rows.map(({ id, agent, name, team }): [number, PersonName] => [
    Number(id),
    { id: String(agent), name: String(name), team: team === null ? null : String(team) },
  ]);
  return {
    frame,
    people: new Map(
      people.filter(([, { team }]) => scope === undefined || scope.isTeamIn(team ?? undefined)),
    ),
    standings: readStandings(db),
    ...boundsOf(frame),
  };
}

/** By person, in the order of their names. */
export function sumPeople(reading: PeopleReading): Map<number, PersonSums> {
  const { frame, people, from, to } = reading;
  const sums = new Map([...people.keys()].map(number => [number, createPersonSums()]));
  const add = (agent: number, standing: number, ms: number): void => {
    const sum = sums.get(agent);
    if (sum !== undefined) addStretch(reading, sum, { agent, standing, ms });
  };
  const times = frame.db.prepare(
    'SELECT agent, standing, sum(ms) AS ms FROM agent_times WHERE day >= ? AND day < ? GROUP BY agent, standing',
  );
  for (const { agent, standing, ms } of times.iterate(from, to))
    add(Number(agent), Number(standing), Number(ms));
  for (const { agent, standing, startsAt, endsAt } of openStretches(reading))
    add(agent, standing, endsAt - startsAt);
  const counts = frame.db.prepare(
    `SELECT agent, sum(contacts) AS contacts, sum(missed) AS missed FROM agent_intervals
     WHERE interval >= ? AND interval < ? GROUP BY agent`,
  );
  for (const row of counts.iterate(from, to)) addContacts(sums.get(Number(row.agent)), row);
  for (const [agent, { people: seen }] of sums) if (seen.size === 0) sums.delete(agent);
  return sums;
}

interface Spent {
  readonly agent: number;
  readonly standing: number;
  readonly ms: number;
}

function addStretch({ standings }: PeopleReading, sums: PersonSums, { agent, standing, ms }: Spent): void {
  addTime(sums, standing, ms);
  const known = standings.get(standing);
  if (known !== undefined && isLoggedIn(known)) sums.people.add(agent);
}

function addContacts(sums: PersonSums | undefined, row: Readonly<Record<string, unknown>>): void {
  if (sums === undefined) return;
  sums.contacts += Number(row.contacts);
  sums.missed += Number(row.missed);
  sums.people.add(Number(row.agent));
}

interface Stretch {
  readonly agent: number;
  readonly standing: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** What goes on goes on up to the last word of the history. */
function openStretches({ frame: { db, toldTo }, from, to }: PeopleReading): Stretch[] {
  const rows = db.prepare('SELECT agent, since, standing FROM agent_open').all();
  return rows.flatMap(row => {
    const startsAt = Math.max(Number(row.since), from * INTERVAL_MS);
    const endsAt = Math.min(toldTo, to * INTERVAL_MS);
    if (endsAt <= startsAt) return [];
    return [{ agent: Number(row.agent), standing: Number(row.standing), startsAt, endsAt }];
  });
}

/** All people together, in steps of so many minutes from the start of each day of the center; by the step's first interval. */
export function sumSteps(reading: PeopleReading): Map<number, PersonSums & { readonly ends: number }> {
  const { frame, people, from, to } = reading;
  const { starts, endOf, placeOf } = stepsOf(frame, frame.everyMinutes);
  const step = intervalOf(frame.everyMinutes * 60_000);
  const cells = starts.map((start, place) => ({ start, ends: endOf(place), sums: createPersonSums() }));
  const cut = ({ agent, standing, startsAt, endsAt }: Stretch): void => {
    if (!people.has(agent)) return;
    for (let at = startsAt; at < endsAt; ) {
      const cell = cells[placeOf(intervalOf(at))];
      if (cell === undefined) return;
      const until = Math.min(endsAt, cell.ends * INTERVAL_MS);
      addStretch(reading, cell.sums, { agent, standing, ms: until - at });
      at = until;
    }
  };
  const { within, across } = selectSpans(frame);
  for (const row of within.iterate(from, to)) {
    const sums = cells[placeOf(Number(row.day) + Number(row.cell) * step)]?.sums;
    const agent = Number(row.agent);
    if (sums !== undefined && people.has(agent))
      addStretch(reading, sums, { agent, standing: Number(row.standing), ms: Number(row.ms) });
  }
  for (const row of across.iterate(from, to)) {
    const startsAt = Number(row.day) * INTERVAL_MS + Number(row.at);
    cut({
      agent: Number(row.agent),
      standing: Number(row.standing),
      startsAt,
      endsAt: startsAt + Number(row.ms),
    });
  }
  for (const stretch of openStretches(reading)) cut(stretch);
  const counts = frame.db.prepare(
    'SELECT interval, agent, contacts, missed FROM agent_intervals WHERE interval >= ? AND interval < ?',
  );
  for (const row of counts.iterate(from, to)) {
    if (people.has(Number(row.agent))) addContacts(cells[placeOf(Number(row.interval))]?.sums, row);
  }
  const told = cells.filter(({ start }) => start * INTERVAL_MS <= frame.toldTo);
  return new Map(told.map(({ start, ends, sums }) => [start, { ...sums, ends }]));
}

/** Most stretches lie within one step: those the database sums by itself, and only the others are cut here. */
function selectSpans({ db, everyMinutes }: ReportFrame) {
  const stepMs = everyMinutes * 60_000;
  const of = `FROM agent_spans WHERE day >= ? AND day < ? AND at / ${stepMs}`;
  return {
    within: db.prepare(
      `SELECT day, at / ${stepMs} AS cell, agent, standing, sum(ms) AS ms ${of} = (at + ms - 1) / ${stepMs}
       GROUP BY day, cell, agent, standing`,
    ),
    across: db.prepare(`SELECT day, at, agent, ms, standing ${of} <> (at + ms - 1) / ${stepMs}`),
  };
}
