// The drift against burn-in: slow, everywhere there is room, and back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { driftAt } from '../../../../src/tui/monitor/turn/drift.ts';

const ROOMS = fc.record({ x: fc.nat(6), y: fc.nat(6) });

test('the picture moves one cell a minute, and no other way', () => {
  fc.assert(
    fc.property(ROOMS, fc.nat(10_000), (room, minute) => {
      const [before, after] = [driftAt(minute, room), driftAt(minute + 1, room)];
      const moved = Math.abs(after.x - before.x) + Math.abs(after.y - before.y);
      expect(moved).toBe(room.x + room.y === 0 ? 0 : 1);
      expect(driftAt(minute + 0.99, room)).toEqual(before);
    }),
  );
});

test('it has been in every place that there is, and is where it began', () => {
  fc.assert(
    fc.property(ROOMS, room => {
      const places = (room.x + 1) * (room.y + 1);
      const seen = Array.from({ length: places }, (_, minute) => driftAt(minute, room));
      expect(new Set(seen.map(({ x, y }) => `${x} ${y}`)).size).toBe(places);
      expect(seen.every(({ x, y }) => x <= room.x && y <= room.y)).toBe(true);
      expect(driftAt(2 * (places - 1), room)).toEqual({ x: 0, y: 0 });
    }),
  );
});
