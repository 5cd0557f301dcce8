// Which of one's own orders an undo is of: the last, with all that was ordered together with it.
import { describe, expect, test } from 'vitest';
import type { LoggedCommand } from '../../../src/client/index.ts';
import { pickUndo } from '../../../src/tui/deeds/pick-undo.ts';
import { buildActingFloor } from '../support/acting-floor.ts';
import { WORDING } from '../support/line-text.ts';
import { NOW } from '../support/scene-of.ts';

let count = 0;
const logged = (more: Partial<LoggedCommand> = {}): LoggedCommand => {
  count += 1;
  return {
    ...{ command: `c${count}`, who: 'levan', role: 'lead', from: 'ws 127.0.0.1', method: 'agent.reassign' },
    params: { agent: '1002', from: ['support'], to: [{ queue: 'billing', penalty: 0 }] },
    about: { kind: 'agents', id: '1002', name: 'Nino', queues: { support: 'Support', billing: 'Billing' } },
    askedAt: NOW + count,
    answered: { outcome: 'applied', said: 'done', steps: [], at: NOW },
    ...more,
  };
};
const pick = (...commands: readonly LoggedCommand[]) =>
  pickUndo({ commands, deeds: [], document: buildActingFloor(NOW), now: NOW });
const titleOf = (...commands: readonly LoggedCommand[]): string => {
  const picked = pick(...commands);
  return picked ? WORDING.words.tell(picked.title) : 'nothing';
};

describe('the order that z undoes', () => {
  test('is the last that stands', () => {
    expect(pick()).toBeUndefined();
    const [first, second] = [logged(), logged({ method: 'agent.pause', params: { agent: '1002' } })];
    expect(pick(first, second)?.commands).toEqual([second]);
    expect(titleOf(first, second)).toBe('pause "Nino"');
    expect(pick(first, { ...second, undoneBy: 'c9' })?.commands).toEqual([first]);
  });

  test('is none that was refused, and no undo', () => {
    const first = logged();
    const refused = logged({ answered: { outcome: 'refused', said: 'no', steps: [], at: NOW } });
    const undo = logged({ method: 'command.undo', undoes: 'c1' });
    expect(pick(first, refused, undo)?.commands).toEqual([first]);
  });

  test('is all that one confirmation ordered, also by a tool that was left meanwhile', () => {
    const [one, two, three] = [1, 2, 3].map(at => logged({ key: `4f1a-2.${at}` }));
    const before = logged({ key: '4f1a-1.1' });
    expect(
      pick(before, one as LoggedCommand, two as LoggedCommand, three as LoggedCommand)?.commands,
    ).toEqual([...[one, two, three]]);
    expect(titleOf(before, one as LoggedCommand, two as LoggedCommand)).toBe('move 2 to Billing');
  });

  test('is one by one what scripts ordered, whatever keys they gave', () => {
    const [one, two] = [logged({ key: 'nightly 1002' }), logged({ key: 'nightly 1003' })];
    expect(pick(one, two)?.commands).toEqual([two]);
  });

  test('passes over what nothing undoes, and says so', () => {
    const moved = logged();
    const hungUp = logged({ method: 'contact.hangup', params: { contact: 'c' } });
    expect(pick(moved, hungUp)).toMatchObject({ commands: [moved], final: hungUp });
    expect(pick(hungUp)).toBeUndefined();
  });

  test('of several kinds is told by how many they are', () => {
    const both = [
      logged({ key: 'r-1.1', method: 'agent.pause' }),
      logged({ key: 'r-1.2', method: 'campaign.pause' }),
    ];
    expect(titleOf(...both)).toBe('2 orders');
  });
});
