// Undoing a command: what goes back, what stays as it is, and why. Nobody is logged in by it.
import { describe, expect, test } from 'vitest';
import {
  type AgentRow,
  type CampaignRow,
  type Command,
  type ContactRow,
  expectedAfter,
  type Membership,
  planUndo,
  type Sight,
} from '../../../src/floor/index.ts';
import { agentRow, sight } from './sights.ts';

const support: Membership = { penalty: 1 };
const atLunch = { penalty: 1, paused: true, reason: 'lunch' } as const;

interface Told {
  readonly command: Command;
  readonly before: Sight;
  /** What the command left; else what it is expected to leave. */
  readonly after?: Sight;
  readonly now?: Sight;
  readonly overtaken?: readonly string[];
  readonly why?: 'asked' | 'shift-over';
}

function undo({ command, before, after = expectedAfter(command, before), now = after, ...more }: Told) {
  const { overtaken = [], why = 'asked' } = more;
  return planUndo({ command, before, after, now, why, overtaken: new Set(overtaken) });
}

const ofNino = (memberships: AgentRow['memberships'], more: Partial<AgentRow> = {}): Sight =>
  sight({ agents: { nino: agentRow(memberships, more) } });

const pause: Command = { method: 'agent.pause', agent: 'nino', reason: 'meeting' };
const move: Command = {
  method: 'agent.reassign',
  agent: 'nino',
  from: ['support'],
  to: [{ queue: 'billing', penalty: 0 }],
};

describe('a pause', () => {
  test('is undone by unpausing, everywhere where it was for everywhere', () => {
    expect(undo({ command: pause, before: ofNino({ support, vip: { penalty: 0 } }) })).toEqual({
      commands: [{ method: 'agent.unpause', agent: 'nino' }],
      kept: [],
    });
  });

  test('of one queue is undone in that queue', () => {
    const before = ofNino({ support, vip: { penalty: 0 } });
    expect(undo({ command: { ...pause, queues: ['vip'] }, before }).commands).toEqual([
      { method: 'agent.unpause', agent: 'nino', queues: ['vip'] },
    ]);
  });

  test('over a lunch goes back to the lunch where there was one, and opens the rest', () => {
    const before = ofNino({ support: atLunch, vip: { penalty: 0 } });
    expect(undo({ command: pause, before }).commands).toEqual([
      { method: 'agent.unpause', agent: 'nino', queues: ['vip'] },
      { method: 'agent.pause', agent: 'nino', queues: ['support'], reason: 'lunch' },
    ]);
  });

  test('that somebody replaced by another stays as that other one is', () => {
    const now = ofNino({ support: { penalty: 1, paused: true, reason: 'training' } });
    expect(undo({ command: pause, before: ofNino({ support }), now })).toEqual({
      commands: [],
      kept: [{ queue: 'support', because: 'changed' }],
    });
  });

  test('that looks the same, and was given again by somebody since, stays', () => {
    expect(undo({ command: pause, before: ofNino({ support }), overtaken: ['pause support'] })).toEqual({
      commands: [],
      kept: [{ queue: 'support', because: 'changed' }],
    });
  });

  test('that has ended by itself needs no undoing', () => {
    const before = ofNino({ support });
    expect(undo({ command: pause, before, now: before })).toEqual({
      commands: [],
      kept: [{ queue: 'support', because: 'as-before' }],
    });
  });

  test('of somebody who was paused like that already had changed nothing', () => {
    const before = ofNino({ support: { penalty: 1, paused: true, reason: 'meeting' } });
    expect(undo({ command: pause, before })).toEqual({ commands: [], kept: [] });
  });

  test('of one who has logged out since is left: nobody is logged in', () => {
    const now = ofNino({ support: { penalty: 1, paused: true, reason: 'meeting' } }, { state: 'offline' });
    expect(undo({ command: pause, before: ofNino({ support }), now })).toEqual({
      commands: [],
      kept: [{ because: 'logged-out' }],
    });
  });

  test('of one who is no more on the floor is left', () => {
    expect(undo({ command: pause, before: ofNino({ support }), now: sight({}) }).kept).toEqual([
      { because: 'gone' },
    ]);
  });
});

describe('a move', () => {
  test('is undone in one command: back first, out after, or neither', () => {
    expect(undo({ command: move, before: ofNino({ support, vip: { penalty: 3 } }) })).toEqual({
      commands: [
        {
          method: 'agent.reassign',
          agent: 'nino',
          from: ['billing'],
          to: [{ queue: 'support', penalty: 1 }],
        },
      ],
      kept: [],
    });
  });

  test('leaves who went to lunch since at lunch', () => {
    const now = ofNino({ billing: { penalty: 0, paused: true, reason: 'lunch' } }, { state: 'break' });
    expect(undo({ command: move, before: ofNino({ support }), now }).commands).toHaveLength(1);
  });

  test('of one who was paused in the queue he left, and is open now, pauses him there again', () => {
    const before = ofNino({ support: atLunch, vip: { penalty: 0 } });
    const now = ofNino({ billing: { penalty: 0 }, vip: { penalty: 0 } });
    expect(undo({ command: move, before, after: now }).commands).toEqual([
      { method: 'agent.reassign', agent: 'nino', from: ['billing'], to: [{ queue: 'support', penalty: 1 }] },
      { method: 'agent.pause', agent: 'nino', queues: ['support'], reason: 'lunch' },
    ]);
  });

  test('leaves a membership that somebody changed since, and brings back the rest', () => {
    const now = ofNino({ billing: { penalty: 5 } });
    expect(undo({ command: move, before: ofNino({ support }), now })).toEqual({
      commands: [{ method: 'agent.add', agent: 'nino', queue: 'support', penalty: 1 }],
      kept: [{ queue: 'billing', because: 'changed' }],
    });
  });

  test('by pausing, where the queue cannot be left, is undone by moving him back: returning unpauses', () => {
    const before = ofNino({ support: { penalty: 1, fixed: true } });
    const command: Command = { ...move, via: 'pause' };
    expect(expectedAfter(command, before).agents.nino?.memberships).toEqual({
      support: { penalty: 1, fixed: true, paused: true, reason: 'moved', moved: true },
      billing: { penalty: 0 },
    });
    expect(undo({ command, before }).commands).toEqual([
      { method: 'agent.reassign', agent: 'nino', from: ['billing'], to: [{ queue: 'support', penalty: 1 }] },
    ]);
  });

  test('of one who has gone home is not undone, and at the end of a shift only what is left is ended', () => {
    const before = ofNino({ support });
    const gone = ofNino({ billing: { penalty: 0 } }, { state: 'offline' });
    expect(undo({ command: move, before, now: gone })).toEqual({
      commands: [],
      kept: [{ because: 'logged-out' }],
    });
    expect(undo({ command: move, before, now: gone, why: 'shift-over' })).toEqual({
      commands: [{ method: 'agent.remove', agent: 'nino', queue: 'billing' }],
      kept: [],
    });
    expect(undo({ command: move, before, now: ofNino({}, { state: 'offline' }), why: 'shift-over' })).toEqual(
      {
        commands: [],
        kept: [{ queue: 'billing', because: 'as-before' }],
      },
    );
  });
});

describe('a move by pausing, and of one who is away', () => {
  test('by pausing ends with the shift: he is open again in the queue that he cannot leave', () => {
    const before = ofNino({ support: { penalty: 1, fixed: true } });
    const command: Command = { ...move, via: 'pause' };
    const { support: still = support } = expectedAfter(command, before).agents.nino?.memberships ?? {};
    const now = ofNino({ support: still }, { state: 'offline' });
    expect(undo({ command, before, now, why: 'shift-over' }).commands).toEqual([
      { method: 'agent.unpause', agent: 'nino', queues: ['support'] },
    ]);
  });

  test('of one who is away elsewhere brings him back as open as he was', () => {
    const before = ofNino({ support, vip: { penalty: 0, paused: true } });
    const command: Command = { method: 'agent.remove', agent: 'nino', queue: 'support' };
    const back = { method: 'agent.add', agent: 'nino', queue: 'support', penalty: 1 };
    expect(undo({ command, before }).commands).toEqual([
      back,
      { method: 'agent.unpause', agent: 'nino', queues: ['support'] },
    ]);
    const lunch = ofNino({ vip: { penalty: 0, paused: true, reason: 'lunch' } }, { state: 'break' });
    const open = ofNino({ support, vip: { penalty: 0 } });
    expect(undo({ command, before: open, now: lunch }).commands).toEqual([back]);
  });
});

describe('other orders about agents', () => {
  test('who was added is taken out, but not out of his last queue', () => {
    const command: Command = { method: 'agent.add', agent: 'nino', queue: 'vip', penalty: 2 };
    expect(undo({ command, before: ofNino({ support }) }).commands).toEqual([
      { method: 'agent.remove', agent: 'nino', queue: 'vip' },
    ]);
    expect(undo({ command, before: ofNino({ support }), now: ofNino({ vip: { penalty: 2 } }) })).toEqual({
      commands: [],
      kept: [{ queue: 'vip', because: 'last-queue' }],
    });
  });

  test('who was taken out of his only queue is logged out by it, and stays so', () => {
    const command: Command = { method: 'agent.remove', agent: 'nino', queue: 'support' };
    expect(undo({ command, before: ofNino({ support }) })).toEqual({
      commands: [],
      kept: [{ because: 'logged-out' }],
    });
  });

  test('a penalty goes back to what it was, also of one who is out', () => {
    const command: Command = { method: 'agent.setPenalty', agent: 'nino', queue: 'support', penalty: 9 };
    const out = { state: 'offline' } as const;
    const back = { method: 'agent.setPenalty', agent: 'nino', queue: 'support', penalty: 1 };
    expect(undo({ command, before: ofNino({ support }) }).commands).toEqual([back]);
    const now = ofNino({ support: { penalty: 9 } }, out);
    expect(undo({ command, before: ofNino({ support }, out), now }).commands).toEqual([back]);
  });

  test('a log-out is never undone', () => {
    expect(
      undo({ command: { method: 'agent.logout', agent: 'nino' }, before: ofNino({ support }) }).commands,
    ).toEqual([]);
  });
});

describe('campaigns and contacts', () => {
  const campaign = (more: Partial<CampaignRow>): Sight => sight({ campaigns: { spring: more } });
  const contact = (more: Partial<ContactRow>): Sight => sight({ contacts: { 'call 1': more } });

  test.each<[string, Command, Partial<CampaignRow>, Partial<CampaignRow>, Command]>([
    [
      'a paused one is resumed',
      { method: 'campaign.pause', campaign: 'spring' },
      { state: 'running' },
      { state: 'draining' },
      { method: 'campaign.resume', campaign: 'spring' },
    ],
    [
      'a resumed one is paused for the reason it was',
      { method: 'campaign.resume', campaign: 'spring' },
      { state: 'paused', reason: 'line overloaded' },
      { state: 'running' },
      { method: 'campaign.pause', campaign: 'spring', reason: 'line overloaded' },
    ],
    [
      'a pace is set as it was',
      { method: 'campaign.pace', campaign: 'spring', linesPerAgent: 2 },
      { state: 'running', linesPerAgent: 1.5 },
      { state: 'running', linesPerAgent: 2 },
      { method: 'campaign.pace', campaign: 'spring', linesPerAgent: 1.5 },
    ],
  ])('%s', (_title, command, was, became, back) => {
    expect(undo({ command, before: campaign(was), after: campaign(became) })).toEqual({
      commands: [back],
      kept: [],
    });
  });

  test('a campaign that its cap has stopped since is left', () => {
    const command: Command = { method: 'campaign.resume', campaign: 'spring' };
    const before = campaign({ state: 'paused' });
    expect(undo({ command, before, now: campaign({ state: 'capped' }) }).kept).toEqual([
      { because: 'changed' },
    ]);
  });

  test('a caller’s priority goes back while he waits in that queue, and not once he is answered', () => {
    const command: Command = { method: 'contact.prioritize', contact: 'call 1', priority: 9 };
    const waits = { state: 'waiting', queue: 'support', ordinal: 1 } as const;
    const before = contact({ ...waits, priority: 0 });
    expect(undo({ command, before }).commands).toEqual([
      { method: 'contact.prioritize', contact: 'call 1', priority: 0 },
    ]);
    const talks = contact({ ...waits, state: 'talking', priority: 9 });
    expect(undo({ command, before, now: talks }).kept).toEqual([{ because: 'ended' }]);
    expect(undo({ command, before: contact(waits) }).kept).toEqual([{ because: 'not-told' }]);
  });
});
