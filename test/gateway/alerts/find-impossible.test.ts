// A floor that cannot be is found, and one that can is left alone.
import { expect, test } from 'vitest';
import { createFloor, documentOf, foldEvent } from '../../../src/floor/index.ts';
import { findImpossible, findImpossibleAgent } from '../../../src/gateway/alerts/built-in/find-impossible.ts';
import { simulateEvents } from '../../../src/sources/simulator/index.ts';
import { playRecording, recordingOf } from '../../sources/asterisk/support/recordings.ts';
import { buildAgent, buildQueue, buildTally } from '../../tui/support/build-rows.ts';

const DAY = Date.UTC(2026, 10, 23);

test('nothing of a simulated day is impossible, over its midnight too', () => {
  const floor = createFloor();
  const found: string[] = [];
  let count = 0;
  for (const event of simulateEvents({ seed: 7, startAt: DAY, until: DAY + 26 * 3_600_000 })) {
    foldEvent(floor, event);
    count += 1;
    if (count % 50 !== 0) continue;
    const document = documentOf(floor);
    for (const row of Object.values(document.queues)) found.push(...[findImpossible(row) ?? []].flat());
    for (const [id, row] of Object.entries(document.agents))
      found.push(...[findImpossibleAgent(id, row, document) ?? []].flat());
  }
  expect([count > 10_000, found]).toEqual([true, []]);
});

test.each(['busy', 'restart', 'longnames'])('no agent of the recording %s contradicts himself', async run => {
  const { events } = await playRecording(recordingOf('fixtures', `${run}.ndjson.gz`));
  const floor = createFloor();
  const found: string[] = [];
  for (const event of events) {
    foldEvent(floor, event);
    const document = documentOf(floor);
    for (const [id, row] of Object.entries(document.agents))
      found.push(...[findImpossibleAgent(id, row, document) ?? []].flat());
  }
  expect([events.length > 100, found]).toEqual([true, []]);
});

test('an agent on a contact that is with another is found; one who wraps it up is not', () => {
  const floor = createFloor();
  const at = DAY;
  const own = { at, source: 'pbx' } as const;
  for (const event of [
    { ...own, type: 'queue.described', queue: 'sales', name: 'Sales' },
    { ...own, type: 'contact.queued', contact: 'c1', queue: 'sales', ordinal: 1 },
    { ...own, type: 'contact.answered', contact: 'c1', queue: 'sales', agent: 'nino' },
  ] as const)
    foldEvent(floor, event);
  const document = documentOf(floor);
  const levan = buildAgent({ name: 'Levan', state: 'on-contact', contact: 'c1' });
  expect(findImpossibleAgent('levan', levan, document)).toBe('on a contact that is with another agent');
  expect(findImpossibleAgent('nino', levan, document)).toBeUndefined();
  expect(findImpossibleAgent('levan', { ...levan, state: 'wrap-up' }, document)).toBeUndefined();
  const today = { ...levan.today, talkMs: -1 };
  expect(findImpossibleAgent('nino', { ...levan, today }, document)).toBe('talkMs of today is below 0');
});

test('a day that does not add up is found, in words', () => {
  const queue = buildQueue({ now: DAY, name: 'Support' });
  const today = { ...buildTally({ offered: 41, answered: 40 }), offered: 99 };
  expect(findImpossible({ ...queue, today })).toMatch(/^99 offered today, and \d+ accounted for$/);
});

test('a counter below nothing is found', () => {
  const queue = buildQueue({ now: DAY, name: 'Support' });
  const today = { ...buildTally({ offered: 41, answered: 40 }), lost: -1 };
  expect(findImpossible({ ...queue, today })).toBe('lost of today is below 0');
});

test('more who wait than are known are found', () => {
  const queue = buildQueue({ now: DAY, name: 'Support' });
  expect(findImpossible({ ...queue, waitingCount: 3, waiting: {} })).toMatch(
    /3 wait, and 0 are known|accounted for/,
  );
});
