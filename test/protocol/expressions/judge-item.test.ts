// One rule on one row: when it is so, when it is over, and when nothing can be told.
import { describe, expect, test } from 'vitest';
import { asFields, isFields } from '../../../src/lib/fields.ts';
import {
  type AlertRule,
  contractItem,
  isRunning,
  type Judgement,
  judgeItem,
  parseRecover,
  parseWhen,
  ratioOf,
  valueAt,
  WATCHED_KINDS,
} from '../../../src/protocol/index.ts';
import { NOON, sampleFloor, sampleQueue } from '../contract/sample-floor.ts';

function ruleOf(text: string, { recover, least }: { recover?: string; least?: number } = {}): AlertRule {
  const when = parseWhen(text);
  if (!when.ok) throw new Error(when.advice);
  const back = recover === undefined ? undefined : parseRecover(recover, when.is);
  const ratio = ratioOf(when.is.figure.path);
  return {
    name: 'rule',
    when: when.is,
    forMs: 0,
    holdMs: 0,
    severity: 'warning',
    least: least ?? ratio?.needed ?? 0,
    ...(ratio ? { ratio } : {}),
    ...(back?.ok ? { recover: back.is } : {}),
  };
}

function judgeSpan(met: number, of: number, rule: AlertRule, beside: object = {}): Judgement {
  const last15m = {
    serviceLevelMet: met,
    serviceLevelOf: of,
    serviceLevelRate: of === 0 ? null : met / of,
  };
  return judgeItem(rule, { stale: false, countsStandSince: null, last15m, ...beside });
}

const LEVEL = 'queues[*].last15m.serviceLevelRate < 70%';

describe('a ratio', () => {
  const rule = ruleOf(LEVEL, { recover: '>= 75%' });

  test.each([
    ['under its limit it is so', 60, 100, 'so'],
    ['between the limit and the recovery it is neither', 72, 100, 'between'],
    ['from the recovery on it is over', 75, 100, 'recovered'],
    ['of fewer contacts than ten nothing can be told, however bad', 0, 9, 'unknown'],
    ['of ten it can', 0, 10, 'so'],
    ['without any contact there is no data', 0, 0, 'unknown'],
  ] as const)('%s', (_, met, of, verdict) => {
    expect(judgeSpan(met, of, rule).verdict).toBe(verdict);
  });

  test('is told with its numerator and its denominator', () => {
    expect(judgeSpan(6, 12, rule)).toEqual({ verdict: 'so', value: 0.5, part: 6, whole: 12 });
  });

  test('may be asked to be of more, or of fewer', () => {
    expect(judgeSpan(0, 3, ruleOf(LEVEL, { least: 3 })).verdict).toBe('so');
    expect(judgeSpan(0, 29, ruleOf(LEVEL, { least: 30 })).verdict).toBe('unknown');
  });

  test('of a day needs twenty, as on the wall', () => {
    expect(ruleOf('queues[*].today.serviceLevelRate < 70%').least).toBe(20);
  });
});

test('nothing is told of a row whose source is lost, nor by counters that stand still', () => {
  const rule = ruleOf(LEVEL);
  expect(judgeSpan(0, 100, rule, { stale: true }).verdict).toBe('unknown');
  expect(judgeSpan(0, 100, rule, { countsStandSince: '2026-11-23T10:00:00.000Z' }).verdict).toBe('unknown');
});

test('where nobody waits the longest wait is none, which is well', () => {
  const rule = ruleOf('queues[*].oldestWaitMs > 2m');
  expect(judgeItem(rule, { stale: false, oldestWaitMs: null }).verdict).toBe('recovered');
});

test('what cannot be computed is no data, and ends nothing', () => {
  const rule = ruleOf('queues[*].expectedWaitHighMs > 10m');
  expect(judgeItem(rule, { stale: false, expectedWaitHighMs: null }).verdict).toBe('unknown');
});

test('a condition that is not met ends it, whatever the figure', () => {
  const rule = ruleOf('agents[*].stateMs > 20m and state == break');
  const item = { stale: false, stateMs: 3_600_000, state: 'on-contact' };
  expect(judgeItem(rule, item).verdict).toBe('recovered');
  expect(judgeItem(rule, { ...item, state: 'break' }).verdict).toBe('so');
});

test('a reason that was not given is not that reason', () => {
  const rule = ruleOf('agents[*].stateMs > 20m and reason == lunch');
  expect(judgeItem(rule, { stale: false, stateMs: 3_600_000, reason: null }).verdict).toBe('recovered');
});

test('no other figure of an item moves by the clock alone than those that are looked at each second', () => {
  const document = sampleFloor({ queues: { support: sampleQueue() } });
  for (const kind of WATCHED_KINDS)
    for (const id of Object.keys(document[kind])) {
      const [now, later] = [NOON, NOON + 300_000].map(at =>
        asFields(contractItem(kind, id, { document, at })),
      );
      for (const path of pathsOf(now)) {
        const isMoving = valueAt(asFields(now), path) !== valueAt(asFields(later), path);
        // The start of a window is an instant, and no rule can name it.
        if (isMoving && path.at(-1) !== 'from')
          expect([kind, path, isRunning(path)]).toEqual([kind, path, true]);
      }
    }
});

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (!isFields(value)) return Array.isArray(value) ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
}
