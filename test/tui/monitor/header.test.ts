// The first line of a monitor, and the band below it: whose floor, what time, how live, and what is not as it should be.
import { describe, expect, test } from 'vitest';
import { NOW } from '../support/scene-of.ts';
import { type MonitorOf, monitorOf, pictureOf } from './support/monitor-of.ts';
import { voiceFloor } from './support/wall-floor.ts';

const FLOOR = voiceFloor(NOW);
const headerOf = (of: MonitorOf = {}): string => pictureOf(monitorOf({ document: FLOOR, ...of }))[0] ?? '';
const WIDE = { columns: 200, rows: 50 } as const;

describe('the first line', () => {
  test('has the clock in its middle at any width', () => {
    for (const columns of [80, 120, 200, 400])
      expect(headerOf({ columns, rows: 50 }).indexOf('14:05')).toBe(
        Math.floor((columns - marginOf(columns) - 5) / 2),
      );
  });

  test('says how old the data is from six seconds on', () => {
    expect(headerOf({ status: { heardMsAgo: 5_900 } })).toMatch(/● LIVE$/);
    expect(headerOf({ status: { heardMsAgo: 8_000 } })).toMatch(/≈ SLOW 8 S$/);
  });

  test('never leaves out of which part of the floor all of it is', () => {
    expect(headerOf({ scope: ['support', 'vip'] })).toMatch(/^TBILISI.* scope: support, vip +14:05/);
    expect(headerOf({ ...WIDE, scope: ['support', 'vip'] })).toMatch(
      /^TBILISI CONTACT CENTER {3}scope: support, vip +14:05/,
    );
  });

  test('says since when the day was not wholly seen, where there is room', () => {
    const { voice } = FLOOR.channels;
    if (!voice) throw new Error('no voice');
    const partly = { ...voice, today: { ...voice.today, seenFrom: NOW - 3_600_000 } };
    const document = { ...FLOOR, channels: { ...FLOOR.channels, voice: partly } };
    expect(headerOf({ ...WIDE, document })).toContain('today only from 13:05');
    expect(headerOf({ document })).not.toContain('13:05');
  });
});

describe('the band of a blind monitor', () => {
  const bandOf = (reason: string, of: MonitorOf = {}): string[] =>
    pictureOf(
      monitorOf({
        document: FLOOR,
        ...of,
        status: { state: 'waiting', asOf: NOW, reason, retryInMs: 8_000 },
      }),
    ).filter(line => line.startsWith('▒'));

  test('has a second line of text where one is too short, and never cuts when it is tried again', () => {
    const short = bandOf('refused');
    expect(short).toHaveLength(3);
    expect(short[1]).toContain('NO DATA SINCE 14:05:32   refused, next try in 8 s');
    const long = bandOf(
      'the gateway at wall.example has a certificate that nobody here has signed, and is not trusted',
    );
    expect(long).toHaveLength(4);
    expect(long[1]).toMatch(/▒▒ {2}NO DATA SINCE 14:05:32 +▒▒$/);
    expect(long[2]).toMatch(/▒▒ {2}the gateway at wall\.example .*…, next try in 8 s +▒▒$/);
  });

  test('says that an admin is to be asked where the token is not accepted any more', () => {
    const lines = pictureOf(
      monitorOf({
        document: FLOOR,
        status: { state: 'waiting', asOf: NOW, refusal: 'ended', retryInMs: 300_000 },
      }),
    );
    expect(lines.join('\n')).toContain('its token is not accepted any more: ask an admin');
  });
});

/** Cells that are kept for the drift. */
function marginOf(columns: number): number {
  return columns >= 120 ? 4 : 2;
}
