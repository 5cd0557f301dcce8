// The past on the pages of an agent and of a contact: asked for when they are opened, scrolled, and clean whatever it says.
import { afterEach, expect, test } from 'vitest';
import type { AgentHistoryEntry, AgentTimeline } from '../../../src/client/index.ts';
import { type DriverOptions, openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildActingFloor } from '../support/acting-floor.ts';

let wall: WallDriver;
afterEach(() => wall.close());

const MINUTE = 60_000;
const ago = (minutes: number): number => START_AT - minutes * MINUTE;

function timelineOf(entries: readonly AgentHistoryEntry[], more: Partial<AgentTimeline> = {}) {
  const timeline: AgentTimeline = {
    ...{ at: START_AT, agent: '1002', name: 'Nino Beridze', from: ago(600), to: START_AT },
    ...{ queues: { support: 'Support' }, campaigns: {}, entries: [...entries], ...more },
  };
  return { ok: true as const, timeline };
}

const BY = { who: 'levan', how: 'command c3' };
const DAY: readonly AgentHistoryEntry[] = [
  { kind: 'joined', at: ago(300), queue: 'support', penalty: 2 },
  { kind: 'state', at: ago(300), endedAt: ago(60), state: 'available', startUnseen: true },
  {
    kind: 'missed',
    at: ago(70),
    contact: 'k0',
    customer: '+995 5•• 100',
    queue: 'support',
    how: 'no-answer',
  },
  ...(['support', 'sales'] as const).map(queue => ({
    ...{ kind: 'paused' as const, at: ago(60), queue, reason: 'lunch', by: BY },
  })),
  { kind: 'state', at: ago(60), endedAt: ago(20), state: 'break', reason: 'lunch', by: BY },
  {
    kind: 'contact',
    at: ago(20),
    endedAt: ago(15),
    contact: 'k1',
    queue: 'support',
    waitMs: 9_000,
    how: 'agent',
  },
  { kind: 'state', at: ago(20), endedAt: ago(15), state: 'on-contact', queue: 'support' },
  { kind: 'contact', at: ago(3), contact: 'k2', customer: 'i***@mail.az', queue: 'support' },
  { kind: 'state', at: ago(3), state: 'on-contact', queue: 'support' },
];

async function openNino(
  answers: Parameters<WallDriver['feed']['answers']>[0],
  options: DriverOptions = {},
): Promise<void> {
  wall = await openDriver({ document: buildActingFloor(START_AT), columns: 100, rows: 48, ...options });
  wall.feed.answers(answers);
  await wall.press('3');
  await wall.type('/nino\r');
  await wall.press('enter');
  await wall.settled();
}

test('the day is told the newest first, each state with its length and who changed it', async () => {
  await openNino({ agentHistory: async () => timelineOf(DAY) });
  const lines = wall.screen().split('\n');
  const from = lines.findIndex(line => line.includes('The day, the newest first'));
  expect(lines.slice(from + 1, from + 7).map(line => line.trimEnd())).toEqual([
    '  14:02:32  ● talking         3:00  Support',
    '  13:45:32  ● talking         5:00  Support',
    '  13:05:32  ■ break          40:00  lunch  levan (command c3)',
    '  13:05:32  ■ paused in Support, sales: lunch  levan (command c3)',
    '  09:05:32  ○ available      ≥4h00',
    '  09:05:32  → into Support, penalty 2',
  ]);
});

test('why he was moved is told with who moved him, and obeyed by no terminal', async () => {
  const by = { ...BY, why: 'two are \u001b[31mill' };
  const joined = { kind: 'joined', at: ago(5), queue: 'sales', by } as const;
  await openNino({ agentHistory: async () => timelineOf([joined]) });
  await wall.shows('→ into sales  levan: two are ill (command c3)');
});

test('the last contacts stand beside it: who waited how long, was talked with how long, and who ended it', async () => {
  await openNino({ agentHistory: async () => timelineOf(DAY) });
  await wall.shows('── Last contacts (3) ─');
  await wall.shows(/14:02:32 +i\*\*\*@mail\.az +Support +– +3:00 +talking/);
  await wall.shows(/13:45:32 +not known +Support +0:09 +5:00 +agent/);
  await wall.shows(/12:55:32 +\+995 5•• 100 +Support +– +missed: no-answer/);
});

test('it is asked for once when the page is opened, and again when the row has changed', async () => {
  const asked: object[] = [];
  await openNino({
    agentHistory: async ask => {
      asked.push(ask);
      return timelineOf(DAY, { before: 7 });
    },
  });
  await wall.pass(30);
  expect(asked).toEqual([
    { agent: '1002', limit: 300 },
    { agent: '1002', limit: 300, before: 7 },
  ]);
  const floor = buildActingFloor(START_AT);
  const row = floor.agents['1002'];
  if (!row) throw new Error('Nino is gone.');
  await wall.show({ ...floor, agents: { ...floor.agents, 1002: { ...row, state: 'wrap-up' } } });
  await wall.pass(2);
  expect(asked.slice(2)).toEqual([{ agent: '1002', limit: 60 }]);
});

test('on a slow line the end of a day that goes on is asked for seldom', async () => {
  let count = 0;
  await openNino({
    agentHistory: async () => {
      count += 1;
      return timelineOf(DAY);
    },
  });
  await wall.type(':slow\r');
  const floor = buildActingFloor(START_AT);
  const row = floor.agents['1002'];
  if (!row) throw new Error('Nino is gone.');
  for (const state of ['wrap-up', 'available', 'reserved', 'on-contact'] as const) {
    await wall.show({ ...floor, agents: { ...floor.agents, 1002: { ...row, state } } });
    await wall.pass(5);
  }
  expect(count).toBe(2);
});

test('a long day is cut to the page, says how much more there is, and scrolls to its end and back', async () => {
  const long = Array.from({ length: 60 }, (_, index): AgentHistoryEntry => {
    const at = ago(120 - 2 * index);
    return { kind: 'state', at, endedAt: at + 2 * MINUTE, state: index % 2 ? 'wrap-up' : 'available' };
  });
  await openNino({ agentHistory: async () => timelineOf(long) }, { columns: 80, rows: 24 });
  await wall.shows(/↓ \d\d more lines \(Shift-Tab, then ↓\)/);
  await wall.press('tab');
  await wall.shows(/↓ \d\d more lines \(Tab, then ↓\)/);
  await wall.press('tab', 'G');
  await wall.shows('12:05:32  ○ available');
  expect(wall.screen()).not.toContain('more line');
  await wall.press('k');
  await wall.shows('↓ 2 more lines');
});

test('why it is not told is said in the words of the gateway', async () => {
  const error = {
    ...{ code: 'not-found', message: 'this gateway remembers nothing, so there is nothing to report' },
    hint: 'Give the gateway a data folder: --data DIR, or `data:` in its config.',
  };
  await openNino({ agentHistory: async () => ({ ok: false, error }) });
  await wall.shows('not told: this gateway remembers nothing, so there is nothing to report.');
  await wall.shows(/Give the gateway a data\s+folder: --data DIR/);
});

test('nothing of it can do anything to the terminal', async () => {
  const evil = '\x1b[2J\x1b]0;owned\x07\u202eevil\nline';
  const hostile: AgentHistoryEntry[] = [
    { kind: 'state', at: ago(9), state: 'break', reason: evil, by: { who: evil, how: evil } },
    { kind: 'contact', at: ago(8), contact: '__proto__', customer: evil, queue: '__proto__', how: evil },
    { kind: 'joined', at: ago(7), queue: evil },
  ];
  await openNino({ agentHistory: async () => timelineOf(hostile, { queues: { [evil]: evil } }) });
  await wall.shows('Last contacts (1)');
  expect(wall.screen()).toContain('The day, the newest first');
  expect(wall.screen()).not.toMatch(/[\x1b\u202e]/);
  expect(wall.terminal.written.join('')).not.toContain('owned\x07');
});

test('Enter on a contact of this morning tells its way, which is all there is of it, and Esc comes back', async () => {
  await openNino({
    agentHistory: async () => timelineOf(DAY),
    contactHistory: async contact => ({
      ok: true,
      timeline: {
        ...{ at: START_AT, contact, queues: { support: 'Support', vip: 'VIP' }, campaigns: {} },
        agents: { 1002: 'Nino Beridze', 7: 'Gone G.' },
        entries: [
          { kind: 'queued', at: ago(22), queue: 'vip', ordinal: 1 },
          { kind: 'offered', at: ago(22), agent: '7' },
          { kind: 'offer-ended', at: ago(21), agent: '7', how: 'no-answer' },
          { kind: 'left', at: ago(21), queue: 'vip', how: 'redirected' },
          { kind: 'queued', at: ago(21), queue: 'support', ordinal: 2 },
          { kind: 'answered', at: ago(20), queue: 'support', agent: '1002' },
          { kind: 'completed', at: ago(15), agent: '1002', how: 'customer' },
        ],
      },
    }),
  });
  await wall.press('tab', 'j', 'enter');
  await wall.shows('It is not on the floor any more.');
  const lines = wall
    .screen()
    .split('\n')
    .map(line => line.trimEnd());
  const from = lines.findIndex(line => line.includes('Its way through the floor'));
  expect(lines.slice(from + 1, from + 8)).toEqual([
    '  13:43:32           waits in VIP',
    '  13:43:32           rings Gone G.',
    '  13:44:32           not taken by Gone G.: no-answer',
    '  13:44:32     1:00  waited, and left VIP: redirected',
    '  13:44:32           waits in Support, visit 2',
    '  13:45:32     1:00  waited, and talks with Nino Beridze',
    '  13:50:32     5:00  talked with Nino Beridze, ended by: customer',
  ]);
  await wall.press('H');
  expect(wall.foot()).toContain('no contact');
  await wall.press('escape');
  expect(wall.screen()).toMatch(/^›13:45:32/m);
});
