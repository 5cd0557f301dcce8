// What z asks: what goes back and whither, what stays and why, and a y where callers would be left with nobody.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandPreview, LoggedCommand } from '../../../src/client/index.ts';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildActingFloor } from '../support/acting-floor.ts';
import { buildAgent } from '../support/build-rows.ts';
import { preview, reply } from '../support/replies.ts';

const MINUTE = 60_000;
const QUEUES = { support: 'Support', billing: 'Billing' };

let wall: WallDriver;
let floor: FloorDocument;
let undone: string[];
beforeEach(async () => {
  floor = buildActingFloor(START_AT);
  undone = [];
  wall = await openDriver({ document: floor, columns: 100, rows: 40, you: { name: 'levan', role: 'lead' } });
});
afterEach(() => wall.close());

/** The gateway's log has a move of these three to Billing, and it previews each undo so. */
function movedToBilling(previews: { readonly [agent: string]: Partial<CommandPreview> }): void {
  const ids = Object.keys(previews);
  const commands = ids.map((agent, index): LoggedCommand => {
    const params = { agent, from: ['support'], to: [{ queue: 'billing', penalty: 0 }] };
    return {
      ...{ command: `c-${agent}`, who: 'levan', role: 'lead', from: 'ws', key: `run-1.${index + 1}` },
      ...{ method: 'agent.reassign', params, askedAt: START_AT },
      about: { kind: 'agents', id: agent, name: floor.agents[agent]?.name ?? agent, queues: QUEUES },
      answered: { outcome: 'applied', said: 'done', steps: [], at: START_AT },
    };
  });
  wall.feed.answers({
    listCommands: async () => ({ ok: true, commands }),
    previewUndo: async command => {
      const agent = command.slice('c-'.length);
      const about = { kind: 'agents', id: agent, name: '', queues: {} } as const;
      return preview({ undoes: command, about, ...previews[agent] });
    },
    undo: async command => {
      undone.push(command);
      return reply({ command: `undo-${command}` });
    },
  });
}

const backToSupport = (agent: string) => ({
  orders: [{ method: 'agent.reassign', agent, from: ['billing'], to: [{ queue: 'support', penalty: 0 }] }],
});

test('says how many go back whither, and who stays since when', async () => {
  movedToBilling({
    1021: backToSupport('1021'),
    1014: backToSupport('1014'),
    1002: {
      orders: [],
      refusal: 'not undone, because "Nino Beridze" logged out 3 min ago',
      kept: [{ because: 'logged-out', said: '"Nino Beridze" logged out 3 min ago' }],
    },
  });
  const since = START_AT - 3 * MINUTE;
  const gone = buildAgent({ name: 'Nino Beridze', state: 'offline', since, memberships: {} });
  await wall.show({ ...floor, agents: { ...floor.agents, 1002: gone } });
  await wall.press('z');
  const { lines } = await wall.dialog('Undo');
  expect(lines.slice(0, 3)).toEqual([
    'Undo “move 3 to Billing” (14:05)? 2 go back to Support.',
    '"Nino Beridze" stays: logged out 14:02.',
    'Enter undo   Esc leave it as it is',
  ]);
  await wall.press('enter');
  await wall.noDialog();
  expect(undone).toEqual(['c-1014', 'c-1021']);
});

test('takes y, not Enter, where going back leaves callers with nobody', async () => {
  const { billing } = floor.queues;
  if (!billing) throw new Error('The floor has a Billing.');
  const inBilling = buildAgent({
    ...{ name: 'Olena Shevchenko', state: 'available', since: START_AT - MINUTE },
    memberships: { billing: { penalty: 0 } },
  });
  const staffing = { ...billing.staffing, free: 1, busy: 0 };
  await wall.show({
    ...floor,
    agents: { ...floor.agents, 1021: inBilling },
    queues: { ...floor.queues, billing: { ...billing, staffing } },
  });
  movedToBilling({ 1021: backToSupport('1021') });
  await wall.press('z');
  const { lines } = await wall.dialog('Undo');
  expect(lines.slice(-2)).toEqual([
    'Billing would have nobody for 1 caller.',
    'y undo all the same   Esc leave it as it is',
  ]);
  await wall.press('enter');
  expect(undone).toEqual([]);
  await wall.press('y');
  await wall.noDialog();
  expect(undone).toEqual(['c-1021']);
});

test('is asked anew where somebody has gone home since it was asked', async () => {
  movedToBilling({ 1021: backToSupport('1021'), 1014: backToSupport('1014') });
  await wall.press('z');
  expect((await wall.dialog('Undo')).lines[0]).toContain('2 go back to Support.');
  const gone = { because: 'gone', said: '"ლევან კაპანაძე" is no longer on the floor' };
  movedToBilling({
    1021: backToSupport('1021'),
    1014: { orders: [], refusal: 'not undone', kept: [gone] },
  });
  await wall.pass(3);
  const { lines } = await wall.dialog('Undo');
  expect(lines.join(' ')).toContain(
    '1 goes back to Support. "ლევან კაპანაძე" stays: no longer on the floor.',
  );
  expect(lines.join(' ')).toContain('Shown anew; Enter again to undo.');
  await wall.press('enter');
  await wall.noDialog();
  expect(undone).toEqual(['c-1021']);
});
