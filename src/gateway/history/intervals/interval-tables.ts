// Interval counters and people's time in the history's database: made where they are not, and added to batch by batch.
import type { DatabaseSync } from 'node:sqlite';
import type { Collected, Floor } from '../../../floor/index.ts';
import { INTERVAL_TABLES } from './interval-schema.ts';
import { createNames, type Names } from './names.ts';
import { createPeopleWriter } from './write-people.ts';
import { createVisitWriter } from './write-visits.ts';

export interface IntervalTables {
  /**
   * Adds what `takeCollected` gave. Inside the transaction in which the batch's events and the position are written:
   * what was added once is not added again after a restart.
   */
  write(floor: Floor, collected: Collected): void;
}

export function createIntervalTables(db: DatabaseSync): IntervalTables {
  db.exec(INTERVAL_TABLES);
  const names = createNames(db);
  const writeVisits = createVisitWriter(db, names);
  const writePeople = createPeopleWriter(db, names);
  const writeChannels = createChannelWriter(db, names);
  const writeDials = createDialWriter(db, names);
  const writeState = createStateWriter(db);
  return {
    write(floor, collected) {
      writeState(floor);
      writeVisits(floor, collected);
      writePeople(floor, collected);
      writeChannels(collected);
      writeDials(floor, collected);
    },
  };
}

function createChannelWriter(db: DatabaseSync, names: Names) {
  const add = db.prepare(
    `INSERT INTO channel_intervals (interval, channel, handling_ms, available_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET handling_ms = handling_ms + excluded.handling_ms,
     available_ms = available_ms + excluded.available_ms`,
  );
  return ({ channels }: Collected): void => {
    for (const { channel, interval, handlingMs, availableMs } of channels.values())
      add.run(interval, names.channel(channel), handlingMs, availableMs);
  };
}

/** An attempt stands beside its outcome, for the outcome may come in another batch. */
export const ATTEMPT = 'attempt';

function createDialWriter(db: DatabaseSync, names: Names) {
  const add = db.prepare(
    `INSERT INTO campaign_intervals (interval, campaign, outcome, count) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  );
  return (floor: Floor, { campaigns }: Collected): void => {
    for (const { campaign: id, interval, attempts, outcomes } of campaigns.values()) {
      const campaign = names.campaign(floor, id);
      if (attempts > 0) add.run(interval, campaign, ATTEMPT, attempts);
      for (const [outcome, count] of outcomes) add.run(interval, campaign, outcome, count);
    }
  };
}

/** Up to when the tables tell, and by which clock the center's days are meant. */
function createStateWriter(db: DatabaseSync) {
  const put = db.prepare(
    'INSERT INTO report_state (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const told = new Map<string, string | number>();
  return ({ at, center }: Floor): void => {
    const state = {
      toldTo: at ?? 0,
      name: center.name ?? '',
      zone: center.zone,
      dayStartHour: center.dayStartHour,
    };
    for (const [key, value] of Object.entries(state)) {
      if (told.get(key) === value) continue;
      put.run(key, value);
      told.set(key, value);
    }
  };
}
