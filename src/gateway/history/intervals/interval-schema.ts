// The tables of counters and of people's time, from which every report is made.
import { COUNT_KEYS } from '../../../floor/index.ts';

/** A column for each counter, by the counter's own name; one that is 0 takes a byte. */
const COUNT_COLUMNS = COUNT_KEYS.map(key => `"${key}" INTEGER NOT NULL DEFAULT 0`).join(', ');

/**
 * `interval` and `slot` are five minutes, as a number of them since 1970 and since the start of the day; `day` is the
 * interval in which a business day starts. Names stand once, and their numbers in the rows.
 */
export const INTERVAL_TABLES = `
CREATE TABLE report_state (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE queue_names (id INTEGER PRIMARY KEY, queue TEXT NOT NULL UNIQUE, source TEXT NOT NULL,
  name TEXT NOT NULL, channel TEXT NOT NULL, team TEXT, place REAL, target_share REAL NOT NULL,
  service_level TEXT NOT NULL, zone TEXT NOT NULL, day_start_hour INTEGER NOT NULL, cannot_tell TEXT NOT NULL);
CREATE TABLE agent_names (id INTEGER PRIMARY KEY, agent TEXT NOT NULL UNIQUE, source TEXT NOT NULL,
  name TEXT NOT NULL, team TEXT);
CREATE TABLE campaign_names (id INTEGER PRIMARY KEY, campaign TEXT NOT NULL UNIQUE, source TEXT NOT NULL,
  name TEXT NOT NULL);
CREATE TABLE channel_names (id INTEGER PRIMARY KEY, channel TEXT NOT NULL UNIQUE);
CREATE TABLE standings (id INTEGER PRIMARY KEY, state TEXT NOT NULL, own INTEGER NOT NULL,
  work INTEGER NOT NULL, auto INTEGER NOT NULL, reason TEXT NOT NULL, UNIQUE (state, own, work, auto, reason));
CREATE TABLE queue_intervals (day INTEGER NOT NULL, queue INTEGER NOT NULL, slot INTEGER NOT NULL,
  ${COUNT_COLUMNS}, PRIMARY KEY (day, queue, slot)) WITHOUT ROWID;
CREATE TABLE queue_days (day INTEGER NOT NULL, queue INTEGER NOT NULL, ends INTEGER NOT NULL,
  seen_from INTEGER, blind_ms INTEGER NOT NULL, ${COUNT_COLUMNS}, PRIMARY KEY (day, queue)) WITHOUT ROWID;
CREATE TABLE channel_intervals (interval INTEGER NOT NULL, channel INTEGER NOT NULL,
  handling_ms INTEGER NOT NULL, available_ms INTEGER NOT NULL, PRIMARY KEY (interval, channel)) WITHOUT ROWID;
CREATE TABLE agent_intervals (interval INTEGER NOT NULL, agent INTEGER NOT NULL,
  contacts INTEGER NOT NULL, missed INTEGER NOT NULL, PRIMARY KEY (interval, agent)) WITHOUT ROWID;
CREATE TABLE agent_spans (day INTEGER NOT NULL, at INTEGER NOT NULL, agent INTEGER NOT NULL,
  ms INTEGER NOT NULL, standing INTEGER NOT NULL, queue INTEGER, campaign INTEGER, PRIMARY KEY (day, at, agent))
  WITHOUT ROWID;
CREATE TABLE agent_times (day INTEGER NOT NULL, agent INTEGER NOT NULL, standing INTEGER NOT NULL,
  ms INTEGER NOT NULL, PRIMARY KEY (day, agent, standing)) WITHOUT ROWID;
CREATE TABLE agent_open (agent INTEGER PRIMARY KEY, since INTEGER NOT NULL, standing INTEGER NOT NULL,
  queue INTEGER, campaign INTEGER);
CREATE TABLE campaign_intervals (interval INTEGER NOT NULL, campaign INTEGER NOT NULL,
  outcome TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (interval, campaign, outcome)) WITHOUT ROWID;
CREATE TABLE blind_spells (source TEXT NOT NULL, from_at INTEGER NOT NULL, to_at INTEGER NOT NULL,
  PRIMARY KEY (source, from_at)) WITHOUT ROWID;
`;

/**
 * What became of each visit, from which the contacts behind a figure are told: kept as long as the events are. `day` is
 * an interval as above, instants are milliseconds; an ending is a word of the floor's, `waiting` or `settling`.
 */
export const VISIT_TABLE = `
CREATE TABLE visits (queue INTEGER NOT NULL, entered_at INTEGER NOT NULL, contact TEXT NOT NULL, ordinal INTEGER NOT NULL,
  day INTEGER NOT NULL, ending TEXT NOT NULL, ended_at INTEGER, wait_ms INTEGER, met INTEGER NOT NULL,
  counted INTEGER NOT NULL, short INTEGER NOT NULL, PRIMARY KEY (queue, entered_at, contact, ordinal)) WITHOUT ROWID;
CREATE INDEX visits_by_end ON visits (queue, ended_at);
`;
