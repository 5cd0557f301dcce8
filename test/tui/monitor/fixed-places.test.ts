// An hour of a busy center on a monitor: whatever happens in them, queues and people are where one looks for them.
import { expect, test } from 'vitest';
import { createFloor, documentOf, foldEvent, type SourceEvent } from '../../../src/floor/index.ts';
import { createCenter, DEFAULT_PLAN } from '../../../src/sources/index.ts';
import { type Marks, NO_MARKS } from '../../../src/tui/moment/judgement.ts';
import { tbilisiDay } from '../../sources/simulator/tbilisi-day.ts';
import { monitorOf, pictureOf } from './support/monitor-of.ts';

const HOUR_MS = 3_600_000;
const STEP_MS = 30_000;
const DAY = tbilisiDay('2026-11-23');
const FROM = DAY + 13 * HOUR_MS;
const TO = FROM + HOUR_MS;

interface Seen {
  /** Where each queue's name begins. */
  readonly queues: string;
  readonly agents: readonly string[];
  readonly text: string;
}

function watchAnHour(): Seen[] {
  const events: readonly SourceEvent[] = createCenter(DEFAULT_PLAN, 7, DAY).advance(TO);
  const floor = createFloor();
  let marks: Marks = NO_MARKS;
  let next = FROM;
  const seen: Seen[] = [];
  for (const event of events) {
    for (; event.at >= next && next < TO; next += STEP_MS) {
      const of = { columns: 200, rows: 50, document: documentOf(floor), now: next, marksBefore: marks };
      const queues = monitorOf(of);
      marks = queues.moment.marks;
      const agents = monitorOf({ ...of, layout: { pages: [['agents']] } });
      const names = agents.agentIds.map(id => of.document.agents[id]?.name ?? '');
      const picture = pictureOf(queues);
      const text = [...picture, ...pictureOf(agents)].join('\n');
      seen.push({ queues: placesOf(picture), agents: names, text });
    }
    foldEvent(floor, event);
  }
  return seen;
}

const NAMES = ['SUPPORT', 'SALES', 'BILLING', 'RETENTION', 'VIP', 'CALLBACK'];

function placesOf(picture: readonly string[]): string {
  return NAMES.flatMap(name =>
    picture.flatMap((line, row) =>
      line.includes(` ${name}`) && row > 13 ? [`${name} ${row},${line.indexOf(` ${name}`)}`] : [],
    ),
  ).join(' ');
}

test('in an hour no queue leaves its place, people stand by name, and no caller’s number is ever shown', () => {
  const seen = watchAnHour();
  expect(seen).toHaveLength(HOUR_MS / STEP_MS);
  expect(seen[0]?.queues.split(' ').length).toBeGreaterThanOrEqual(NAMES.length);
  expect(new Set(seen.map(({ queues }) => queues)).size).toBe(1);
  const byName = new Intl.Collator('en', { sensitivity: 'variant', numeric: true });
  for (const { agents, text } of seen) {
    expect(agents).toEqual(agents.toSorted(byName.compare));
    // +995 5** *** *12
    expect(text).not.toMatch(/\+\d|\*{2}/);
  }
});
