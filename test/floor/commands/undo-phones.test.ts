// Undoing what was ordered about a person with two phones: only where it is the way back for each of them.
import { describe, expect, test } from 'vitest';
import {
  type Command,
  type Membership,
  type Phones,
  planUndo,
  type UndoQuestion,
} from '../../../src/floor/index.ts';
import { agentRow, sight } from './sights.ts';

const open: Membership = { penalty: 1 };
const lunch: Membership = { penalty: 1, paused: true, reason: 'lunch' };
const coffee: Membership = { penalty: 1, paused: true, reason: 'coffee' };
const nino = { agent: 'nino' } as const;

interface Told {
  readonly command: Command;
  readonly before: Phones;
  readonly after: Phones;
  readonly now?: Phones;
  readonly why?: UndoQuestion['why'];
}

function undo({ command, before, after, now = after, why = 'asked' }: Told) {
  const seen = (phones: Phones) => sight({ agents: { nino: agentRow(rowOf(phones)) } });
  const phones = { before, now };
  return planUndo({ command, why, phones, before: seen(before), after: seen(after), now: seen(now) });
}

/** As the floor has it: open where one phone is, by the smallest penalty of them. */
function rowOf(phones: Phones): Record<string, Membership> {
  const row: Record<string, Membership> = {};
  for (const places of Object.values(phones))
    for (const [queue, place] of Object.entries(places)) {
      const there = row[queue] ?? place;
      const penalty = Math.min(there.penalty, place.penalty);
      row[queue] = { ...(there.paused ? place : there), penalty };
    }
  return row;
}

const DIFFERS = { queue: 'sales', because: 'phones-differ' } as const;

describe('of a person with two phones, an undo', () => {
  test.each<[string, Told, Partial<ReturnType<typeof undo>>]>([
    [
      'of a pause opens both, where both were open',
      {
        command: { method: 'agent.pause', ...nino, reason: 'coffee' },
        before: { desk: { sales: open }, home: { sales: open } },
        after: { desk: { sales: coffee }, home: { sales: coffee } },
      },
      { commands: [{ method: 'agent.unpause', ...nino }], kept: [] },
    ],
    [
      'of a pause opens neither, where one was at lunch',
      {
        command: { method: 'agent.pause', ...nino, reason: 'coffee' },
        before: { desk: { sales: open }, home: { sales: lunch } },
        after: { desk: { sales: coffee }, home: { sales: coffee } },
      },
      { commands: [], kept: [DIFFERS] },
    ],
    [
      'of a pause opens the queues where both were open, and leaves the other',
      {
        command: { method: 'agent.pause', ...nino, reason: 'coffee' },
        before: { desk: { sales: open, vip: open }, home: { sales: lunch, vip: open } },
        after: { desk: { sales: coffee, vip: coffee }, home: { sales: coffee, vip: coffee } },
      },
      { commands: [{ method: 'agent.unpause', ...nino, queues: ['vip'] }], kept: [DIFFERS] },
    ],
    [
      'of a removal brings neither back, where only one was in the queue',
      {
        command: { method: 'agent.remove', ...nino, queue: 'sales' },
        before: { desk: { sales: open, vip: open }, home: { vip: open } },
        after: { desk: { vip: open }, home: { vip: open } },
      },
      { commands: [], kept: [DIFFERS] },
    ],
    [
      'of a removal brings both back, where both were in it',
      {
        command: { method: 'agent.remove', ...nino, queue: 'sales' },
        before: { desk: { sales: open, vip: open }, home: { sales: open, vip: open } },
        after: { desk: { vip: open }, home: { vip: open } },
      },
      { commands: [{ method: 'agent.add', ...nino, queue: 'sales', penalty: 1 }], kept: [] },
    ],
    [
      'of a removal brings none back, where another phone has logged in since',
      {
        command: { method: 'agent.remove', ...nino, queue: 'sales' },
        before: { desk: { sales: open, vip: open } },
        after: { desk: { vip: open } },
        now: { desk: { vip: open }, home: { vip: open } },
      },
      { commands: [], kept: [DIFFERS] },
    ],
    [
      'of a penalty does not make two equal that were not',
      {
        command: { method: 'agent.setPenalty', ...nino, queue: 'sales', penalty: 5 },
        before: { desk: { sales: open }, home: { sales: { penalty: 3 } } },
        after: { desk: { sales: { penalty: 5 } }, home: { sales: { penalty: 5 } } },
      },
      { commands: [], kept: [DIFFERS] },
    ],
    [
      'of an addition that only the second joined by does not say that it had changed nothing',
      {
        command: { method: 'agent.add', ...nino, queue: 'sales', penalty: 1 },
        before: { desk: { sales: open, vip: open }, home: { vip: open } },
        after: { desk: { sales: open, vip: open }, home: { sales: open, vip: open } },
      },
      { commands: [], kept: [DIFFERS] },
    ],
    [
      'of a move moves both back, though a third place has only one of them',
      {
        command: {
          method: 'agent.reassign',
          ...nino,
          from: ['sales'],
          to: [{ queue: 'billing', penalty: 0 }],
        },
        before: { desk: { sales: open, vip: open }, home: { sales: open } },
        after: { desk: { billing: open, vip: open }, home: { billing: open } },
      },
      {
        commands: [
          { method: 'agent.reassign', ...nino, from: ['billing'], to: [{ queue: 'sales', penalty: 1 }] },
        ],
        kept: [],
      },
    ],
    [
      'of a move does not take him out of the new queue where he cannot be put back into the old one',
      {
        command: {
          method: 'agent.reassign',
          ...nino,
          from: ['sales'],
          to: [{ queue: 'billing', penalty: 0 }],
        },
        before: { desk: { sales: open }, home: { sales: lunch } },
        after: { desk: { billing: open }, home: { billing: lunch } },
      },
      { commands: [], kept: [DIFFERS, { queue: 'billing', because: 'phones-differ' }] },
    ],
    [
      'at the end of the shift takes both out of where they were sent',
      {
        command: {
          method: 'agent.reassign',
          ...nino,
          from: ['sales'],
          to: [{ queue: 'billing', penalty: 0 }],
        },
        before: { desk: { sales: open }, home: { sales: lunch } },
        after: { desk: { billing: open }, home: { billing: lunch } },
        why: 'shift-over',
      },
      { commands: [{ method: 'agent.remove', ...nino, queue: 'billing' }], kept: [] },
    ],
  ])('%s', (_title, told, plan) => {
    expect(undo(told)).toEqual(plan);
  });
});
