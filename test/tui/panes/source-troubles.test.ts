// What the wall says of its sources: gone and why, warned of, standing still, and back again (SCREENS §8).
import { describe, expect, test } from 'vitest';
import type { FloorDocument, SourceRow } from '../../../src/floor/index.ts';
import { buildChannel, buildDocument, buildQueue, buildSource, buildTally } from '../support/build-rows.ts';
import { draw } from '../support/draw.ts';
import { inRole, textsOf } from '../support/line-text.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW, type SceneOf } from '../support/scene-of.ts';

const MINUTE_MS = 60_000;
const WIDE = { columns: 200, rows: 50 };

function floorOf(source: Partial<SourceRow>, blindMs?: number): FloorDocument {
  const today = buildTally({ offered: 41, answered: 40, met: 38, of: 40, ...(blindMs ? { blindMs } : {}) });
  return buildDocument({
    sources: { 'pbx-north': buildSource(source) },
    channels: { voice: buildChannel({ today }) },
    queues: { support: buildQueue({ now: NOW, name: 'Support', today: { offered: 41, answered: 40 } }) },
  });
}
const alertsOf = (source: Partial<SourceRow>, of: SceneOf = {}): string | undefined =>
  textsOf(draw('alerts', { document: floorOf(source), ...WIDE, ...of }))[0];

describe('a lost source', () => {
  const lost = { state: 'lost', since: NOW - MINUTE_MS, reason: 'the login was refused' } as const;

  test('says why, and at what time it is tried again', () => {
    expect(alertsOf({ ...lost, trouble: 'login-refused', retryAt: NOW + 5 * MINUTE_MS })).toMatch(
      /^ × pbx-north not live since 14:04:32: the login was refused, next try 14:10 /,
    );
  });

  test('counts down to a try that is near, and is silent of one that is past', () => {
    expect(alertsOf({ ...lost, retryAt: NOW + 8_000 })).toContain('the login was refused, next try in 8 s');
    expect(alertsOf({ ...lost, retryAt: NOW - 1 })).toMatch(/the login was refused +1 alert/);
  });
});

describe('the header, with its one source lost', () => {
  test('says since when nothing is live, not that a part is', () => {
    const document = floorOf({ state: 'lost', since: NOW - MINUTE_MS });
    expect(textsOf(draw('header', { document, ...WIDE }))[0]).toMatch(/× not live since 14:04:32 *$/);
    expect(textsOf(draw('tiles', { document, ...WIDE })).join()).not.toContain('partial');
  });

  test('says so also while it is being read again, and that it starts where it was never seen', () => {
    const starting = { state: 'starting', since: NOW - MINUTE_MS } as const;
    const headerOf = (source: Partial<SourceRow>) =>
      textsOf(draw('header', { document: floorOf(source), ...WIDE }))[0];
    expect(headerOf({ ...starting, liveSince: NOW - 60 * MINUTE_MS })).toMatch(
      /× not live since 14:04:32 *$/,
    );
    const { liveSince: _never, ...row } = buildSource(starting);
    const document = { ...floorOf({}), sources: { 'pbx-north': row } };
    expect(textsOf(draw('header', { document, ...WIDE }))[0]).toMatch(/◌ starting *$/);
  });
});

describe('a warning', () => {
  const stalled = { 'record-stalled': 'queue_log has not grown since 14:05 while calls go on' };
  const privileged = { privileged: 'the account may run commands' };

  test('is an amber alert in its own words', () => {
    const document = floorOf({ warnings: stalled });
    const text = '! pbx-north: queue_log has not grown since 14:05 while calls go on';
    expect(inRole(draw('alerts', { document, ...WIDE })[0], 'amber')).toEqual([text]);
  });

  test('about the figures comes before what is amber, one about the set-up after it', () => {
    const rich = buildRichFloor(NOW);
    const warned = (warnings: SourceRow['warnings'] & object) => ({
      ...rich,
      sources: { ...rich.sources, 'pbx-north': buildSource({ warnings }) },
    });
    const orderOf = (document: FloorDocument): string => {
      return textsOf(draw('alerts', { document, columns: 1000, rows: 50 }))[0] ?? '';
    };
    const early = orderOf(warned(stalled));
    expect(early.indexOf('queue_log')).toBeGreaterThan(early.lastIndexOf('!! '));
    expect(early.indexOf('queue_log')).toBeLessThan(early.search(/ ! (?!pbx)/));
    expect(orderOf(warned(privileged))).not.toMatch(/commands.* ! /);
  });
});

describe('a source that is back', () => {
  const back = { lastBlind: { from: NOW - 206_000, to: NOW - MINUTE_MS }, blindTodayMs: 146_000 };

  test('says so for ten minutes, with the stretch that nobody saw', () => {
    expect(alertsOf(back)).toBe(' pbx-north live again 14:04:32, blind 2 min 26 s, from 14:02:06');
    expect(alertsOf(back, { now: NOW + 8 * MINUTE_MS })).toContain('live again');
    expect(alertsOf(back, { now: NOW + 9 * MINUTE_MS })).toBe(' no alert now');
  });

  test('and has a record says only how long it was: what happened is counted', () => {
    expect(alertsOf({ ...back, recordedFrom: NOW - 600 * MINUTE_MS })).toBe(
      ' pbx-north live again 14:04:32, blind 2 min 26 s',
    );
  });

  test('stands behind the alerts there are, and is none of them', () => {
    const line = alertsOf({ ...back, warnings: { privileged: 'the account may run commands' } });
    expect(line).toMatch(/^ ! pbx-north: the account may run commands {4}pbx-north live again .* 1 alert$/);
  });

  test('leaves in the header from when to when the day was blind', () => {
    const headerOf = (source: Partial<SourceRow>, blindMs: number, of: SceneOf = WIDE) =>
      textsOf(draw('header', { document: floorOf(source, blindMs), ...of }))[0];
    expect(headerOf(back, 146_000)).toContain('today from 00:00, blind 14:02–14:04');
    expect(headerOf(back, 200_000)).toContain('today from 00:00, blind 3:20');
  });

  test('and was blind for less than a minute says for how long, not from a minute to itself', () => {
    const drop = { lastBlind: { from: NOW - 31_000, to: NOW - 23_000 }, blindTodayMs: 8_000 };
    const header = textsOf(draw('header', { document: floorOf(drop, 8_000), ...WIDE }))[0];
    expect(header).toContain('today from 00:00, blind 0:08');
  });

  test('does so too where the day was seen only from some time on', () => {
    const { channels, ...rest } = floorOf(back, 146_000);
    const seenFrom = NOW - 60 * MINUTE_MS;
    const { voice } = channels;
    if (!voice) throw new Error('no voice');
    const document = {
      ...rest,
      channels: { ...channels, voice: { ...voice, today: { ...voice.today, seenFrom } } },
    };
    const headerOf = (of: SceneOf) => textsOf(draw('header', { document, ...of }))[0];
    expect(headerOf(WIDE)).toContain('today only from 13:05, blind 14:02–14:04');
    expect(headerOf({ columns: 80, rows: 24 })).toContain('from 13:05, blind 2:26');
  });
});

describe('a record that stands still', () => {
  const since = NOW - 20 * MINUTE_MS;
  const rich = buildRichFloor(NOW);
  const { voice } = rich.channels;
  const { support } = rich.queues;
  if (!voice || !support) throw new Error('no voice, no Support');
  const document: FloorDocument = {
    ...rich,
    channels: { ...rich.channels, voice: { ...voice, countsStandSince: since } },
    queues: { ...rich.queues, support: { ...support, countsStandSince: since } },
  };

  test('greys what is counted of its queues, without a mark, and not what is live', () => {
    const row = draw('queues', { document })[2];
    expect(inRole(row, 'stale')).toEqual(['58', '74', '412', '351', '49']);
    expect(inRole(row, 'red')).toEqual(['3:12!!']);
  });

  test('greys the tiles of what is counted, and not who waits or is free', () => {
    const figures = draw('tiles', { document })[1];
    const grey = inRole(figures, 'stale').join(' ');
    expect(grey).toContain('82 %');
    expect(grey).not.toContain('6 of 46');
    expect(inRole(figures, 'red')).toEqual(expect.arrayContaining(['3:12 !!']));
  });

  test('says in header and row until when the counters are true', () => {
    expect(textsOf(draw('header', { document, ...WIDE }))[0]).toContain('counts to 13:45');
    expect(textsOf(draw('queues', { document, ...WIDE }))[2]).toMatch(/to 13:45$/);
  });
});
