// What the gateway's rules have found, and what leads announce, on the screen.
import { describe, expect, test } from 'vitest';
import type { AlertRow, AnnouncementRow, FloorDocument } from '../../../src/floor/index.ts';
import { buildDocument, buildSource } from '../support/build-rows.ts';
import { draw } from '../support/draw.ts';
import { textsOf } from '../support/line-text.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW, type SceneOf } from '../support/scene-of.ts';

const MINUTE_MS = 60_000;
const WIDE = { columns: 200, rows: 50 };

function alertOf(more: Partial<AlertRow> = {}): AlertRow {
  return {
    source: 'pbx-north',
    rule: 'crowd',
    severity: 'critical',
    subject: { kind: 'queues', id: 'support', name: 'Support' },
    text: 'Support: 9 wait',
    since: NOW - 2 * MINUTE_MS,
    raisedAt: NOW - MINUTE_MS,
    ...more,
  };
}

function floorOf(rows: Pick<Partial<FloorDocument>, 'alerts' | 'announcements'>): FloorDocument {
  return { ...buildDocument({ sources: { 'pbx-north': buildSource({}) } }), ...rows };
}

const lineOf = (alerts: FloorDocument['alerts'], of: SceneOf = {}): string =>
  textsOf(draw('alerts', { document: floorOf({ alerts }), ...WIDE, ...of }))[0] ?? '';

describe('the alert line', () => {
  test('says what a rule has found, since when, and that it counts', () => {
    expect(lineOf({ a1: alertOf() })).toMatch(/^ !! Support: 9 wait, since 14:03 +1 alert$/);
    expect(lineOf({ a1: alertOf({ severity: 'warning' }) })).toMatch(/^ ! Support: 9 wait/);
  });

  test('says who has it, and it gives way to what nobody has', () => {
    const acknowledged = { by: 'levan', at: NOW - 1_000 };
    const line = lineOf({
      a1: alertOf({ acknowledged }),
      a2: alertOf({ severity: 'warning', text: 'Sales: 4 wait' }),
    });
    expect(line).toMatch(
      /^ ! Sales: 4 wait, since 14:03 +!! Support: 9 wait, since 14:03, levan has it +2 alerts$/,
    );
  });

  test('says until when nobody is told, and no longer once that is over', () => {
    expect(lineOf({ a1: alertOf({ silencedUntil: NOW + 55 * MINUTE_MS }) })).toContain(
      'nobody told till 15:00',
    );
    expect(lineOf({ a1: alertOf({ quietUntil: NOW - 1 }) })).not.toContain('nobody told');
  });

  test('leaves out what is over, and what the screen judges by itself', () => {
    expect(
      lineOf({
        a1: alertOf({ recoveredAt: NOW }),
        a2: alertOf({ expired: { at: NOW, because: 'its row is gone' } }),
        a3: alertOf({ rule: 'source-lost' }),
        a4: alertOf({ rule: 'drop-cap-near' }),
      }),
    ).toContain('no alert now');
  });

  test('tells all of them in full on their own page', () => {
    const document = floorOf({ alerts: { a1: alertOf({ acknowledged: { by: 'levan', at: NOW } }) } });
    const lines = textsOf(draw('all-alerts', { document, route: { kind: 'alerts', top: 0 } }));
    expect(lines.join('\n')).toContain('!! Support: 9 wait, since 14:03, levan has it');
  });
});

function announcementOf(more: Partial<AnnouncementRow> = {}): AnnouncementRow {
  return {
    text: 'team meeting moved to 17:00',
    priority: 'info',
    audience: {},
    postedBy: 'levan',
    postedAt: NOW - MINUTE_MS,
    expiresAt: Date.UTC(2026, 10, 23, 13),
    shown: {},
    ...more,
  };
}

const bannerOf = (announcements: FloorDocument['announcements'], of: SceneOf = {}): string | undefined =>
  textsOf(draw('banner', { document: floorOf({ announcements }), ...of }))[0];

describe('the banner', () => {
  test('says what is announced, by whom, until when', () => {
    expect(bannerOf({ n1: announcementOf() }, WIDE)).toMatch(
      /^ Announcement, levan till 17:00: team meeting moved to 17:00$/,
    );
    expect(bannerOf({ n1: announcementOf() })).toMatch(/^ levan till 17:00: team meeting moved to 17:00$/);
  });

  test('is urgent with a mark, not with colour alone', () => {
    expect(bannerOf({ n1: announcementOf({ priority: 'urgent' }) })).toMatch(/^ ! levan till 17:00/);
  });

  test('has no place where there is nothing to announce, and none any more once it is over', () => {
    expect(bannerOf({})).toBeUndefined();
    expect(bannerOf({ n1: announcementOf({ expiresAt: NOW }) })).toBeUndefined();
    expect(bannerOf({ n1: announcementOf({ withdrawn: { by: 'olena', at: NOW } }) })).toBeUndefined();
  });

  test('takes its line from the body, and leaves the screen as high as it was', () => {
    const document = { ...buildRichFloor(NOW), announcements: { n1: announcementOf() } };
    expect(textsOf(draw('banner', { document }))[0]).toContain('team meeting');
    expect(textsOf(draw('footer', { document }))[0]).toMatch(/help/);
    expect(textsOf(draw('queues', { document })).join()).toContain('Support');
  });

  test.each([
    ['everybody', {}, true],
    ['its role', { roles: ['lead'] }, true],
    ['another role', { roles: ['admin'] }, false],
    ['its name', { screens: ['wall-2'] }, true],
    ['another screen', { screens: ['wall-3'] }, false],
    ['a team, of the whole floor that it shows', { teams: ['Sales'] }, true],
    ['nobody at all', { screens: [] }, false],
  ] as const)('is there for %s: %j', (_, audience, isShown) => {
    const reader = { name: 'wall-2', role: 'lead' };
    expect(bannerOf({ n1: announcementOf({ audience }) }, { reader }) !== undefined).toBe(isShown);
  });

  test('shows several in turn, and how many there are besides', () => {
    const rows = {
      n1: announcementOf({ text: 'one' }),
      n2: announcementOf({ text: 'two', priority: 'important' }),
    };
    const shown = [0, 10_000].map(later => bannerOf(rows, { now: NOW + later }));
    expect(new Set(shown.map(line => /one|two/.exec(line ?? '')?.[0]))).toEqual(new Set(['one', 'two']));
    expect(shown[0]).toContain('+1');
  });

  test('cuts what is too long, in the cells that it has', () => {
    const line = bannerOf({ n1: announcementOf({ text: 'სიტყვა '.repeat(40) }) });
    expect(line).toMatch(/…$/);
  });
});
