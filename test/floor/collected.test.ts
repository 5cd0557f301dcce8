// What the fold tells a history is what it counts: no more, no less, whatever happens.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCounts, createCounts } from '../../src/floor/counters/counts.ts';
import {
  createFloor,
  documentOf,
  type Floor,
  foldEvent,
  INTERVAL_MS,
  type SourceEvent,
  startCollecting,
  takeCollected,
} from '../../src/floor/index.ts';
import { anyEvents, removedQueues } from './support/any-events.ts';
import { foldAll, plainDocument } from './support/documents.ts';
import { answered, completed, left, openStory, queued, stands } from './support/story.ts';

const RUNS = { seed: 20_261_127, numRuns: 300 };

function collectAll(events: readonly SourceEvent[]): Floor {
  const floor = createFloor();
  startCollecting(floor);
  for (const event of events) foldEvent(floor, event);
  return floor;
}

describe('what is collected for a history', () => {
  test('adds up to the counters of each day, also where a record takes over and where an exit settles', () => {
    fc.assert(
      fc.property(anyEvents(60), events => {
        const floor = collectAll(events);
        const removed = removedQueues(events);
        const { visits } = takeCollected(floor);
        for (const queue of floor.queues.values()) {
          if (removed.has(queue.id)) continue;
          for (const day of queue.days.values()) {
            const sum = createCounts();
            for (const delta of visits.values()) if (delta.day === day) addCounts(sum, delta.counts);
            expect(sum).toEqual(day.counts);
          }
        }
      }),
      RUNS,
    );
  });

  test('balances in every interval, also of a queue that was removed while contacts were in it', () => {
    fc.assert(
      fc.property(anyEvents(60), events => {
        for (const { counts } of takeCollected(collectAll(events)).visits.values()) {
          const { offered, answered, abandoned, leftOther, lost, settling, waiting } = counts;
          expect(offered).toBe(answered + abandoned + leftOther + lost + settling + waiting);
        }
      }),
      RUNS,
    );
  });

  test('changes nothing of the floor itself', () => {
    fc.assert(
      fc.property(anyEvents(50), events => {
        expect(structuredClone(documentOf(collectAll(events)))).toEqual(plainDocument(foldAll(events)));
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  test('is given away once', () => {
    const { floor } = openStory().at('10:00');
    startCollecting(floor);
    foldEvent(floor, {
      type: 'contact.queued',
      at: floor.at ?? 0,
      source: 'pbx',
      contact: 'c',
      queue: 'q',
      ordinal: 1,
    });
    expect(takeCollected(floor).visits.size).toBe(1);
    expect(takeCollected(floor).visits.size).toBe(0);
  });
});

test('a contact counts, with all its outcomes, in the five minutes in which it entered', () => {
  const story = openStory().at('10:04:50');
  startCollecting(story.floor);
  story.tell(stands('nino', 'available'), queued('c1', 'support'), queued('c2', 'support'));
  story.at('10:05:10').tell(answered('c1', 'support'), left('c2', 'support'));
  story.at('10:31').tell(completed('c1'));
  const deltas = [...takeCollected(story.floor).visits.values()];
  expect(deltas).toMatchObject([
    {
      interval: story.instant('10:00') / INTERVAL_MS,
      counts: { offered: 2, answered: 1, abandoned: 1, waiting: 0, handled: 1, talkMs: 1_550_000 },
    },
  ]);
});

test('a person’s time is told in stretches that end where the state or the day does', () => {
  const story = openStory().at('23:00');
  startCollecting(story.floor);
  story
    .tell(stands('nino', 'available'))
    .at('+1 00:10')
    .tell(stands('nino', 'break', { reason: 'coffee' }));
  const midnight = story.instant('+1 00:00');
  expect(takeCollected(story.floor).pieces).toMatchObject([
    { from: story.instant('23:00'), to: midnight, standpoint: { state: 'available' } },
    { from: midnight, to: story.instant('+1 00:10'), standpoint: { state: 'available' } },
  ]);
});
