// The agenda: things happen in the order of their instants, and of one instant in the order they were put down.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAgenda } from '../../../src/sources/simulator/center/agenda.ts';

const SEEDED = { seed: 3, numRuns: 300 };

test('whatever is put down, and whatever is called off, the rest happens in order', () => {
  const anyEntries = fc.array(fc.record({ at: fc.nat(50), isCancelled: fc.boolean() }), { maxLength: 60 });
  fc.assert(
    fc.property(anyEntries, entries => {
      const agenda = createAgenda(0);
      const happened: string[] = [];
      const timers = entries.map(({ at }, turn) =>
        agenda.at(at, () => happened.push(`${agenda.now} ${turn}`)),
      );
      for (const [turn, { isCancelled }] of entries.entries()) if (isCancelled) timers[turn]?.cancel();
      agenda.runUntil(100);
      const expected = entries
        .map((entry, turn) => ({ ...entry, turn }))
        .filter(({ isCancelled }) => !isCancelled)
        .sort((a, b) => a.at - b.at || a.turn - b.turn)
        .map(({ at, turn }) => `${at} ${turn}`);
      expect(happened).toEqual(expected);
    }),
    SEEDED,
  );
});

test('what is put down meanwhile happens in the same run if it is due', () => {
  const agenda = createAgenda(1_000);
  const happened: number[] = [];
  const again = (): void => {
    happened.push(agenda.now);
    agenda.after(10, again);
  };
  agenda.after(10, again);
  agenda.runUntil(1_035);
  expect(happened).toEqual([1_010, 1_020, 1_030]);
  expect(agenda.now).toBe(1_035);
  expect(agenda.nextAt()).toBe(1_040);
});

test('an instant that has passed counts as now, and time never runs back', () => {
  const agenda = createAgenda(1_000);
  agenda.runUntil(2_000);
  const happened: number[] = [];
  agenda.at(1_500, () => happened.push(agenda.now));
  agenda.runUntil(1_000);
  expect(agenda.now).toBe(2_000);
  agenda.runUntil(2_000);
  expect(happened).toEqual([2_000]);
  expect(agenda.nextAt()).toBeUndefined();
});
