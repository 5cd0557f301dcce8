// Who counts in the service level, and who met it (METRICS §2.3).
import { describe, expect, test } from 'vitest';
import {
  judgeServiceLevel,
  SERVICE_LEVEL_PRESETS,
  type ServiceLevelDefinition,
  serviceLevelRate,
} from '../../../src/floor/index.ts';
import { answered, left, openStory, queued } from '../support/story.ts';

const { default: DEFAULT, ...OTHERS } = SERVICE_LEVEL_PRESETS;
const [MET, MISSED, OUT] = [
  { met: 1, of: 1 },
  { met: 0, of: 1 },
  { met: 0, of: 0 },
];

describe('by ringtop’s own definition (20 s, ≤, short abandons under 5 s out, other exits out)', () => {
  test.each([
    ['answered at once', 'answered', 0, MET],
    ['answered after exactly 20 s', 'answered', 20_000, MET],
    ['answered a millisecond later', 'answered', 20_001, MISSED],
    ['abandoned before 5 s', 'abandoned', 4_999, OUT],
    ['abandoned after exactly 5 s', 'abandoned', 5_000, MISSED],
    ['abandoned after 20 s', 'abandoned', 20_000, MISSED],
    ['timed out', 'timed-out', 60_000, OUT],
    ['left by key', 'key', 3_000, OUT],
    ['lost', 'lost', 3_000, OUT],
  ] as const)('a contact %s', (_title, ending, waitMs, share) => {
    expect(judgeServiceLevel(DEFAULT, ending, waitMs)).toEqual(share);
  });
});

describe('an abandon', () => {
  test.each([
    ['sl-offered', 10_000, MISSED],
    ['sl-offered', 30_000, MISSED],
    ['sl-answered', 10_000, OUT],
    ['sl-answered', 30_000, OUT],
    ['sl-excl-short', 10_000, OUT],
    ['sl-excl-short', 30_000, MISSED],
    ['sl-ab-ok', 10_000, MET],
    ['sl-ab-ok', 30_000, MISSED],
  ] as const)('by %s after %i ms', (preset, waitMs, share) => {
    expect(judgeServiceLevel(OTHERS[preset], 'abandoned', waitMs)).toEqual(share);
  });
});

describe('a definition of one’s own', () => {
  const strict: ServiceLevelDefinition = { ...DEFAULT, name: 'strict', comparator: '<', otherExits: 'count' };

  test('may want less than T, and may count other exits', () => {
    expect(judgeServiceLevel(strict, 'answered', 20_000)).toEqual(MISSED);
    expect(judgeServiceLevel(strict, 'timed-out', 60_000)).toEqual(MISSED);
    expect(judgeServiceLevel(strict, 'lost', 60_000)).toEqual(OUT);
  });

  test('holds from when the queue has it: what was counted stays counted', () => {
    const story = openStory().at('09:00').tell(queued('a', 'support'), queued('b', 'support'));
    story.at('09:00:20').tell(answered('a', 'support'));
    story.tell({ type: 'queue.described', queue: 'support', serviceLevel: strict }, answered('b', 'support'));
    expect(story.queue('support').today).toMatchObject({
      serviceLevelMet: 1,
      serviceLevelOf: 2,
      serviceLevelRate: 0.5,
    });
    expect(story.queue('support').serviceLevel.name).toBe('strict');
  });
});

describe('Asterisk’s own two (waits 0, 3 and 5 s answered, one abandon at 3 s, T = 3 s)', () => {
  test.each([
    ['sl-answered', '66.7'],
    ['sl-ab-ok', '75.0'],
  ] as const)('%s is %s %%, as measured on Asterisk 22', (preset, percent) => {
    const story = openStory().at('09:00');
    story.tell({
      type: 'queue.described',
      queue: 'q',
      serviceLevel: { ...SERVICE_LEVEL_PRESETS[preset], thresholdMs: 3_000 },
    });
    story.tell(queued('a', 'q'), queued('b', 'q'), queued('c', 'q'), queued('d', 'q'), answered('a', 'q'));
    story.at('09:00:03').tell(answered('b', 'q'), left('d', 'q')).at('09:00:05').tell(answered('c', 'q'));
    expect(((story.queue('q').today.serviceLevelRate ?? 0) * 100).toFixed(1)).toBe(percent);
  });
});

describe('no contact at all', () => {
  test('is no data, although Asterisk says 0 % and others say 100 %', () => {
    expect(serviceLevelRate({ serviceLevelMet: 0, serviceLevelOf: 0 })).toBeUndefined();
    const { today } = openStory().tell({ type: 'queue.described', queue: 'q' }).queue('q');
    expect(Object.keys(today).filter(key => /Rate$|SpeedMs$|TimeMs$/.test(key))).toEqual([]);
  });

  test('answered of some is 0 %, which is data', () => {
    expect(serviceLevelRate({ serviceLevelMet: 0, serviceLevelOf: 3 })).toBe(0);
  });
});
