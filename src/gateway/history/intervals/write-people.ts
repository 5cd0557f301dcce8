// Writes what people did: the stretches of their states, the time in each by day, and their contacts by five minutes.
import type { DatabaseSync } from 'node:sqlite';
import { INTERVAL_MS, intervalOf, type Recount } from '../../../floor/index.ts';
import type { AgentTold, IntervalBatch } from './interval-batch.ts';
import type { Names } from './names.ts';
import type { PieceTold, Standpoint } from './to-pieces.ts';

export function createPeopleWriter(db: DatabaseSync, names: Names) {
  const recount = createRecounter(db);
  const addPiece = createPieceWriter(db, names);
  const keepOpen = createOpenKeeper(db, names);
  const addCounts = db.prepare(
    `INSERT INTO agent_intervals (interval, agent, contacts, missed) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET contacts = contacts + excluded.contacts, missed = missed + excluded.missed`,
  );
  return ({ agents, people, pieces, recounts }: IntervalBatch): void => {
    for (const of of recounts) recount(of);
    for (const agent of agents) keepOpen(agent);
    for (const { agent, interval, contacts, missed } of people) {
      const id = names.agents.find(agent);
      if (id !== null && contacts + missed > 0) addCounts.run(interval, id, contacts, missed);
    }
    for (const piece of pieces) addPiece(piece);
  };
}

function createPieceWriter(db: DatabaseSync, names: Names) {
  const addSpan = db.prepare(
    'INSERT OR REPLACE INTO agent_spans (day, at, agent, ms, standing, queue, campaign) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const addTime = db.prepare(
    `INSERT INTO agent_times (day, agent, standing, ms) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET ms = ms + excluded.ms`,
  );
  return ({ agent, day, from, to, standpoint }: PieceTold): void => {
    const id = names.agents.find(agent);
    if (id === null) return;
    const standing = names.standing(standpoint);
    addSpan.run(day, from - day * INTERVAL_MS, id, to - from, standing, ...placeOf(names, standpoint));
    addTime.run(day, id, standing, to - from);
  };
}

/** The state that goes on: a report of the running day has it until the last word of the floor. */
function createOpenKeeper(db: DatabaseSync, names: Names) {
  const keep = db.prepare(
    'INSERT OR REPLACE INTO agent_open (agent, since, standing, queue, campaign) VALUES (?, ?, ?, ?, ?)',
  );
  const end = db.prepare('DELETE FROM agent_open WHERE agent = ?');
  return ({ id, fields, open }: AgentTold): void => {
    const agent = names.agents.put(id, fields);
    if (open === undefined) end.run(agent);
    else keep.run(agent, open.since, names.standing(open.standpoint), ...placeOf(names, open.standpoint));
  };
}

function placeOf(names: Names, { queue, campaign }: Standpoint): [number | null, number | null] {
  return [
    queue === undefined ? null : names.queues.find(queue),
    campaign === undefined ? null : names.campaigns.find(campaign),
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
