// A log that stands still while calls go on is a fault; a quiet floor is not.
import { expect, test } from 'vitest';
import { createLogHealth } from '../../../../src/sources/asterisk/queue-log/log-health.ts';

const T0 = 1795341200_000;
const second = (count: number) => T0 + count * 1000;

test('a floor without calls has no lines, and nothing is wrong', () => {
  expect(createLogHealth().stalledSince(second(3600))).toBeUndefined();
});

test('a call that did something half a minute ago, and no line since: the log stands still since then', () => {
  const health = createLogHealth();
  health.tellLine(second(0));
  health.tellAct(second(10));
  health.tellAct(second(25));
  expect(health.stalledSince(second(39))).toBeUndefined();
  expect(health.dueAt).toBe(second(40));
  expect(health.stalledSince(second(40))).toBe(second(10));
});

test('one line is enough to know that it grows', () => {
  const health = createLogHealth({ afterMs: 5_000 });
  health.tellAct(second(10));
  health.tellLine(second(20));
  expect(health.stalledSince(second(99))).toBeUndefined();
});

test('a line that was read just before its event came is the act’s line', () => {
  const health = createLogHealth();
  health.tellLine(second(9));
  health.tellAct(second(10));
  expect(health.stalledSince(second(99))).toBeUndefined();
});
