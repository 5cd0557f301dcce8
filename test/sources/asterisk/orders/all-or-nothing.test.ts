// Whatever an agent's memberships are, and wherever a move fails: the PBX is as it was, or it is said exactly what is not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../../../src/floor/index.ts';
import type { FakeMemberPlan, FakeQueuePlans } from '../../../support/fake-pbx/index.ts';
import { closeAll, type Floor, type Ordered, openFloor, type Place } from './support/open-floor.ts';

const PHONES = ['PJSIP/1001', 'PJSIP/2001'] as const;
const NAMES = ['sales', 'support', 'billing', 'vip'] as const;
const AGENT = { id: 'nino', name: 'Nino', interfaces: [...PHONES] };

interface Scene {
  readonly queues: FakeQueuePlans;
  readonly isOnCall: boolean;
  /** Every member was told of by an event already: what only events tell is known. */
  readonly isToldOf: boolean;
  readonly command: Extract<Command, { method: 'agent.reassign' }>;
  readonly failsAt: number;
  readonly failsOn: boolean;
}

const anyPause = fc.constantFrom<Partial<FakeMemberPlan>>(
  {},
  {},
  { isPaused: true, pausedReason: 'lunch' },
  { isPaused: true },
  { isPaused: true, pausedReason: 'moved' },
);

const MOSTLY_DYNAMIC = ['dynamic', 'dynamic', 'dynamic', 'dynamic', 'static'] as const;

function anyMember(phone: string): fc.Arbitrary<FakeMemberPlan[]> {
  const member = fc.record({
    membership: fc.constantFrom(...MOSTLY_DYNAMIC),
    penalty: fc.nat(3),
    ringInUse: fc.boolean(),
    pause: anyPause,
  });
  return fc
    .option(member)
    .map(made => (made === null ? [] : [{ interface: phone, name: 'Nino', ...made, ...made.pause }]));
}

const anyQueue = fc
  .tuple(anyMember(PHONES[0]), anyMember(PHONES[1]), fc.boolean())
  .map(([one, other, ringInUse]) => ({ members: [...one, ...other], ringInUse }));

const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    queues: fc.tuple(anyQueue, anyQueue, anyQueue, anyQueue),
    from: fc.subarray([...NAMES]),
    to: fc.subarray([...NAMES], { minLength: 1 }),
    penalty: fc.nat(3),
    isViaPause: fc.boolean(),
    isOnCall: fc.boolean(),
    isToldOf: fc.boolean(),
    failsAt: fc.integer({ min: 1, max: 9 }),
    failsOn: fc.boolean(),
  })
  .map(({ queues, from, to, penalty, isViaPause, ...scene }) => ({
    ...scene,
    queues: Object.fromEntries(NAMES.map((name, at) => [name, queues[at] ?? {}])),
    command: {
      ...{ method: 'agent.reassign', agent: 'nino' },
      // What he is in, mostly: all else is refused before anything is done.
      from: from.filter(name => (queues[NAMES.indexOf(name)]?.members.length ?? 0) > 0),
      to: to.filter(queue => !from.includes(queue)).map(queue => ({ queue, penalty })),
      ...(isViaPause ? { via: 'pause' } : {}),
    },
  }));

async function play({ queues, isOnCall, isToldOf, command, failsAt, failsOn }: Scene) {
  const floor = await openFloor({ queues, source: { members: [AGENT] } });
  if (isToldOf) for (const phone of PHONES) floor.pbx.setDevice(phone, 'ringing');
  if (isOnCall) floor.pbx.setDevice(PHONES[0], 'in use');
  await floor.pass(1.5);
  floor.sent();
  const before = floor.places();
  floor.pbx.faults.refuseNth(failsAt, 'Permission denied', failsOn ? Number.POSITIVE_INFINITY : 1);
  const done = await floor.order(command, { seconds: 9 });
  return { floor, before, done };
}

function changesOf(before: Record<string, Place>, after: Record<string, Place>): string[] {
  const places = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...places].filter(place => JSON.stringify(before[place]) !== JSON.stringify(after[place]));
}

function checkRefused(before: Record<string, Place>, floor: Floor, done: Ordered): void {
  const changes = changesOf(before, floor.places());
  const [, standing = ''] = done.said.split('not put back: ');
  if (standing === '') expect(changes).toEqual([]);
  for (const place of changes) {
    const [queue = '', phone = ''] = place.split(' ');
    expect(standing).toContain(`Queue=${queue} Interface=${phone}`);
  }
}

/** He has left what he was to leave and is where he was to be; all else is as it was. */
function checkApplied(before: Record<string, Place>, floor: Floor, { command }: Scene): void {
  const after = floor.places();
  const to = command.to.map(({ queue }) => queue);
  for (const place of Object.keys({ ...before, ...after })) {
    const [queue = ''] = place.split(' ');
    const is = after[place];
    if (command.from.includes(queue)) expect(is === undefined || is.paused === 'moved').toBe(true);
    else if (to.includes(queue)) expect(is).toMatchObject({ penalty: command.to[0]?.penalty });
    else expect(is).toEqual(before[place]);
    if (is !== undefined && !command.from.includes(queue)) expect(is.paused).not.toBe('wrap-up');
  }
  for (const queue of to) expect(Object.keys(after).some(place => place.startsWith(`${queue} `))).toBe(true);
}

test('a move is done as a whole, or not at all, or it is said what stands', async () => {
  await fc.assert(
    fc
      .asyncProperty(anyScene, async scene => {
        const { floor, before, done } = await play(scene);
        if (done.outcome === 'applied') checkApplied(before, floor, scene);
        else {
          expect(done.outcome).toBe('refused');
          checkRefused(before, floor, done);
        }
      })
      .afterEach(closeAll),
    { numRuns: 150 },
  );
}, 120_000);

test('he stays in the new queue where the old one does not have him back', async () => {
  const member = { interface: PHONES[0], name: 'Nino', membership: 'dynamic' } as const;
  const floor = await openFloor({
    queues: { sales: { members: [member] }, billing: { ringInUse: true } },
    source: { members: [AGENT] },
  });
  floor.pbx.answer(floor.pbx.join('sales'), PHONES[0]);
  await floor.pass(1.5);
  const move = { method: 'agent.reassign', agent: 'nino', from: ['sales'] } as const;
  floor.pbx.faults.refuseNth(4, 'No', 2);
  const done = await floor.order({ ...move, to: [{ queue: 'billing', penalty: 0 }] }, { seconds: 9 });
  expect(done).toMatchObject({
    outcome: 'refused',
    said: expect.stringMatching(
      /^No; not put back: QueueAdd Queue=sales .*: No; QueueRemove Queue=billing .*: not asked: it would be in no queue$/,
    ),
  });
  expect(floor.place('billing', PHONES[0])).toBeDefined();
  await closeAll();
});

test('one phone that is paused as moved is taken out as well, where it can be', async () => {
  const member = { name: 'Nino', membership: 'dynamic' } as const;
  const floor = await openFloor({
    queues: {
      sales: {
        members: [
          { ...member, interface: PHONES[0] },
          { ...member, interface: PHONES[1], isPaused: true, pausedReason: 'moved' },
        ],
      },
    },
    source: { members: [AGENT] },
  });
  expect(await floor.order({ method: 'agent.remove', agent: 'nino', queue: 'sales' })).toMatchObject({
    outcome: 'applied',
  });
  expect(floor.places()).toEqual({});
  await closeAll();
});
