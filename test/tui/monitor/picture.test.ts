// The picture of a monitor: what SCREENS §5 draws, at its sizes, and what is on every page whatever it shows.
import { describe, expect, test } from 'vitest';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';
import { type MonitorOf, monitorOf, pictureOf } from './support/monitor-of.ts';
import { voiceFloor } from './support/wall-floor.ts';

const FLOOR = voiceFloor(NOW);
const picture = (of: MonitorOf = {}): string[] => pictureOf(monitorOf({ document: FLOOR, ...of }));

describe('at 80×24', () => {
  test('four figures are five rows high, and each queue has a line', () => {
    expect(picture()).toEqual([
      'TBILISI CONTACT CENTER              14:05                               ● LIVE',
      '',
      'WAITING           LONGEST                 LEVEL 30m            FREE',
      '  ██    ██████    ██████      ██   ██████ ██████    ██         ██████',
      '████    ██  ██        ██ ██ ████       ██     ██  ████         ██',
      '  ██    ██  ██    ██████      ██   ██████   ██      ██         ██████',
      '  ██    ██  ██        ██ ██   ██   ██       ██      ██         ██  ██',
      '██████  ██████    ██████    ██████ ██████   ██    ██████       ██████',
      '! 6 past target   !! SUPPORT              ! % target 80        of 46 people',
      '━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━',
      '   queue                       waiting       longest        SL 30m        free',
      '!! SUPPORT                           7          3:12            58           0',
      '!  SALES                             2          0:24            80           0',
      '   BILLING                           1          0:09            88           0',
      '   RETENTION                         0             –            92           3',
      '   VIP                               0             –          (75)           3',
      '   CALLBACK                          0             –            94           2',
      '━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━',
      '○ 6 AVAILABLE   ► 2 RINGING   ● 25 TALKING   ▬ 1 HOLD   ◊ 4 WRAP-UP',
      '■ 7 BREAK   × 1 LOST',
      '',
      ' !! Support: longest wait 3:12, limit 2:00, since 14:04, nobody fr…  3 alerts',
      '',
      '',
    ]);
  });

  test('with nothing that vouches for it every figure is hatched and has its time, and a band says since when', () => {
    const lines = picture({
      now: NOW,
      status: { state: 'waiting', asOf: NOW, reason: 'pbx-north does not answer', retryInMs: 8_000 },
    });
    expect(lines.slice(0, 12)).toEqual([
      'TBILISI CONTACT CENTER              14:05                           × NOT LIVE',
      '▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒',
      '▒▒  NO DATA SINCE 14:05:32   pbx-north does not answer, next try in 8 s     ▒▒',
      '▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒',
      'WAITING  14:05    LONGEST  14:05          LEVEL 30m  14:05     FREE  14:05',
      '  ░░    ░░░░░░    ░░░░░░      ░░   ░░░░░░ ░░░░░░    ░░         ░░░░░░',
      '░░░░    ░░  ░░        ░░ ░░ ░░░░       ░░     ░░  ░░░░         ░░',
      '  ░░    ░░  ░░    ░░░░░░      ░░   ░░░░░░   ░░      ░░         ░░░░░░',
      '  ░░    ░░  ░░        ░░ ░░   ░░   ░░       ░░      ░░         ░░  ░░',
      '░░░░░░  ░░░░░░    ░░░░░░    ░░░░░░ ░░░░░░   ░░    ░░░░░░       ░░░░░░',
      '6 past target     SUPPORT                 % target 80          of 46 people',
      '━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━',
    ]);
    expect(lines.slice(13, 19).every(line => / {2}14:05 /.test(line))).toBe(true);
    expect(lines.join('\n')).not.toContain('no alert now');
  });

  test('before a gateway was found says what it waits for, and has no figure', () => {
    const lines = picture({
      document: undefined,
      status: { state: 'waiting', reason: 'the connection was refused', retryInMs: 4_000 },
    });
    expect(lines[0]).toBe('RINGTOP                             14:05                           ◌ STARTING');
    expect(lines.join('\n')).toContain('◌ waiting for the gateway at ws://127.0.0.1:7420, since 14:04');
    expect(lines.join('\n')).toContain('the connection was refused\n  next try in 4 s');
    expect(lines.join('\n')).not.toMatch(/[█░▒]/);
  });
});

describe('at 200×50', () => {
  const lines = picture({ columns: 200, rows: 50 });

  test('the tiles are seven rows high, queues and states five', () => {
    expect(heightsOf(lines)).toEqual([7, 5, 5, 5]);
    expect(lines[15]).toMatch(/^!! SUPPORT {50,}! {2}SALES {50,}BILLING$/);
    expect(lines[23]).toMatch(
      /^ {3}waiting +longest +SL 58 !! +0 free .*longest +SL 80 +0 free .*SL 88 +0 free$/,
    );
    expect(lines[34]).toMatch(/^ {3}waiting +longest +SL 92 +3 free .*SL \(75\) +3 free .*SL 94 +2 free$/);
    expect(lines[42]).toMatch(/^ {3}AVAILABLE +RINGING +TALKING +HOLD +WRAP-UP +BREAK +LOST$/);
  });

  test('the line below them has the target, in its place', () => {
    expect(lines[12]).toMatch(
      /^! 6 past their target +!! SUPPORT {3}limit 2:00 +! target 80 in 20 s {3}today 82 +of 46 {5}32 busy {2}8 away$/,
    );
  });

  test('blind, nothing changes its place but what gives way to the band', () => {
    const blind = picture({ columns: 200, rows: 50, status: { state: 'waiting', asOf: NOW } });
    expect(blind.join('\n')).not.toContain('█');
    expect(heightsOf(blind.map(line => line.replaceAll('░', '█')))).toEqual([7, 5, 5, 5]);
  });
});

test.each([
  [120, 30, [5]],
  [300, 80, [10, 10, 10, 7]],
  [400, 100, [14, 14, 14, 12]],
] as const)('at %i×%i the figures have grown with the screen', (columns, rows, heights) => {
  expect(heightsOf(picture({ columns, rows }))).toEqual(heights);
});

test('a screen that is too small says so, and still who waits and whether that is so', () => {
  const lines = picture({ columns: 70, rows: 10 });
  expect(lines[0]).toMatch(/● LIVE$/);
  expect(lines[1]).toBe(' ringtop needs 80×24, this is 70×10');
  expect(lines[2]).toMatch(/^WAITING 10 LONGEST 3:12 !! SUPPORT LEVEL 30m 71/);
});

test('0 waiting is dim, a queue that is closed is dim where it is, and of few contacts the level is in brackets', () => {
  const floor = buildRichFloor(NOW);
  const { sales } = floor.queues;
  if (!sales) throw new Error('no such queue');
  const closed = { ...sales, waitingCount: 0, waiting: {}, closed: true, closedUntil: NOW + 3_600_000 };
  const lines = picture({ document: { ...FLOOR, queues: { ...FLOOR.queues, sales: closed } } });
  expect(lines[12]).toMatch(/^ {3}SALES +closed, opens 15:05$/);
  expect(lines[13]).toMatch(/^ {3}BILLING/);
});

/** How high each row of figures is. */
function heightsOf(lines: readonly string[]): number[] {
  const heights: number[] = [];
  let run = 0;
  for (const line of [...lines, '']) {
    if (line.includes('██') && !line.includes('━')) run += 1;
    else if (run > 0) {
      heights.push(run);
      run = 0;
    }
  }
  return heights;
}
