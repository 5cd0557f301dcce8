// Whatever the order in which a record's events arrive, and however often: each visit counts once, and exactly.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFloor, documentOf, type Floor, foldEvent, type SourceEvent } from '../../src/floor/index.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const HOUR_MS = 3_600_000;
const ENDINGS = ['answered', 'abandoned', 'timed-out', 'key', 'lost'] as const;

const anyVisit = fc.record({
  contact: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', '__proto__'),
  queue: fc.constantFrom('support', 'sales'),
  ordinal: fc.integer({ min: 1, max: 3 }),
  enteredAgoMs: fc.integer({ min: 0, max: 11 * HOUR_MS }),
  waitSeconds: fc.nat({ max: 300 }),
  talkSeconds: fc.nat({ max: 900 }),
  ending: fc.constantFrom(...ENDINGS),
  /** Of the three events, how many have been told so far. */
  told: fc.integer({ min: 1, max: 3 }),
});
const anyVisits = fc.uniqueArray(anyVisit, {
  maxLength: 25,
  selector: ({ contact, queue, ordinal }) => `${ordinal} ${contact} ${queue}`,
});
type AnyVisit = typeof anyVisit extends fc.Arbitrary<infer Visit> ? Visit : never;

/** In the order of the record. */
function recordOf(visits: readonly AnyVisit[]): SourceEvent[] {
  return visits.flatMap(toEvents).sort((one, other) => one.at - other.at);
}

function toEvents(visit: AnyVisit): SourceEvent[] {
  const { contact, queue, ordinal, ending, waitSeconds, talkSeconds, told } = visit;
  const enteredAt = NOON - visit.enteredAgoMs;
  const of = { source: 'pbx', contact, queue, ordinal };
  const waitMs = waitSeconds * 1000;
  const talkMs = talkSeconds * 1000;
  const events: SourceEvent[] = [
    { ...of, type: 'visit.entered', at: enteredAt },
    { ...of, type: 'visit.ended', at: enteredAt + waitMs, ending, waitMs, agent: 'nino' },
    { ...of, type: 'visit.handled', at: enteredAt + waitMs + talkMs, talkMs, holdMs: 0 },
  ];
  return events.slice(0, ending === 'answered' ? told : Math.min(2, told));
}

function anyOrder(visits: readonly AnyVisit[]) {
  const record = recordOf(visits);
  const waits = record.filter(({ type }) => type !== 'visit.handled');
  const talks = record.filter(({ type }) => type === 'visit.handled');
  const shuffled = (events: SourceEvent[]) => fc.shuffledSubarray(events, { minLength: events.length });
  return fc.tuple(shuffled(waits), shuffled(talks)).map(parts => ({ record, disordered: parts.flat() }));
}

function openFloor(): Floor {
  const floor = createFloor();
  const at = NOON + HOUR_MS;
  foldEvent(floor, { type: 'source.connected', at, source: 'pbx', name: 'PBX', capabilities: [] });
  foldEvent(floor, { type: 'agent.described', at, source: 'pbx', agent: 'nino', name: 'Nino' });
  foldEvent(floor, recorded(at));
  return floor;
}

const recorded = (at: number): SourceEvent => {
  return { type: 'source.recorded', at, source: 'pbx', from: NOON - 12 * HOUR_MS };
};

function tallied(events: readonly SourceEvent[]) {
  const floor = openFloor();
  for (const event of events) foldEvent(floor, event);
  const { queues, agents } = documentOf(floor);
  const tallies = Object.entries(queues).map(([id, { today, last60m }]) => [id, { today, last60m }] as const);
  return { tallies: Object.fromEntries(tallies), contacts: agents.nino?.today.contacts };
}

describe('a record of a morning', () => {
  test('is the sum of its visits', () => {
    fc.assert(
      fc.property(anyVisits, visits => {
        const { tallies, contacts } = tallied(recordOf(visits));
        for (const queue of ['support', 'sales']) {
          const of = visits.filter(visit => visit.queue === queue);
          if (of.length === 0) continue;
          const ended = of.filter(({ told }) => told > 1);
          const count = (ending: string) => ended.filter(visit => visit.ending === ending).length;
          expect(tallies[queue]?.today).toMatchObject({
            offered: of.length,
            waiting: of.length - ended.length,
            answered: count('answered'),
            abandoned: count('abandoned'),
            leftOther: count('timed-out') + count('key'),
            lost: count('lost'),
          });
        }
        expect(contacts).toBe(visits.filter(({ ending, told }) => ending === 'answered' && told > 1).length);
      }),
    );
  });

  test('is the same told once, told all over again, or told with each event twice', () => {
    fc.assert(
      fc.property(anyVisits, visits => {
        const record = recordOf(visits);
        const once = tallied(record);
        expect(tallied([...record, recorded(NOON + HOUR_MS), ...record])).toEqual(once);
        expect(tallied(record.flatMap(event => [event, event]))).toEqual(once);
      }),
    );
  });

  test('is the same in any order, as long as no conversation ends before its visit was told', () => {
    fc.assert(
      fc.property(anyVisits.chain(anyOrder), ({ record, disordered }) => {
        expect(tallied(disordered)).toEqual(tallied(record));
      }),
    );
  });
});
