// He pauses himself, or comes back, while he is being moved: whenever that falls, no phone rings that should not.
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Command } from '../../../../src/floor/index.ts';
import { turns } from '../session/support/open-live.ts';
import { answerOf, closeAll, type Floor, openFloor, type Place } from './support/open-floor.ts';

afterEach(closeAll);

const DESK = 'PJSIP/1001';
const HOME = 'PJSIP/2001';
const NINO = { id: 'nino', name: 'Nino', interfaces: [DESK, HOME] };
const TO_BILLING = {
  ...{ method: 'agent.reassign', agent: 'nino', from: ['sales'] },
  to: [{ queue: 'billing', penalty: 0 }],
  via: 'pause',
} as const satisfies Command;

interface Scene {
  readonly phones: readonly string[];
  readonly isFixed: boolean;
  readonly isBack: boolean;
  readonly isOnCall: boolean;
  readonly ringInUse: boolean;
  readonly isElsewhere: boolean;
  /** So many turns of the event loop after the order was given. */
  readonly turnsLater: number;
  readonly failsAt: number | undefined;
  readonly isReplyLast: boolean;
}

const anyScene: fc.Arbitrary<Scene> = fc.record({
  phones: fc.constantFrom([DESK], [DESK, HOME]),
  isFixed: fc.boolean(),
  isBack: fc.boolean(),
  isOnCall: fc.boolean(),
  ringInUse: fc.boolean(),
  isElsewhere: fc.boolean(),
  turnsLater: fc.nat(30),
  failsAt: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  isReplyLast: fc.boolean(),
});

const SCENE: Scene = {
  ...{ phones: [DESK], isFixed: false, isBack: false, isOnCall: false, ringInUse: false, isElsewhere: false },
  ...{ turnsLater: 0, failsAt: undefined, isReplyLast: false },
};

function openScene({ phones, isFixed, isBack, ringInUse, isElsewhere }: Scene): Promise<Floor> {
  const pause = isBack ? { isPaused: true, pausedReason: 'lunch' } : {};
  const members = phones.map(phone => ({ interface: phone, name: 'Nino', ...pause }));
  const free = members.map(member => ({ ...member, membership: 'dynamic' as const }));
  return openFloor({
    queues: {
      sales: { members: isFixed ? members : free },
      support: { members: isElsewhere ? free : [] },
      billing: { ringInUse },
    },
    source: { members: [NINO] },
  });
}

/** Whatever he was about to be rung by, and was not moved away from. */
function pausesOf(places: Record<string, Place>): (string | false)[] {
  return Object.values(places).flatMap(({ paused }) => (paused === 'moved' ? [] : [paused]));
}

async function play(scene: Scene) {
  const floor = await openScene(scene);
  if (scene.isOnCall && !scene.isBack) floor.pbx.setDevice(DESK, 'in use');
  await floor.pass(1.5);
  const { faults } = floor.pbx;
  if (scene.failsAt !== undefined) faults.refuseNth(scene.failsAt, 'No');
  faults.replyAfterEvents(scene.isReplyLast);
  const done = floor.begin(TO_BILLING);
  await turns(scene.turnsLater);
  for (const phone of scene.phones)
    if (scene.isBack) floor.pbx.unpause(phone);
    else floor.pbx.pause(phone, 'doctor');
  const answer = await answerOf(done, floor.timers, { seconds: 12 });
  await floor.pass(1);
  return { floor, answer };
}

test('who goes on a break while he is moved is on it in every queue he is in then, and who comes back is back', async () => {
  await fc.assert(
    fc
      .asyncProperty(anyScene, async scene => {
        const { floor, answer } = await play(scene);
        const pauses = pausesOf(floor.places());
        expect(pauses.length).toBeGreaterThan(0);
        for (const paused of pauses)
          expect([answer.said, paused]).toEqual([answer.said, scene.isBack ? false : 'doctor']);
      })
      .afterEach(closeAll),
    { numRuns: 200 },
  );
}, 120_000);

test('who pauses himself before he is added is added paused, and that is told', async () => {
  const floor = await openScene({ ...SCENE, isBack: false });
  const held = floor.pbx.faults.holdReplies('QueuePenalty');
  const first = floor.begin({ method: 'agent.setPenalty', agent: 'nino', queue: 'sales', penalty: 7 });
  await floor.pass(0.2);
  const done = floor.begin(TO_BILLING);
  floor.pbx.pause(DESK, 'doctor');
  held.release();
  await first;
  expect(await answerOf(done, floor.timers, { seconds: 3 })).toMatchObject({
    outcome: 'applied',
    said: 'Removed interface from queue; paused there too: doctor',
  });
  expect(floor.place('billing', DESK)?.paused).toBe('doctor');
});

test('who pauses himself in the instant in which he is added is paused before he leaves the old queue', async () => {
  const floor = await openScene({ ...SCENE, isBack: false });
  const done = floor.begin(TO_BILLING);
  // The action is on its way, and he is quicker.
  floor.pbx.pause(DESK, 'doctor');
  await answerOf(done, floor.timers, { seconds: 3 });
  expect(floor.sent()).toEqual([
    `QueueAdd Queue=billing Interface=${DESK} Penalty=0 Paused=false MemberName=Nino`,
    `QueuePause Queue=billing Interface=${DESK} Paused=true Reason=doctor`,
    `QueueRemove Queue=sales Interface=${DESK}`,
  ]);
});

test('who comes back in that instant is open in the new queue too', async () => {
  const floor = await openScene({ ...SCENE, isBack: true });
  const done = floor.begin(TO_BILLING);
  floor.pbx.unpause(DESK);
  const { said } = await answerOf(done, floor.timers, { seconds: 3 });
  expect(said).toBe('Removed interface from queue');
  expect(floor.place('billing', DESK)?.paused).toBe(false);
});

test('who went on a break while a move failed is not opened again in the queue that has him back', async () => {
  const floor = await openScene({ ...SCENE, phones: [DESK, HOME], isBack: false });
  const held = floor.pbx.faults.holdReplies('QueueRemove');
  floor.pbx.faults.refuseNth(4, 'No');
  const done = floor.begin(TO_BILLING);
  await floor.pass(0.3);
  expect(floor.place('sales', DESK)).toBeUndefined();
  for (const phone of [DESK, HOME]) floor.pbx.pause(phone, 'doctor');
  held.release();
  expect((await answerOf(done, floor.timers, { seconds: 3 })).said).toBe(
    'No; put back as it was, but paused as he is since',
  );
  expect(floor.place('sales', DESK)?.paused).toBe('doctor');
});

test('a pause that was ordered on the way is not taken back where he has paused himself since', async () => {
  const floor = await openScene({ ...SCENE, isFixed: true, isBack: false, isElsewhere: true });
  const held = floor.pbx.faults.holdReplies('QueueRemove');
  floor.pbx.faults.refuseNth(3, 'No');
  const done = floor.begin({ ...TO_BILLING, from: ['sales', 'support'] });
  await floor.pass(0.3);
  expect(floor.place('sales', DESK)?.paused).toBe('moved');
  floor.pbx.pause(DESK, 'doctor');
  held.release();
  expect((await answerOf(done, floor.timers, { seconds: 3 })).said).toBe(
    `No; not put back: QueuePause Queue=sales Interface=${DESK} Paused=false: not asked: his pause has changed since`,
  );
  expect(floor.place('sales', DESK)?.paused).toBe('doctor');
});
