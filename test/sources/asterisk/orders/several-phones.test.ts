// A person with two phones is ordered about as one: each phone that is in the queue is asked for, and no other.
import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../../src/floor/index.ts';
import type { FakeQueuePlans } from '../../../support/fake-pbx/index.ts';
import { closeAll, type Floor, openFloor } from './support/open-floor.ts';

afterEach(closeAll);

const DESK = 'PJSIP/1001';
const HOME = 'PJSIP/2001';
const desk = { interface: DESK, name: 'Nino', membership: 'dynamic' } as const;
const home = { interface: HOME, name: 'Nino home', membership: 'dynamic', penalty: 3 } as const;
const QUEUES: FakeQueuePlans = {
  sales: { members: [desk, home] },
  support: { members: [desk] },
  billing: {},
};
const MEMBERS = [
  { id: 'nino', name: 'Nino Beridze', interfaces: [DESK, HOME] },
  { id: 'dato', name: 'დათო', interfaces: ['PJSIP/3001', 'PJSIP/3002'] },
];
const nino = { agent: 'nino' } as const;

function open(queues = QUEUES): Promise<Floor> {
  return openFloor({ queues, source: { members: MEMBERS } });
}

function brief(sent: readonly string[]): string[] {
  return sent.map(line => line.replace(/ (Penalty|Paused=false|MemberName).*/, ''));
}

test('each phone is known in the new queue by the name that it had in the old one', async () => {
  const floor = await open();
  await floor.order({
    ...{ method: 'agent.reassign', ...nino, from: ['sales'] },
    to: [{ queue: 'billing', penalty: 0 }],
  });
  expect([floor.place('billing', DESK)?.name, floor.place('billing', HOME)?.name]).toEqual([
    ...['Nino', 'Nino home'],
  ]);
});

describe('of an agent with two phones', () => {
  test.each<[string, Command, readonly string[]]>([
    [
      'both are paused everywhere',
      { method: 'agent.pause', ...nino, reason: 'lunch' },
      [
        `QueuePause Interface=${DESK} Paused=true Reason=lunch`,
        `QueuePause Interface=${HOME} Paused=true Reason=lunch`,
      ],
    ],
    [
      'the one that is in the queue is paused in it',
      { method: 'agent.pause', ...nino, queues: ['support'] },
      [`QueuePause Queue=support Interface=${DESK} Paused=true`],
    ],
    [
      'both get the penalty',
      { method: 'agent.setPenalty', ...nino, queue: 'sales', penalty: 5 },
      [`QueuePenalty Queue=sales Interface=${DESK}`, `QueuePenalty Queue=sales Interface=${HOME}`],
    ],
    [
      'both leave and join with him',
      { method: 'agent.reassign', ...nino, from: ['sales'], to: [{ queue: 'billing', penalty: 0 }] },
      [
        `QueueAdd Queue=billing Interface=${DESK}`,
        `QueueAdd Queue=billing Interface=${HOME}`,
        `QueueRemove Queue=sales Interface=${DESK}`,
        `QueueRemove Queue=sales Interface=${HOME}`,
      ],
    ],
    [
      'the one that is in the old queue joins the new one',
      { method: 'agent.reassign', ...nino, from: ['support'], to: [{ queue: 'billing', penalty: 0 }] },
      [`QueueAdd Queue=billing Interface=${DESK}`, `QueueRemove Queue=support Interface=${DESK}`],
    ],
    [
      'the one that is missing is added to where the other is',
      { method: 'agent.add', ...nino, queue: 'support', penalty: 0 },
      [`QueueAdd Queue=support Interface=${HOME}`],
    ],
    [
      'both log out of all they are in',
      { method: 'agent.logout', ...nino },
      [
        `QueueRemove Queue=sales Interface=${DESK}`,
        `QueueRemove Queue=support Interface=${DESK}`,
        `QueueRemove Queue=sales Interface=${HOME}`,
      ],
    ],
  ])('%s', async (_what, command, sent) => {
    const floor = await open();
    const done = await floor.order(command);
    expect(done.outcome).toBe('applied');
    expect(brief(done.sent)).toEqual(sent);
  });

  test('a failure with the second takes the first back', async () => {
    const floor = await open();
    const before = floor.places();
    floor.pbx.state.queues.get('sales')?.members.splice(1, 1);
    const done = await floor.order({ method: 'agent.pause', ...nino, queues: ['sales'], reason: 'lunch' });
    expect(done).toMatchObject({ outcome: 'refused', said: 'Interface not found; put back as it was' });
    expect(floor.place('sales', DESK)).toEqual(before[`sales ${DESK}`]);
  });

  test('one is paused and one is not: so they are in the new queue', async () => {
    const floor = await open();
    floor.pbx.pause(HOME, 'not at home');
    await floor.pass(1);
    await floor.order({
      method: 'agent.reassign',
      ...nino,
      from: ['sales'],
      to: [{ queue: 'billing', penalty: 0 }],
    });
    expect(floor.place('billing', DESK)?.paused).toBe(false);
    expect(floor.place('billing', HOME)?.paused).toBe('not at home');
  });
});

test('how each phone stands is told by itself, for who would undo an order', async () => {
  const floor = await open();
  floor.pbx.pause(HOME, 'not at home');
  await floor.pass(1);
  expect(floor.source.phonesOf?.('nino')).toEqual({
    [DESK]: { sales: { penalty: 0 }, support: { penalty: 0 } },
    [HOME]: { sales: { penalty: 3, paused: true, reason: 'not at home' } },
  });
  expect(floor.source.phonesOf?.('nobody')).toBeUndefined();
});

describe('an agent who is in no queue', () => {
  test('joins with the phones that the config gives him, under his name', async () => {
    const floor = await open();
    const { outcome, sent } = await floor.order({
      method: 'agent.add',
      agent: 'dato',
      queue: 'billing',
      penalty: 1,
    });
    expect(outcome).toBe('applied');
    expect(sent).toEqual([
      'QueueAdd Queue=billing Interface=PJSIP/3001 Penalty=1 Paused=false MemberName=დათო',
      'QueueAdd Queue=billing Interface=PJSIP/3002 Penalty=1 Paused=false MemberName=დათო',
    ]);
  });

  test('joins as he was when he was in one last', async () => {
    const floor = await openFloor();
    await floor.order({ method: 'agent.logout', agent: '1001' });
    const { sent } = await floor.order({ method: 'agent.add', agent: '1001', queue: 'billing', penalty: 1 });
    expect(sent).toEqual([
      'QueueAdd Queue=billing Interface=Local/1001@agents/n Penalty=1 Paused=false MemberName=Nino Beridze StateInterface=hint:1001@agents',
    ]);
  });
});
