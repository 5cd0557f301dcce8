// One state per agent: a test for each row of the table, and for what stands above it.
import { describe, expect, test } from 'vitest';
import {
  AGENT_STATES_TABLE,
  type AgentFacts,
  DEVICE,
  selectAgentState,
} from '../../../../src/sources/asterisk/agents/agent-state-table.ts';

/** A free member of two queues. */
const FREE: AgentFacts = {
  isKnown: true,
  queueCount: 2,
  device: DEVICE.notInUse,
  wasThere: true,
  isTalking: false,
  isHeld: false,
  isOffered: false,
  isOnOwnCall: false,
  isWithinWrapUp: false,
  pausedCount: 0,
  isAutoPaused: false,
  isPausedForWrapUp: false,
  isPausedForWork: false,
};

type Row = readonly [title: string, facts: Partial<AgentFacts>, state: string];

const ROWS: readonly (readonly Row[])[] = [
  [['nothing is known of him', { isKnown: false, device: undefined }, 'unknown']],
  [
    ['he is in no queue', { queueCount: 0 }, 'offline'],
    [
      'his device is gone and was not there today',
      { device: DEVICE.unavailable, wasThere: false },
      'offline',
    ],
    ['his device does not exist', { device: DEVICE.invalid, wasThere: false, pausedCount: 2 }, 'offline'],
  ],
  [
    ['his device is gone and was there', { device: DEVICE.unavailable }, 'unreachable'],
    ['it is gone while he talks', { device: DEVICE.invalid, isTalking: true }, 'unreachable'],
  ],
  [
    ['he holds a contact', { device: DEVICE.onHold, isTalking: true, isHeld: true }, 'on-hold'],
    ['he holds one while another rings', { isTalking: true, isHeld: true, isOffered: true }, 'on-hold'],
  ],
  [
    ['a contact is connected', { device: DEVICE.inUse, isTalking: true }, 'on-contact'],
    ['it is, his hint still rings', { device: DEVICE.ringing, isTalking: true }, 'on-contact'],
    ['it is, and all his queues are paused', { isTalking: true, pausedCount: 2 }, 'on-contact'],
  ],
  [
    ['a contact rings', { device: DEVICE.inUse, isOffered: true, isOnOwnCall: true }, 'reserved'],
    ['his device rings', { device: DEVICE.ringing }, 'reserved'],
    ['it rings beside another call', { device: DEVICE.ringInUse, isWithinWrapUp: true }, 'reserved'],
  ],
  [
    ['he is on a call that no queue brought', { device: DEVICE.inUse, isOnOwnCall: true }, 'on-contact own'],
    [
      'he is, and on a break',
      { device: DEVICE.busy, isOnOwnCall: true, pausedCount: 2, isWithinWrapUp: true },
      'on-contact own',
    ],
    [
      'he holds a call of his own',
      { device: DEVICE.onHold, isHeld: true, isOnOwnCall: true },
      'on-contact own',
    ],
  ],
  [
    ['the queue gives him time after a contact', { isWithinWrapUp: true }, 'wrap-up'],
    ['it does, and he asked for a break', { isWithinWrapUp: true, pausedCount: 2 }, 'wrap-up'],
    ['he is paused for a reason that means it', { pausedCount: 2, isPausedForWrapUp: true }, 'wrap-up'],
  ],
  [['Asterisk paused him everywhere', { pausedCount: 2, isAutoPaused: true }, 'break auto']],
  [['he is paused for work that is no contact', { pausedCount: 2, isPausedForWork: true }, 'break work']],
  [
    ['he is paused everywhere', { pausedCount: 2 }, 'break'],
    ['he is, in his one queue', { queueCount: 1, pausedCount: 1 }, 'break'],
  ],
  [['he is paused in some queues', { pausedCount: 1, isAutoPaused: true }, 'available shared']],
  [
    ['he is free', {}, 'available'],
    ['his device is unknown, which a queue takes', { device: DEVICE.unknown }, 'available'],
    ['his device is busy for a moment that a contact explains', { device: DEVICE.inUse }, 'available'],
  ],
];

describe.each(ROWS.map((rows, index) => ({ row: index + 1, rows })))('row $row', ({ row, rows }) => {
  test.each(rows)('when %s', (_, facts, state) => {
    const selected = selectAgentState({ ...FREE, ...facts });
    expect(AGENT_STATES_TABLE.indexOf(selected) + 1).toBe(row);
    const words = [
      selected.state,
      selected.own && 'own',
      selected.auto && 'auto',
      selected.work && 'work',
      selected.shared && 'shared',
    ];
    expect(words.filter(Boolean).join(' ')).toBe(state);
  });
});

test('every row of the table is told about here', () => {
  expect(ROWS).toHaveLength(AGENT_STATES_TABLE.length);
});
