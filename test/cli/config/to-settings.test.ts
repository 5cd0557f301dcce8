// What a config says of queues and pauses, as the sources take it.
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/cli/config/read-config.ts';
import { toReasons, toSettings } from '../../../src/cli/config/to-settings.ts';
import { SERVICE_LEVEL_PRESETS } from '../../../src/floor/index.ts';

describe('the settings of a queue', () => {
  test.each([
    ['hours: Mon 09:00-17:00', { hours: [{ weekday: 1, fromMinute: 540, untilMinute: 1020 }] }],
    ['hours: closed', { hours: [] }],
    ['team: Voice', { team: 'Voice' }],
    ['hidden: true', { hidden: true }],
    ['wrapUpSeconds: 5', { wrapUpMs: 5000 }],
    ['target: { share: 0.9 }', { targetShare: 0.9 }],
    ['shortAbandonSeconds: 3', { serviceLevel: { ...SERVICE_LEVEL_PRESETS.default, shortMs: 3000 } }],
    [
      'serviceLevel: sl-offered, shortAbandonSeconds: 3, target: { seconds: 30 }',
      { serviceLevel: { ...SERVICE_LEVEL_PRESETS['sl-offered'], shortMs: 3000, thresholdMs: 30_000 } },
    ],
  ])('%s', (said, settings) => {
    expect(toSettings(parseConfig(`queues: { support: { ${said} } }`, 'r.yaml'))).toEqual({
      support: settings,
    });
  });

  test('are those of the source, where it says them, and those of all otherwise', () => {
    const config = parseConfig('queues: { a: { name: A, order: 1 }, b: { order: 2 } }', 'r.yaml');
    const own = parseConfig('queues: { a: { name: Own }, constructor: { order: 3 } }', 'r.yaml');
    expect(toSettings(config, own)).toEqual({
      a: { name: 'Own', order: 1 },
      b: { order: 2 },
      constructor: { order: 3 },
    });
  });
});

test('a name that was taken over from a PBX with a sequence in it turns nothing on a screen', () => {
  const config = parseConfig('queues: { a: { name: "Sa\\e[2Jles\\u202e", team: "\\u009b31m" } }', 'r.yaml');
  expect(toSettings(config)).toEqual({ a: { name: 'Sales' } });
});

describe('a pause reason', () => {
  test('means what the config says, however it is written in the PBX', () => {
    const config = parseConfig(
      'reasons: { " Lunch": { means: break, limitMinutes: 30 }, WRAP: wrap-up }',
      'r.yaml',
    );
    const own = parseConfig('reasons: { lunch: { means: work, public: true } }', 'r.yaml');
    expect(toReasons(config)).toEqual({
      lunch: { means: 'break', limitMs: 1_800_000 },
      wrap: { means: 'wrap-up' },
    });
    expect(toReasons(config, own)).toEqual({
      lunch: { means: 'work', isPublic: true },
      wrap: { means: 'wrap-up' },
    });
  });
});
