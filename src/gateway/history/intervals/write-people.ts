// Writes what people did: the stretches of their states, the time in each by day, and their contacts by five minutes.
import type { DatabaseSync } from 'node:sqlite';
import {
  type AgentPiece,
  type Collected,
  centerDayOf,
  type Floor,
  INTERVAL_MS,
  intervalOf,
  type Recount,
} from '../../../floor/index.ts';
import type { Names } from './names.ts';

export function createPeopleWriter(db: DatabaseSync, names: Names) {
  const recount = createRecounter(db);
  const addPiece = createPieceWriter(db, names);
  const keepOpen = createOpenKeeper(db, names);
  const addCounts = db.prepare(
    `INSERT INTO agent_intervals (interval, agent, contacts, missed) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET contacts = contacts + excluded.contacts, missed = missed + excluded.missed`,
  );
  return (floor: Floor, { people, pieces, agents, recounts }: Collected): void => {
    for (const of of recounts) recount(of);
    for (const { agent, source, interval, contacts, missed } of people.values()) {
      if (contacts > 0 || missed > 0)
        addCounts.run(interval, names.agent(floor, agent, source), contacts, missed);
    }
    for (const piece of joined(pieces)) for (const part of byDay(floor, piece)) addPiece(floor, part);
    for (const id of agents) keepOpen(floor, id);
  };
}

/** The same state told again, one stretch. */
function* joined(pieces: readonly AgentPiece[]): Generator<AgentPiece> {
  const last = new Map<string, AgentPiece>();
  for (const piece of pieces) {
    const before = last.get(piece.agent);
    const isSame =
      before?.to === piece.from && JSON.stringify(before.standpoint) === JSON.stringify(piece.standpoint);
    if (before && !isSame) yield before;
    last.set(piece.agent, before && isSame ? { ...piece, from: before.from } : piece);
  }
  yield* last.values();
}

/** A stretch belongs to one business day of the center: what goes on over its end is two. */
function* byDay(floor: Floor, piece: AgentPiece): Generator<AgentPiece & { readonly day: number }> {
  let from = piece.from;
  while (from < piece.to) {
    const { start, end } = centerDayOf(floor, from);
    const to = end > from ? Math.min(end, piece.to) : piece.to;
    yield { ...piece, from, to, day: intervalOf(start) };
    from = to;
  }
}

function createPieceWriter(db: DatabaseSync, names: Names) {
  const addSpan = db.prepare(
    'INSERT OR REPLACE INTO agent_spans (day, at, agent, ms, standing, queue, campaign) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const addTime = db.prepare(
    `INSERT INTO agent_times (day, agent, standing, ms) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET ms = ms + excluded.ms`,
  );
  return (floor: Floor, piece: AgentPiece & { readonly day: number }): void => {
    const { day, agent: id, source, from, to, standpoint } = piece;
    const agent = names.agent(floor, id, source);
    const standing = names.standing(standpoint);
    addSpan.run(
      day,
      from - day * INTERVAL_MS,
      agent,
      to - from,
      standing,
      ...placeOf(floor, names, standpoint),
    );
    addTime.run(day, agent, standing, to - from);
  };
}

/** The state that goes on: a report of the running day has it until the last word of the floor. */
function createOpenKeeper(db: DatabaseSync, names: Names) {
  const keep = db.prepare(
    'INSERT OR REPLACE INTO agent_open (agent, since, standing, queue, campaign) VALUES (?, ?, ?, ?, ?)',
  );
  const end = db.prepare('DELETE FROM agent_open WHERE agent = (SELECT id FROM agent_names WHERE agent = ?)');
  return (floor: Floor, id: string): void => {
    const agent = floor.agents.get(id);
    const number = agent && names.agent(floor, id, agent.source.id);
    if (number === undefined || agent?.countedTo === undefined) end.run(id);
    else
      keep.run(
        number,
        agent.countedTo,
        names.standing(agent.standpoint),
        ...placeOf(floor, names, agent.standpoint),
      );
  };
}

function placeOf(
  floor: Floor,
  names: Names,
  { queue, campaign }: AgentPiece['standpoint'],
): [number | null, number | null] {
  return [
    queue === undefined ? null : names.knownQueue(queue),
    campaign === undefined ? null : names.campaign(floor, campaign),
  ];
}

function createRecounter(db: DatabaseSync) {
  const since = 'WHERE interval >= ? AND agent IN (SELECT id FROM agent_names WHERE source = ?)';
  const contacts = db.prepare(`UPDATE agent_intervals SET contacts = 0 ${since}`);
  const missed = db.prepare(`UPDATE agent_intervals SET missed = 0 ${since}`);
  return ({ source, from, people }: Recount): void => {
    contacts.run(intervalOf(Math.min(from, people)), source);
    missed.run(intervalOf(people), source);
  };
}
