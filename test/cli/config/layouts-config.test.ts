// What a config may say of the walls on monitors, what a wall makes of it, and what is said where it will not do.
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/cli/config/read-config.ts';
import { toLayouts } from '../../../src/cli/config/to-layouts.ts';
import { parseNight } from '../../../src/cli/options/daily-hours.ts';
import { complaintOf } from './complaint-of.ts';

const layoutsOf = (...lines: readonly string[]) => toLayouts(parseConfig(lines.join('\n'), 'wall.yaml'));

describe('a layout', () => {
  test('is as usual but for what it says: twenty seconds, dimmed from 22:00 to 06:00, drifting, full names', () => {
    expect(layoutsOf('layouts:', '  lobby: { pages: [[tiles, queues], [agents]] }')).toEqual({
      lobby: {
        pages: [['tiles', 'queues'], ['agents']],
        pageMs: 20_000,
        night: { fromMinute: 1320, untilMinute: 360 },
        drifts: true,
        agentNames: 'full',
      },
    });
  });

  test('says how long a page stands, when it is night, and what else is otherwise', () => {
    const { lobby, hall } = layoutsOf(
      'layouts:',
      '  lobby: { pages: [[chart]], pageSeconds: 45, dim: 21:30-05:00, agentNames: initials }',
      '  hall: { pages: [[queues]], dim: false, drift: false }',
    );
    expect(lobby).toMatchObject({
      ...{ pageMs: 45_000, night: { fromMinute: 1290, untilMinute: 300 }, agentNames: 'initials' },
    });
    expect(hall).toEqual({ pages: [['queues']], pageMs: 20_000, drifts: false, agentNames: 'full' });
  });
});

test.each([
  ['22:00-06:00', { fromMinute: 1320, untilMinute: 360 }],
  ['0:00 - 24:00', { fromMinute: 0, untilMinute: 1440 }],
  ['22-6', undefined],
  ['25:00-06:00', undefined],
  ['08:00-08:00', undefined],
])('a night of %j is %j', (text, night) => {
  expect(parseNight(text)).toEqual(night);
});

test.each([
  [
    'layouts: { lobby: { pages: [[tiles, queue]] } }',
    'wall.yaml:1: layouts.lobby.pages[0][1] is "queue"',
    'Wanted: one of tiles, queues, agents, chart, campaigns, announcement.',
  ],
  [
    'layouts:\n  lobby:\n    pages: [[queues, queues]]',
    'wall.yaml:3: the page has queues twice',
    'Once is enough: what does not fit goes on on further pages by itself.',
  ],
  [
    'layouts:\n  lobby:\n    page: [[queues]]',
    'wall.yaml:3: unknown key layouts.lobby.page (1 more after this)',
    'Did you mean pages?',
  ],
  [
    'layouts:\n  lobby:\n    pages: [[queues]]\n    dim: 22-06',
    'wall.yaml:4: layouts.lobby.dim is "22-06"',
    'Wanted: when it is night in the center, as in 22:00-06:00; false: never.',
  ],
  [
    'layouts:\n  lobby:\n    pages: [[queues]]\n    pageSeconds: 1',
    'wall.yaml:4: layouts.lobby.pageSeconds is 1',
    'Wanted: a number of seconds, from 5 to 3600: how long a page stands.',
  ],
])('of %j it is told where it is wrong, and what would do', (text, message, hint) => {
  expect(complaintOf(() => parseConfig(text, 'wall.yaml'))).toEqual({ message, hint });
});
