// Orders about people, one by one: the exact actions, Asterisk's words, and how the PBX then holds the member.
import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../../src/floor/index.ts';
import { closeAll, DATO, LEVAN, NINO, OLENA, openFloor, type Place, typeOf } from './support/open-floor.ts';

afterEach(closeAll);

const nino = { agent: '1001' } as const;
const olena = { agent: '1003' } as const;
const NINO_AS = 'MemberName=Nino Beridze StateInterface=hint:1001@agents';
const GEORGIAN_27 = 'შესვენება სადილისთვის გუნდ';

interface Case {
  readonly what: string;
  readonly command: Command;
  readonly sent: readonly string[];
  readonly said: string;
  /** By queue and phone; undefined: none of it any more. */
  readonly places: Readonly<Record<string, Partial<Place> | undefined>>;
}

const APPLIED: readonly Case[] = [
  {
    what: 'a pause in all queues is one action',
    command: { method: 'agent.pause', ...nino, reason: 'lunch' },
    sent: [`QueuePause Interface=${NINO} Paused=true Reason=lunch`],
    said: 'Interface paused successfully',
    places: { [`sales ${NINO}`]: { paused: 'lunch' }, [`support ${NINO}`]: { paused: 'lunch' } },
  },
  {
    what: 'a pause in one queue leaves him open in the others',
    command: { method: 'agent.pause', ...nino, queues: ['sales'], reason: 'lunch' },
    sent: [`QueuePause Queue=sales Interface=${NINO} Paused=true Reason=lunch`],
    said: 'Interface paused successfully',
    places: { [`sales ${NINO}`]: { paused: 'lunch' }, [`support ${NINO}`]: { paused: false } },
  },
  {
    what: 'a pause in several queues is one action each',
    command: { method: 'agent.pause', ...nino, queues: ['sales', 'support'] },
    sent: [
      `QueuePause Queue=sales Interface=${NINO} Paused=true`,
      `QueuePause Queue=support Interface=${NINO} Paused=true`,
    ],
    said: 'Interface paused successfully',
    places: { [`sales ${NINO}`]: { paused: '' }, [`support ${NINO}`]: { paused: '' } },
  },
  {
    what: 'who is not paused can be unpaused all the same',
    command: { method: 'agent.unpause', ...nino },
    sent: [`QueuePause Interface=${NINO} Paused=false`],
    said: 'Interface unpaused successfully',
    places: { [`sales ${NINO}`]: { paused: false } },
  },
  {
    what: 'a static member is paused like any other',
    command: { method: 'agent.pause', ...olena, queues: ['vip'], reason: 'training' },
    sent: [`QueuePause Queue=vip Interface=${OLENA} Paused=true Reason=training`],
    said: 'Interface paused successfully',
    places: { [`vip ${OLENA}`]: { paused: 'training' }, [`support ${OLENA}`]: { paused: false } },
  },
  {
    what: 'a penalty is set in that queue alone',
    command: { method: 'agent.setPenalty', ...nino, queue: 'sales', penalty: 7 },
    sent: [`QueuePenalty Queue=sales Interface=${NINO} Penalty=7`],
    said: 'Interface penalty set successfully',
    places: { [`sales ${NINO}`]: { penalty: 7 }, [`support ${NINO}`]: { penalty: 1 } },
  },
  {
    what: 'the penalty that he has may be set again',
    command: { method: 'agent.setPenalty', ...nino, queue: 'sales', penalty: 2 },
    sent: [`QueuePenalty Queue=sales Interface=${NINO} Penalty=2`],
    said: 'Interface penalty set successfully',
    places: { [`sales ${NINO}`]: { penalty: 2 } },
  },
  {
    what: 'who is added to a queue is known there as elsewhere',
    command: { method: 'agent.add', ...nino, queue: 'billing', penalty: 3 },
    sent: [`QueueAdd Queue=billing Interface=${NINO} Penalty=3 Paused=false ${NINO_AS}`],
    said: 'Added interface to queue',
    places: {
      [`billing ${NINO}`]: { name: 'Nino Beridze', device: 'hint:1001@agents', penalty: 3, paused: false },
      [`sales ${NINO}`]: {},
    },
  },
  {
    what: 'a removal leaves the other queues alone',
    command: { method: 'agent.remove', ...nino, queue: 'sales' },
    sent: [`QueueRemove Queue=sales Interface=${NINO}`],
    said: 'Removed interface from queue',
    places: { [`sales ${NINO}`]: undefined, [`support ${NINO}`]: {} },
  },
  {
    what: 'a move adds first and removes after',
    command: { method: 'agent.reassign', ...nino, from: ['sales'], to: [{ queue: 'billing', penalty: 4 }] },
    sent: [
      `QueueAdd Queue=billing Interface=${NINO} Penalty=4 Paused=false ${NINO_AS}`,
      `QueueRemove Queue=sales Interface=${NINO}`,
    ],
    said: 'Removed interface from queue',
    places: { [`billing ${NINO}`]: { penalty: 4 }, [`sales ${NINO}`]: undefined, [`support ${NINO}`]: {} },
  },
  {
    what: 'a move from two queues to two others is in all of them before it leaves any',
    command: {
      ...{ method: 'agent.reassign', ...nino, from: ['sales', 'support'] },
      to: [
        { queue: 'billing', penalty: 1 },
        { queue: 'vip', penalty: 2 },
      ],
    },
    sent: [
      `QueueAdd Queue=billing Interface=${NINO} Penalty=1 Paused=false ${NINO_AS}`,
      `QueueAdd Queue=vip Interface=${NINO} Penalty=2 Paused=false ${NINO_AS}`,
      `QueueRemove Queue=sales Interface=${NINO}`,
      `QueueRemove Queue=support Interface=${NINO}`,
    ],
    said: 'Removed interface from queue',
    places: {
      [`billing ${NINO}`]: { penalty: 1 },
      [`vip ${NINO}`]: { penalty: 2 },
      [`sales ${NINO}`]: undefined,
      [`support ${NINO}`]: undefined,
    },
  },
  {
    what: 'a move to where he is already sets the penalty there, and leaves',
    command: { method: 'agent.reassign', ...nino, from: ['sales'], to: [{ queue: 'support', penalty: 5 }] },
    sent: [
      `QueuePenalty Queue=support Interface=${NINO} Penalty=5`,
      `QueueRemove Queue=sales Interface=${NINO}`,
    ],
    said: 'Removed interface from queue',
    places: { [`support ${NINO}`]: { penalty: 5 }, [`sales ${NINO}`]: undefined },
  },
  {
    what: 'a move away from where the PBX holds her is a pause there, if that is asked for',
    command: {
      ...{ method: 'agent.reassign', ...olena, from: ['support'], via: 'pause' },
      to: [{ queue: 'billing', penalty: 0 }],
    },
    sent: [
      `QueueAdd Queue=billing Interface=${OLENA} Penalty=0 Paused=false MemberName=Olena`,
      `QueuePause Queue=support Interface=${OLENA} Paused=true Reason=moved`,
    ],
    said: 'Interface paused successfully; paused in support instead of leaving it',
    places: { [`billing ${OLENA}`]: { paused: false }, [`support ${OLENA}`]: { paused: 'moved' } },
  },
  {
    what: 'a log-out leaves every queue',
    command: { method: 'agent.logout', ...nino },
    sent: [`QueueRemove Queue=sales Interface=${NINO}`, `QueueRemove Queue=support Interface=${NINO}`],
    said: 'Removed interface from queue',
    places: { [`sales ${NINO}`]: undefined, [`support ${NINO}`]: undefined },
  },
];

describe('an order about a person', () => {
  test.each(APPLIED)('is carried out: $what', async ({ command, sent, said, places }) => {
    const floor = await openFloor();
    const done = await floor.order(command);
    expect(done).toMatchObject({ outcome: 'applied', said, sent });
    expect(done.steps.map(({ outcome }) => outcome)).toEqual(sent.map(() => 'applied'));
    for (const [place, wanted] of Object.entries(places))
      if (wanted === undefined) expect(floor.places()).not.toHaveProperty([place]);
      else expect(floor.places()[place]).toMatchObject(wanted);
  });

  test.each(APPLIED)('tells before what it would ask: $what', async ({ command, sent }) => {
    const floor = await openFloor();
    const { steps } = floor.source.preview?.(command) ?? { steps: [] };
    const unconditional = steps.filter(line => !line.endsWith(')'));
    expect(unconditional.map(line => line.replaceAll('"', ''))).toEqual(sent);
    expect(floor.sent()).toEqual([]);
  });

  test.each(APPLIED)('is ascribed to who ordered it: $what', async ({ command }) => {
    const floor = await openFloor();
    const before = floor.events.length;
    await floor.order(command);
    const changes = floor.events.slice(before).filter(({ type }) => type.startsWith('membership.'));
    for (const change of changes) expect(change).toMatchObject({ by: LEVAN });
    expect(floor.source.preview).toBeDefined();
  });
});

describe('what Asterisk would cut is cut at a whole character', () => {
  test('a reason of 27 Georgian letters is applied, and what is left of it said', async () => {
    const floor = await openFloor();
    const reason = `${GEORGIAN_27.replaceAll(' ', '')}შემდეგ`.slice(0, 27);
    expect(reason).toHaveLength(27);
    const done = await floor.order({ method: 'agent.pause', ...nino, reason });
    expect(done.outcome).toBe('applied');
    expect(done.said).toContain(`Asterisk keeps of the reason: ${reason.slice(0, 26)}`);
    expect(floor.place('sales', NINO)?.paused).toBe(reason.slice(0, 26));
    expect(typeOf(floor.events, 'membership.changed')).toMatchObject([{ by: LEVAN }, { by: LEVAN }]);
  });

  test('a reason with spaces around it is meant without them', async () => {
    const floor = await openFloor();
    const done = await floor.order({ method: 'agent.pause', ...nino, reason: ' lunch ' });
    expect(done).toMatchObject({ outcome: 'applied', said: 'Interface paused successfully' });
    expect(floor.place('sales', NINO)?.paused).toBe('lunch');
  });
});

describe('whoever was moved away and comes back', () => {
  const away: Command = {
    ...{ method: 'agent.reassign', ...olena, from: ['support'], via: 'pause' },
    to: [{ queue: 'billing', penalty: 0 }],
  };
  const back: Command = {
    ...{ method: 'agent.reassign', ...olena, from: ['billing'] },
    to: [{ queue: 'support', penalty: 1 }],
  };

  test('is unpaused there instead of added', async () => {
    const floor = await openFloor();
    await floor.order(away);
    expect(await floor.order(back)).toMatchObject({
      outcome: 'applied',
      sent: [
        `QueuePause Queue=support Interface=${OLENA} Paused=false`,
        `QueueRemove Queue=billing Interface=${OLENA}`,
      ],
    });
    expect(floor.place('support', OLENA)).toMatchObject({ paused: false, penalty: 1 });
  });

  test('gets the penalty that was ordered before any phone can ring', async () => {
    const floor = await openFloor();
    await floor.order(away);
    const { sent } = await floor.order({ ...back, to: [{ queue: 'support', penalty: 6 }] });
    expect(sent.slice(0, 2)).toEqual([
      `QueuePenalty Queue=support Interface=${OLENA} Penalty=6`,
      `QueuePause Queue=support Interface=${OLENA} Paused=false`,
    ]);
  });

  test('stays at lunch, if she has gone there meanwhile', async () => {
    const floor = await openFloor();
    await floor.order(away);
    await floor.order({ method: 'agent.pause', ...olena, queues: ['billing', 'vip'], reason: 'lunch' });
    await floor.order(back);
    expect(floor.place('support', OLENA)?.paused).toBe('lunch');
  });

  test('is not let in by an unpause in all queues, nor is her move forgotten by a pause in all', async () => {
    const floor = await openFloor();
    await floor.order(away);
    await floor.order({ method: 'agent.pause', ...olena, reason: 'lunch' });
    expect(floor.place('support', OLENA)?.paused).toBe('moved');
    expect(floor.place('billing', OLENA)?.paused).toBe('lunch');
    await floor.order({ method: 'agent.unpause', ...olena });
    expect(floor.place('support', OLENA)?.paused).toBe('moved');
    expect(floor.place('billing', OLENA)?.paused).toBe(false);
  });

  test('is added where she is missing, though she was moved away from elsewhere', async () => {
    const floor = await openFloor();
    await floor.order(away);
    const done = await floor.order({ method: 'agent.add', ...olena, queue: 'sales', penalty: 0 });
    expect(done).toMatchObject({ outcome: 'applied' });
    expect(floor.place('sales', OLENA)?.paused).toBe(false);
  });
});

interface Refused {
  readonly what: string;
  readonly command: Command;
  readonly said: string;
}

const REFUSED: readonly Refused[] = [
  {
    what: 'a person nobody knows',
    command: { method: 'agent.pause', agent: '1\x1b[2J9' },
    said: 'pbx knows no agent 19',
  },
  {
    what: 'a queue nobody knows',
    command: { method: 'agent.pause', ...nino, queues: ['none'] },
    said: 'pbx has no queue none',
  },
  {
    what: 'a pause in a queue that he is not in',
    command: { method: 'agent.pause', ...nino, queues: ['billing'] },
    said: '"Nino Beridze" 1001 is not in billing',
  },
  {
    what: 'a reason that would end the line',
    command: { method: 'agent.pause', ...nino, reason: 'lunch\r\nAction: Command' },
    said: 'Asterisk cannot be sent the Reason "lunch Action: Command": it holds a line break or a NUL',
  },
  {
    what: 'leaving a queue that the PBX holds her in',
    command: {
      method: 'agent.reassign',
      ...olena,
      from: ['support'],
      to: [{ queue: 'billing', penalty: 0 }],
    },
    said: 'Asterisk: "Member not dynamic": "Olena" 1003 is fixed in support on the PBX and cannot leave it',
  },
  {
    what: 'removing her from it',
    command: { method: 'agent.remove', ...olena, queue: 'support' },
    said: 'Asterisk: "Member not dynamic": "Olena" 1003 is fixed in support on the PBX and cannot leave it',
  },
  {
    what: 'logging out whom the PBX holds everywhere',
    command: { method: 'agent.logout', ...olena },
    said: 'Asterisk: "Member not dynamic": "Olena" 1003 is fixed in support and vip on the PBX and cannot be logged out; pause there instead',
  },
  {
    what: 'leaving a queue that he is not in',
    command: { method: 'agent.reassign', ...nino, from: ['vip'], to: [{ queue: 'billing', penalty: 0 }] },
    said: '"Nino Beridze" 1001 is not in vip',
  },
  {
    what: 'adding whom it holds as ordered',
    command: { method: 'agent.add', ...nino, queue: 'sales', penalty: 2 },
    said: '"Nino Beridze" 1001 is there already, as it was ordered',
  },
  {
    what: 'adding whom it holds with another penalty',
    command: { method: 'agent.add', ...nino, queue: 'sales', penalty: 3 },
    said: 'Asterisk: "Already there": "Nino Beridze" 1001 is in that queue, with another penalty',
  },
  {
    what: 'leaving and joining the same queue',
    command: { method: 'agent.reassign', ...nino, from: ['sales'], to: [{ queue: 'sales', penalty: 0 }] },
    said: 'sales is named twice: he cannot both leave and join it',
  },
  {
    what: 'a penalty that Asterisk would take for 0',
    command: { method: 'agent.setPenalty', ...nino, queue: 'sales', penalty: -1 },
    said: 'a penalty is a whole number from 0 on, and not -1',
  },
  {
    what: 'a campaign',
    command: { method: 'campaign.pause', campaign: 'spring' },
    said: 'Asterisk pbx has no campaigns',
  },
];

describe('an order that cannot be carried out', () => {
  test.each(REFUSED)('is refused before anything is done: $what', async ({ command, said }) => {
    const floor = await openFloor();
    const before = floor.places();
    expect(await floor.order(command)).toEqual({ outcome: 'refused', said, steps: [], sent: [] });
    expect(floor.source.preview?.(command)).toEqual({ refusal: said, steps: [] });
    expect(floor.places()).toEqual(before);
  });

  test('names the queue as the wall does', async () => {
    const floor = await openFloor({ source: { queues: { billing: { name: 'Invoices' } } } });
    const done = await floor.order({ method: 'agent.pause', ...nino, queues: ['billing'] });
    expect(done.said).toBe('"Nino Beridze" 1001 is not in Invoices');
  });

  test('while the source is not in step is refused too', async () => {
    const floor = await openFloor();
    await floor.pbx.kill();
    await floor.reach('dropped');
    expect(await floor.order({ method: 'agent.pause', ...nino })).toMatchObject({
      ...{ outcome: 'refused', said: 'pbx is not in step: nothing can be ordered of it now' },
    });
  });
});

describe('a log-out of whom the PBX holds in some queues', () => {
  const mixed = {
    vip: { members: [{ interface: DATO, name: 'Dato' }] },
    sales: { members: [{ interface: DATO, name: 'Dato', membership: 'dynamic' as const }] },
  };

  test('leaves the others, and says where he still is', async () => {
    const floor = await openFloor({ queues: mixed });
    expect(await floor.order({ method: 'agent.logout', agent: '1002' })).toMatchObject({
      outcome: 'applied',
      said: 'Removed interface from queue; still in vip: fixed there on the PBX',
      steps: [
        { did: `QueueRemove Queue=sales Interface=${DATO}`, outcome: 'applied' },
        {
          ...{ did: `QueueRemove Queue=vip Interface=${DATO}`, outcome: 'refused' },
          said: 'not asked: fixed in vip on the PBX',
        },
      ],
      sent: [`QueueRemove Queue=sales Interface=${DATO}`],
    });
  });
});
