// A mark goes with its reason: no `!` stands beside a figure that is well again.
import { expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { buildChannel, buildDocument, buildQueue, buildStaffing } from '../support/build-rows.ts';
import { draw } from '../support/draw.ts';
import { textsOf } from '../support/line-text.ts';
import { momentOf, NOW } from '../support/scene-of.ts';

const floorOf = (waits: readonly number[], free: number, at: number): FloorDocument => {
  const staffing = buildStaffing({ available: free, 'on-contact': 6 - free });
  return buildDocument({
    channels: { voice: buildChannel({ staffing, waitingCount: waits.length }) },
    queues: { support: buildQueue({ now: at, name: 'Support', waits, staffing }) },
  });
};

test('a queue that had nobody free and a long wait is unmarked in the second in which both are over', () => {
  const bad = momentOf({ document: floorOf([300, 200], 0, NOW), now: NOW });
  const worse = momentOf({
    document: floorOf([315, 215], 0, NOW + 15_000),
    now: NOW + 15_000,
    marksBefore: bad.marks,
  });
  const rowAt = (document: FloorDocument, now: number) =>
    textsOf(draw('queues', { document, now, marksBefore: worse.marks }))[2];
  expect(rowAt(floorOf([316], 0, NOW + 16_000), NOW + 16_000)).toMatch(/5:16!!.* 0!!/);
  expect(rowAt(floorOf([11], 3, NOW + 17_000), NOW + 17_000)).toMatch(/ 1 +0:11 .* 3 +3 /);
  expect(rowAt(floorOf([11], 3, NOW + 17_000), NOW + 17_000)).not.toContain('!');
});
