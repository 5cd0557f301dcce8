// The foot of a monitor: what is wrong, in which nobody is pointed at, and what is announced, by whom and until when.
import { describe, expect, test } from 'vitest';
import type { AnnouncementRow, FloorDocument } from '../../../src/floor/index.ts';
import { composeMonitor } from '../../../src/tui/monitor/monitor-scene.ts';
import { announcementsLines } from '../../../src/tui/monitor/panes/wall-announcements.ts';
import { inRole, textOf, WORDING } from '../support/line-text.ts';
import { NOW } from '../support/scene-of.ts';
import { drawPanes, type MonitorOf, monitorOf, pictureOf } from './support/monitor-of.ts';
import { foundBy, voiceFloor } from './support/wall-floor.ts';

const MINUTE = 60_000;

function posted(...rows: readonly Partial<AnnouncementRow>[]): FloorDocument {
  const announcements = rows.map((row, index) => [
    `n${index}`,
    {
      ...{ text: 'Team meeting moved to 17:00 today', priority: 'info', audience: {}, postedBy: 'levan' },
      ...{ postedAt: NOW - MINUTE, expiresAt: NOW + 175 * MINUTE, shown: {} },
      ...row,
    },
  ]);
  return { ...voiceFloor(NOW), announcements: Object.fromEntries(announcements) };
}

const lineOf = (of: MonitorOf, pane: 'alerts' | 'banner', row = 0) =>
  drawPanes(monitorOf(of)).find(({ placement }) => placement.pane === pane)?.lines[row];

describe('an announcement', () => {
  test('stands in full on a page of its own, and below it who has it there, and until when', () => {
    const view = {
      id: 'n1',
      text: 'Team meeting',
      priority: 'info',
      by: 'levan',
      until: NOW,
      more: 0,
    } as const;
    const lines = announcementsLines([view], { width: 40, height: 4 }, WORDING).map(textOf);
    expect(lines.slice(1).map(line => line.trim())).toEqual(['Team meeting', 'levan, till 14:05', '']);
  });

  test('has a line of its own below the alerts at 80×24, with who and until when', () => {
    const document = posted({});
    expect(textOf(lineOf({ document }, 'banner')).trim()).toBe(
      'Team meeting moved to 17:00 today (levan, till 17:00)',
    );
    expect(textOf(lineOf({ document }, 'alerts'))).toContain('!! Support: longest wait 3:12');
  });

  test('that is urgent does not make way for one that is not', () => {
    const document = posted({}, { text: 'Leave the building', priority: 'urgent' });
    const shown = [0, 10, 20, 30].map(seconds => {
      const scene = monitorOf({ document });
      const clockNow = NOW + seconds * 1000;
      return composeMonitor({ ...scene, moment: { ...scene.moment, clockNow } }, WORDING).announcement?.text;
    });
    expect(new Set(shown)).toEqual(new Set(['Leave the building']));
  });

  test('shares the line of the alerts where there is room for both', () => {
    const of = { columns: 200, rows: 50, document: posted({}) };
    expect(lineOf(of, 'banner')).toBeUndefined();
    expect(textOf(lineOf(of, 'alerts'))).toMatch(
      /^ !! Support: longest wait .* {2,}Team meeting moved to 17:00 today \(levan, till 17:00\) *$/,
    );
  });

  test('that is urgent has a line of its own at any size, in amber, with its mark', () => {
    const of = {
      columns: 200,
      rows: 50,
      document: posted({ priority: 'urgent', text: 'Leave the building' }),
    };
    expect(inRole(lineOf(of, 'banner'), 'amber')).toEqual(['!', 'Leave the building (levan, till 17:00)']);
  });

  test('that is long has up to three lines, and ends with … where that is not enough', () => {
    const text = 'The lifts are out of order, take the stairs by the kitchen. '.repeat(2).trim();
    const three = monitorOf({ document: posted({ text }) });
    expect(three.placements.find(({ pane }) => pane === 'banner')?.height).toBe(2);
    const long = monitorOf({ document: posted({ text: text.repeat(4) }) });
    const lines = drawPanes(long).find(({ placement }) => placement.pane === 'banner')?.lines ?? [];
    expect(lines).toHaveLength(3);
    expect(textOf(lines[2]).trim()).toMatch(/…$/);
  });

  test('that is over, or for others, is not there', () => {
    expect(monitorOf({ document: posted({ expiresAt: NOW }) }).announcement).toBeUndefined();
    const reader = { name: 'lobby', role: 'wall' };
    expect(monitorOf({ reader, document: posted({ audience: { screens: ['kitchen'] } }) }).announcement).toBe(
      undefined,
    );
    expect(
      monitorOf({ reader, document: posted({ audience: { screens: ['lobby'] } }) }).announcement?.id,
    ).toBe('n0');
  });

  test('of several the most urgent comes first, each has its turn, and a page can have them all', () => {
    const document = posted({ text: 'Soup today' }, { text: 'Fire drill at 15:00', priority: 'important' });
    const at = (second: number) => monitorOf({ document, now: NOW + second * 1000 }).announcement?.text;
    expect(new Set([at(0), at(10)])).toEqual(new Set(['Soup today', 'Fire drill at 15:00']));
    const layout = { pages: [['announcement']] } as const;
    const text = pictureOf(monitorOf({ columns: 120, rows: 30, document, layout })).join('\n');
    expect(text.indexOf('Fire drill at 15:00')).toBeLessThan(text.indexOf('Soup today'));
  });
});

describe('the alerts', () => {
  test('point at no person: neither who is past a limit, nor whom a rule has found', () => {
    const alert = foundBy({ kind: 'agents', id: '1002' }, { text: 'Dato K. is on a break' });
    const document = { ...voiceFloor(NOW), alerts: { a: alert } };
    const line = textOf(lineOf({ columns: 400, rows: 100, document }, 'alerts'));
    expect(line).not.toMatch(/Dato|Mariam|ნინო/);
    expect(line).toContain('Support: longest wait');
    expect(line).toMatch(/3 alerts $/);
  });

  test('tell of a source that is lost, while the others go on', () => {
    const floor = voiceFloor(NOW);
    const { dialer } = floor.sources;
    if (!dialer) throw new Error('no such source');
    const sources = { ...floor.sources, dialer: { ...dialer, state: 'lost', since: NOW - MINUTE } } as const;
    const scene = monitorOf({ columns: 200, rows: 50, document: { ...floor, sources } });
    expect(pictureOf(scene)[0]).toMatch(/× PARTIAL 1 OF 2$/);
    const alerts = drawPanes(scene).find(({ placement }) => placement.pane === 'alerts');
    expect(textOf(alerts?.lines[0])).toContain('× dialer not live since 14:04:32');
  });
});
