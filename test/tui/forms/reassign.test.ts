// Moving agents at the keys: what is asked, what is ordered, and when it is asked again. The words are SCREENS §9's.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildActingFloor } from '../support/acting-floor.ts';
import { preview, reply } from '../support/replies.ts';

let wall: WallDriver;
let floor: FloorDocument;
beforeEach(async () => {
  floor = buildActingFloor(START_AT);
  wall = await openDriver({ document: floor, columns: 100, rows: 40, you: { name: 'levan', role: 'lead' } });
  wall.feed.answers({
    preview: async () => preview({ steps: ['QueueAdd billing'] }),
    call: async () => reply(),
  });
  await wall.press('3');
});
afterEach(() => wall.close());

const withAgent = (id: string, change: Partial<FloorDocument['agents'][string]>): FloorDocument => {
  const row = floor.agents[id];
  return { ...floor, agents: { ...floor.agents, ...(row ? { [id]: { ...row, ...change } } : {}) } };
};

describe('the question', () => {
  test('says of each what would happen, and of each queue what is left behind', async () => {
    await wall.press('*', 'r');
    await wall.type('bil\r');
    expect(await wall.dialog('Move 3 agents to Billing')).toEqual({
      title: 'Move 3 agents to Billing',
      lines: [
        '"Olena Shevchenko" 1021  available: Billing can ring now',
        '"Nino Beridze" 1002      on a Support call 3:12: keeps it,',
        '                         Billing calls from its end',
        '"ლევან კაპანაძე" 1014    at lunch 12:40: stays at lunch',
        'leave  Support     join  Billing, penalty 0     keep  VIP',
        '',
        'Support   19 → 16 agents, free 1 → 0, 7 wait, longest 3:12 !!',
        'Billing   12 → 15 agents, free 0 → 1, 1 waits',
        '"1014" is fixed in Support on the PBX: paused there instead',
        '',
        't back: never (20m, 1h, 16:00, end of shift)',
        'v do not pause there   d show PBX orders   Enter move',
        'Esc leave all as it is',
      ],
    });
  });

  test('that has nothing to offer says why', async () => {
    const queues = Object.fromEntries(
      Object.entries(floor.queues).map(([id, row]) => [id, { ...row, source: 'another-pbx' }]),
    );
    await wall.show({ ...floor, queues });
    await wall.type('/olena\rr');
    const { lines } = await wall.dialog('Move');
    expect(lines[0]).toBe('join: ▏');
    expect(lines[1]).toMatch(/: of another source$/);
  });

  test('says of a queue that is not offered why, and of a name that none has that there is none', async () => {
    await wall.press('r');
    await wall.type('supp');
    expect((await wall.dialog('Move')).lines).toContain('  Support: there already');
    await wall.press('ctrl+u');
    await wall.type('xyz');
    expect((await wall.dialog('Move')).lines).toContain('  none is called “xyz”');
  });

  test('shows on d what the PBX would be asked', async () => {
    await wall.press('r');
    await wall.type('bil\rd');
    await wall.shows('QueueAdd billing');
  });

  test('offers the last targets first, so that find, r, target, Enter will do', async () => {
    await wall.type('/nino\rrvi\r');
    await wall.press('enter');
    await wall.toast('in VIP');
    await wall.type('r');
    expect((await wall.dialog('Move')).lines.slice(0, 3)).toEqual([
      'join: ▏',
      '› 1 VIP       0 wait, 1 free',
      '  2 Billing   1 waits, 0 free',
    ]);
    await wall.press('1', 'enter');
    await wall.noDialog();
    expect(wall.feed.ordered).toHaveLength(2);
  });

  test('takes another queue to leave, a penalty, and when it ends', async () => {
    await wall.type('/olena\rr');
    await wall.type('bil\rlvip\rp7\rt20m\r');
    await wall.press('enter');
    await wall.noDialog();
    expect(wall.feed.ordered).toMatchObject([
      {
        ...{ method: 'agent.reassign', agent: '1021', from: ['vip'] },
        ...{ to: [{ queue: 'billing', penalty: 7 }], forMs: 1_200_000 },
        expect: { queues: ['support', 'vip'] },
      },
    ]);
  });

  test('reads a time of the clock, and the end of the shift', async () => {
    await wall.type('/olena\rrbil\rt16:00\r');
    await wall.shows('back: 16:00');
    await wall.press('enter');
    await wall.noDialog();
    expect(wall.feed.ordered[0]).toMatchObject({ forMs: (2 * 60 - 5) * 60_000 - 32_000 });
    await wall.type('rbil\rtend\r');
    await wall.press('enter');
    await wall.noDialog();
    expect(wall.feed.ordered[1]).toMatchObject({ until: 'end-of-shift' });
  });

  test('says what is wrong with what was typed, and orders nothing', async () => {
    await wall.type('rbil\rtsoon\r');
    expect(wall.foot()).toContain('“soon” is no time up to a day: 20m, 1h30m, 16:00');
    expect(wall.feed.ordered).toEqual([]);
  });
});

describe('what is ordered', () => {
  test('pauses who is fixed in the queue, unless it is told not to', async () => {
    await wall.press('*', 'r');
    await wall.type('bil\r');
    await wall.press('enter');
    await wall.noDialog();
    expect(wall.feed.ordered.map(order => ('via' in order ? order.via : ''))).toEqual(['', '', 'pause']);
    await wall.press('*', 'r');
    await wall.type('bil\rv');
    await wall.shows('that will be refused');
    await wall.press('enter');
    await wall.noDialog();
    expect(wall.feed.ordered.slice(3).some(order => 'via' in order)).toBe(false);
  });
});

describe('a queue that would have nobody for its callers', () => {
  beforeEach(async () => {
    const { support } = floor.queues;
    const only = support && { ...support, staffing: { ...support.staffing, free: 1, busy: 0 } };
    await wall.show({ ...floor, queues: { ...floor.queues, ...(only ? { support: only } : {}) } });
    await wall.type('/olena\rrbil\r');
  });

  test('is named in the last line, and takes y, not Enter', async () => {
    const { lines } = await wall.dialog('Move "Olena Shevchenko" to Billing');
    expect(lines.slice(-3)).toEqual([
      'Support would have nobody for 7 callers.',
      'd show PBX orders   y move all the same',
      'Esc leave all as it is',
    ]);
    await wall.press('enter');
    expect(wall.feed.ordered).toEqual([]);
    await wall.press('y');
    await wall.noDialog();
    expect(wall.feed.ordered).toHaveLength(1);
  });
});

describe('when somebody else moves one of them meanwhile', () => {
  test('it is said who, shown anew, and asked again', async () => {
    await wall.type('/olena\rrbil\r');
    await wall.pass(2);
    const moved = { billing: { penalty: 0 }, support: { penalty: 0 } };
    const changedBy = { who: 'giga', how: 'command c7', at: START_AT + 1_000 };
    await wall.show(withAgent('1021', { memberships: { ...moved, vip: { penalty: 2 } }, changedBy }));
    const { lines } = await wall.dialog('Move');
    expect(lines.join(' ')).toContain('giga moved 1021 to Billing 1 s ago. Shown anew; Enter again to move.');
    expect(wall.feed.ordered).toEqual([]);
  });

  test('an agent who takes a call only reads otherwise', async () => {
    await wall.type('/olena\rrbil\r');
    await wall.show(withAgent('1021', { state: 'on-contact', queue: 'support', since: START_AT }));
    const { lines } = await wall.dialog('Move');
    expect(lines.join(' ')).toContain('on a Support call');
    expect(lines.join(' ')).not.toContain('Shown anew');
  });

  test('who is gone from the floor is left out', async () => {
    await wall.press('*', 'r');
    await wall.type('bil\r');
    const { 1021: _gone, ...agents } = floor.agents;
    await wall.show({ ...floor, agents });
    const { lines } = await wall.dialog('Move');
    expect(lines.join(' ')).toContain('1021 is gone from the floor.');
    await wall.press('enter');
    await wall.noDialog();
    expect(wall.feed.ordered).toHaveLength(2);
  });
});

test('is redrawn in the middle of a screen that has changed its size, with its keys', async () => {
  await wall.press('*', 'r');
  await wall.type('bil\r');
  await wall.resize(80, 24);
  const { lines } = await wall.dialog('Move 3 agents to Billing');
  expect(lines.at(-1)).toBe('Esc leave all as it is');
  await wall.press('enter');
  await wall.noDialog();
  expect(wall.feed.ordered).toHaveLength(3);
});
