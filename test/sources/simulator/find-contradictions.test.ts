// The checker that the simulator's tests lean on: a true stream passes, and each kind of lie is found.
import { expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import { createCenter, DEFAULT_PLAN } from '../../../src/sources/index.ts';
import { findContradictions } from './find-contradictions.ts';
import { tbilisiDay } from './tbilisi-day.ts';

const MONDAY = tbilisiDay('2026-11-23');
const MORNING = createCenter(DEFAULT_PLAN, 7, MONDAY).advance(MONDAY + 11 * 3_600_000);

function find(type: SourceEvent['type']): number {
  return MORNING.findLastIndex(event => event.type === type && event.at < MONDAY + 10.9 * 3_600_000);
}

function without(type: SourceEvent['type']): SourceEvent[] {
  return MORNING.toSpliced(find(type), 1);
}

function twice(type: SourceEvent['type']): SourceEvent[] {
  const index = find(type);
  return MORNING.toSpliced(index, 0, ...MORNING.slice(index, index + 1));
}

test('a true morning has no contradictions', () => {
  expect(findContradictions(MORNING).contradictions).toEqual([]);
});

const LIES = [
  { lie: 'an entry is left out', events: without('contact.queued') },
  { lie: 'an entry is told twice', events: twice('contact.queued') },
  { lie: 'an answer is left out', events: without('contact.answered') },
  { lie: 'an answer is told twice', events: twice('contact.answered') },
  { lie: 'a leave is told twice', events: twice('contact.left') },
  { lie: 'the end of a conversation is left out', events: without('contact.completed') },
  { lie: 'a hold is left out', events: without('contact.held') },
  { lie: 'a dial is left out', events: without('campaign.dialed') },
  { lie: 'a dial ends twice', events: twice('campaign.dial-ended') },
  { lie: 'a source is lost and goes on telling', events: loseSource() },
  {
    lie: 'one event is told before its time',
    events: MORNING.toSpliced(find('contact.answered'), 0, ...MORNING.slice(-1)),
  },
];

function loseSource(): SourceEvent[] {
  const index = find('contact.queued');
  const at = MORNING[index]?.at ?? 0;
  return MORNING.toSpliced(index, 0, { type: 'source.lost', at, source: 'north', reason: 'a lie' });
}

for (const { lie, events } of LIES) {
  test(`it is found when ${lie}`, () => {
    expect(findContradictions(events).contradictions.length).toBeGreaterThan(0);
  });
}
