// The pages of a monitor: those that the layout has and that show something, more where not all fit, and where an alarm is.
import { describe, expect, test } from 'vitest';
import type { WallLayout } from '../../../src/protocol/index.ts';
import { judgeFloor } from '../../../src/tui/moment/marks.ts';
import { composeMonitor } from '../../../src/tui/monitor/monitor-scene.ts';
import { buildAgent } from '../support/build-rows.ts';
import { WORDING } from '../support/line-text.ts';
import { NOW } from '../support/scene-of.ts';
import { type MonitorOf, monitorOf, pictureOf } from './support/monitor-of.ts';
import { floorOfQueues, foundBy, voiceFloor } from './support/wall-floor.ts';

const SECOND = 1000;
const MINUTE = 60_000;
const ALL: WallLayout['pages'] = [
  ['tiles', 'queues'],
  ['tiles', 'agents'],
  ['tiles', 'campaigns'],
  ['chart'],
];

const panesOf = (of: MonitorOf): string[] =>
  monitorOf({ document: voiceFloor(NOW), ...of })
    .placements.map(({ pane }) => pane)
    .filter(pane => pane !== 'header' && pane !== 'alerts');

const pageAt = (index: number, of: MonitorOf = {}): string[] =>
  panesOf({ columns: 200, rows: 50, layout: { pages: ALL }, turn: { index, sinceMs: 0 }, ...of });

describe('the pages', () => {
  test('are those of the layout, each with the four figures', () => {
    expect([0, 1, 2, 3].map(index => pageAt(index))).toEqual([
      ['tiles', 'queue-grid', 'states'],
      ['tiles', 'agents', 'states'],
      ['tiles', 'campaigns', 'states'],
      ['tiles', 'chart'],
    ]);
  });

  test('have the four figures in digits of five rows at 50 rows also without tiles, in one line at 24', () => {
    const layout = { pages: [['chart']] } as const;
    const document = voiceFloor(NOW);
    const { placements } = monitorOf({ columns: 200, rows: 50, document, layout });
    expect(placements.find(({ pane }) => pane === 'tiles')?.figureHeight).toBe(5);
    expect(panesOf({ layout })).toEqual(['figures', 'chart']);
  });

  test('of queues beside others have them in big figures at 50 rows, on more pages if need be', () => {
    const layout = { pages: [['tiles', 'queues', 'chart', 'agents']] } as const;
    const document = { ...voiceFloor(NOW), ...floorOfQueues(NOW, 30) };
    const scene = monitorOf({ columns: 200, rows: 50, document, layout });
    expect(scene.pageCount).toBeGreaterThan(1);
    const shown = Array.from({ length: scene.pageCount }, (_, index) => {
      const page = monitorOf({ columns: 200, rows: 50, document, layout, turn: { index, sinceMs: 0 } });
      const grid = page.placements.find(({ pane }) => pane === 'queue-grid');
      expect(grid?.figureHeight).toBeGreaterThanOrEqual(5);
      return grid?.rows;
    });
    expect(shown[0]?.from).toBe(0);
    expect(shown.map(rows => rows?.to)).toContain(30);
  });

  test('leave out what there is nothing of: no campaigns, no announcement', () => {
    const document = { ...voiceFloor(NOW), campaigns: {} };
    const pages: WallLayout['pages'] = [['tiles', 'campaigns'], ['announcement'], ['tiles', 'agents']];
    expect(monitorOf({ columns: 200, rows: 50, document, layout: { pages } }).pageCount).toBe(1);
    expect(panesOf({ columns: 200, rows: 50, document, layout: { pages } })).toEqual([
      'tiles',
      'agents',
      'states',
    ]);
  });

  test('of which none has anything to show give way to the usual one', () => {
    const layout = { pages: [['announcement']] } as const;
    expect(panesOf({ layout })).toEqual(['tiles', 'queue-table', 'states']);
  });

  test('leave out from the end what has no room beside what comes before it', () => {
    const layout = { pages: [['tiles', 'queues', 'chart', 'agents']] } as const;
    expect(panesOf({ layout })).toEqual(['tiles', 'queue-table', 'states']);
    expect(panesOf({ layout, columns: 200, rows: 50 })).toEqual(['tiles', 'queue-grid', 'chart', 'agents']);
    expect(panesOf({ layout, columns: 300, rows: 100 })).toEqual([
      'tiles',
      'queue-grid',
      'chart',
      'agents',
      'states',
    ]);
  });

  test('are more where there are more queues than fit on one, in the order of the config', () => {
    const document = floorOfQueues(NOW, 30);
    const names = [0, 1, 2].map(index => {
      const scene = monitorOf({ columns: 200, rows: 50, document, turn: { index, sinceMs: 0 } });
      expect(scene.pageCount).toBe(3);
      return (
        pictureOf(scene)
          .join('\n')
          .match(/QUEUE \d\d/g) ?? []
      );
    });
    const numbers = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => `QUEUE ${String(from + index).padStart(2, '0')}`);
    expect(names).toEqual([numbers(1, 12), numbers(13, 24), numbers(25, 30)]);
  });

  test('of people are by name, and say no count by which somebody could be ranked', () => {
    const scene = monitorOf({
      document: voiceFloor(NOW),
      columns: 200,
      rows: 50,
      layout: { pages: [['agents']] },
    });
    const text = pictureOf(scene).join('\n');
    expect(text).toContain('Agents by name (46)');
    expect(text).toMatch(/ Ani S\. +■ break +3:15 /);
    // Lasha M. has had 42 contacts today.
    expect(text.split('\n').find(line => line.includes('Lasha M.'))).not.toMatch(/\b42\b/);
  });

  test('say why somebody is away only where that is public', () => {
    const away = { state: 'break', since: NOW - MINUTE } as const;
    const agents = {
      a1: buildAgent({ name: 'Ana B.', ...away, reason: 'doctor', isReasonPrivate: true }),
      a2: buildAgent({ name: 'Nika D.', ...away, reason: 'training' }),
    };
    const layout = { pages: [['agents']] } as const;
    const document = { ...voiceFloor(NOW), agents };
    const text = pictureOf(monitorOf({ document, columns: 200, rows: 50, layout })).join('\n');
    expect(text).toMatch(/ Ana B\. +■ break +1:00 /);
    expect(text).not.toContain('doctor');
    expect(text).toMatch(/ Nika D\. +■ break +1:00 +training/);
  });

  test('say initials in place of names where the layout wants that', () => {
    const layout = { pages: [['agents']], agentNames: 'initials' } as const;
    const text = pictureOf(monitorOf({ document: voiceFloor(NOW), columns: 200, rows: 50, layout })).join(
      '\n',
    );
    expect(text).toMatch(/ O\. S\. +○ available +4:40 /);
    expect(text).toContain('ნ. ბ.');
    expect(text).not.toContain('Olena');
  });
});

describe('an alarm', () => {
  /** Callers wait in it, and nobody could answer. */
  const deserted = (number: number) => {
    const floor = floorOfQueues(NOW, 30, [number]);
    const row = floor.queues[`q${number}`];
    if (!row) throw new Error('no such queue');
    const staffing = { ...row.staffing, free: 0, busy: 0, away: 0, byState: {} };
    return { ...floor, queues: { ...floor.queues, [`q${number}`]: { ...row, staffing } } };
  };
  const usual = { columns: 200, rows: 50 } as const;

  test('has the page at once that shows its queue, and keeps it', () => {
    const document = deserted(20);
    const first = monitorOf({ ...usual, document });
    expect(first.turn.index).toBe(1);
    const later = monitorOf({ ...usual, document, turn: first.turn, nowMs: 500 * SECOND });
    expect(later.turn.index).toBe(1);
    expect(pictureOf(later).join('\n')).toContain('Queue 20: 1 waiting, nobody could answer');
  });

  test('that is over lets the pages go on', () => {
    const turn = { index: 1, sinceMs: 0 };
    const calm = monitorOf({ ...usual, document: floorOfQueues(NOW, 30), turn, nowMs: 21 * SECOND });
    expect(calm.turn).toEqual({ index: 2, sinceMs: 21 * SECOND });
  });

  test('is a limit of now that has been red for a minute, and not one that has just been passed', () => {
    const document = floorOfQueues(NOW, 30);
    const row = document.queues.q20;
    if (!row) throw new Error('no such queue');
    const since = NOW - 300_000;
    const long = { ...row, waitingCount: 1, waiting: { a: since }, oldestWaitingSince: since };
    const late = { ...document, queues: { ...document.queues, q20: long } };
    const fresh = monitorOf({ ...usual, document: late });
    expect(fresh.turn.index).toBe(0);
    const later = { ...fresh.moment, dataNow: NOW + 61 * SECOND, clockNow: NOW + 61 * SECOND };
    const moment = { ...later, marks: judgeFloor(fresh.moment.marks, later) };
    expect(composeMonitor({ ...fresh, moment, nowMs: 61 * SECOND }, WORDING).turn.index).toBe(1);
  });

  test.each([
    ['critical', {}, 1],
    ['critical', { acknowledged: { by: 'levan', at: NOW } }, 0],
    ['critical', { silencedUntil: NOW + 60_000 }, 0],
    ['critical', { recoveredAt: NOW - 1_000 }, 0],
    ['warning', {}, 0],
  ] as const)('of a rule that is %s and %j has page %i', (severity, more, page) => {
    const alert = foundBy({ kind: 'queues', id: 'q20' }, { severity, ...more });
    const document = { ...floorOfQueues(NOW, 30), alerts: { a: alert } };
    expect(monitorOf({ ...usual, document }).turn.index).toBe(page);
  });

  test('of a campaign has the page of the campaigns, where there is one', () => {
    const alert = foundBy({ kind: 'campaigns', id: Object.keys(voiceFloor(NOW).campaigns)[0] ?? '' });
    const document = { ...voiceFloor(NOW), alerts: { a: alert } };
    expect(monitorOf({ ...usual, document, layout: { pages: ALL } }).turn.index).toBe(2);
    expect(monitorOf({ ...usual, document, layout: { pages: [['agents'], ['chart']] } }).turn.index).toBe(0);
  });
});
