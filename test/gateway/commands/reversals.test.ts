// What undoes itself: after a while, or when the agent goes home.
import { expect, test } from 'vitest';
import type { CommandResult } from '../../../src/floor/index.ts';
import { KEPT_COMMANDS } from '../../../src/gateway/commands/command-log.ts';
import type { FakeSource } from '../../support/fake-source.ts';
import { ANYBODY, MOVE, openDesk, PAUSE, replyOf, settled, type TestDesk } from './desk.ts';
import { eventsOf, obey } from './obedient.ts';

const MINUTE = 60_000;
const asked = ({ pbx }: TestDesk): string[] => pbx.asked.map(({ method }) => method);

/** Lets so much time pass, and everything that comes of it. */
async function pass({ timers }: TestDesk, ms: number): Promise<void> {
  timers.advance(ms);
  await settled();
  timers.advance(0);
  await settled();
}

const turn = (pbx: FakeSource, state: 'offline' | 'available' | 'unreachable'): void =>
  pbx.emit({ type: 'agent.state-changed', agent: '1002', state });

test('a pause for twenty minutes ends after them, and whoever ordered it is told', async () => {
  const desk = await openDesk({ obeys: true });
  expect(await replyOf(desk.order({ ...PAUSE, forMs: 20 * MINUTE }))).toMatchObject({
    undoAt: desk.timers.now() + 20 * MINUTE,
  });
  await pass(desk, 20 * MINUTE - 1);
  expect(asked(desk)).toEqual(['agent.pause']);
  await pass(desk, 1);
  expect(asked(desk)).toEqual(['agent.pause', 'agent.unpause']);
  expect(desk.pbx.askedBy.at(-1)).toEqual({ who: 'nino', how: 'command c2' });
  expect(desk.told).toEqual([
    {
      method: 'command.undone',
      params: expect.objectContaining({ command: 'c2', undoes: 'c1', outcome: 'applied' }),
    },
  ]);
  expect(await desk.desk.get('c2', ANYBODY)).toMatchObject({
    resultText: expect.stringContaining('"from":"schedule"'),
  });
});

test('where somebody else has seen to it meanwhile, it is left, and that is told', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order({ ...PAUSE, forMs: 20 * MINUTE });
  await desk.as('olena').order({ ...PAUSE, reason: 'meeting' });
  await pass(desk, 20 * MINUTE);
  expect(asked(desk)).toEqual(['agent.pause', 'agent.pause']);
  expect(desk.told).toMatchObject([
    { method: 'command.undone', params: { outcome: 'refused', said: expect.stringContaining('by olena') } },
  ]);
});

test('a break that he took himself in the meantime, for the same reason, is not cut short', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order({ ...PAUSE, forMs: 20 * MINUTE });
  const own = { type: 'membership.changed', agent: '1002', queue: 'sales' } as const;
  desk.pbx.emit({ ...own, paused: false });
  await pass(desk, 19 * MINUTE);
  desk.pbx.emit({ ...own, paused: true, reason: 'lunch' });
  await pass(desk, MINUTE);
  expect(asked(desk)).toEqual(['agent.pause']);
});

test('undone by hand, it is not undone again', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order({ ...PAUSE, forMs: 20 * MINUTE });
  await desk.undo('c1');
  await pass(desk, 30 * MINUTE);
  expect(asked(desk)).toEqual(['agent.pause', 'agent.unpause']);
  expect(desk.told).toEqual([]);
});

test('what is refused is not undone later', async () => {
  const desk = await openDesk({ perform: async () => ({ outcome: 'refused', said: 'no', steps: [] }) });
  expect(await replyOf(desk.order({ ...PAUSE, forMs: MINUTE }))).not.toHaveProperty('undoAt');
  await pass(desk, 2 * MINUTE);
  expect(asked(desk)).toEqual(['agent.pause']);
});

test('a source that is lost when the time is over is waited for', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order({ ...PAUSE, forMs: 20 * MINUTE });
  desk.pbx.emit({ type: 'source.lost', reason: 'gone' });
  await pass(desk, 30 * MINUTE);
  expect(asked(desk)).toEqual(['agent.pause']);
  desk.pbx.emit(
    { type: 'source.connected', name: 'pbx', capabilities: ['agent.pause', 'agent.unpause'] },
    { type: 'source.synced' },
  );
  await pass(desk, 15_000);
  expect(asked(desk)).toEqual(['agent.pause', 'agent.unpause']);
});

test('what was put off until the call ends, and happens after its time, is undone once it has happened', async () => {
  const desk = await openDesk({
    perform: async (command, source, by) => {
      if (source.asked.length === 1) return { outcome: 'deferred', said: 'when the call ends', steps: [] };
      source.emit(...eventsOf(command, by));
      return { outcome: 'applied', said: 'done', steps: [] };
    },
  });
  await desk.order({ ...MOVE, forMs: 5 * MINUTE });
  await pass(desk, 6 * MINUTE);
  expect(asked(desk)).toEqual(['agent.reassign']);
  desk.pbx.emit(...eventsOf(MOVE, { who: 'nino', how: 'command c1' }));
  await pass(desk, 15_000);
  expect(asked(desk)).toEqual(['agent.reassign', 'agent.reassign']);
  expect({ ...desk.hub.ledger.document.agents['1002']?.memberships }).toEqual({ sales: { penalty: 1 } });
});

test('a loan until the end of the shift ends when he logs out, and nothing is added again', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order({ ...MOVE, until: 'end-of-shift' });
  turn(desk.pbx, 'unreachable');
  await pass(desk, 60 * MINUTE);
  turn(desk.pbx, 'available');
  await pass(desk, 60 * MINUTE);
  expect(asked(desk)).toEqual(['agent.reassign']);
  turn(desk.pbx, 'offline');
  await pass(desk, 1_000);
  expect(desk.pbx.asked.slice(1)).toEqual([{ method: 'agent.remove', agent: '1002', queue: 'support' }]);
  expect(desk.told).toMatchObject([{ method: 'command.undone', params: { undoes: 'c1' } }]);
});

test('a loan of somebody who has left all by himself is simply over', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order({ ...MOVE, until: 'end-of-shift' });
  desk.pbx.emit({ type: 'membership.removed', agent: '1002', queue: 'support' });
  turn(desk.pbx, 'offline');
  await pass(desk, 1_000);
  expect(asked(desk)).toEqual(['agent.reassign']);
  expect(desk.told).toEqual([]);
});

test('ordered for one who is not at work yet, a loan lasts until the end of his next shift', async () => {
  const desk = await openDesk({ obeys: true });
  turn(desk.pbx, 'offline');
  await desk.order({ ...MOVE, until: 'end-of-shift' });
  turn(desk.pbx, 'offline');
  await pass(desk, 60 * MINUTE);
  expect(asked(desk)).toHaveLength(1);
  turn(desk.pbx, 'available');
  await pass(desk, 60 * MINUTE);
  turn(desk.pbx, 'offline');
  await pass(desk, 1_000);
  expect(asked(desk)).toEqual(['agent.reassign', 'agent.remove']);
});

test('a gateway that stops says which commands nobody will undo', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order({ ...PAUSE, forMs: 20 * MINUTE });
  await desk.order({ ...MOVE, until: 'end-of-shift' });
  desk.desk.close();
  const warned = desk.log.filter(({ level }) => level === 'warn');
  expect(warned.map(({ what, count, command, said }) => [what, count ?? command, said])).toEqual([
    ['timed orders end with the gateway, and will not go back', 2, undefined],
    [
      'command not undone: the gateway stopped',
      'c1',
      expect.stringMatching(/^would have gone back at \d\d:\d\d$/),
    ],
    ['command not undone: the gateway stopped', 'c2', 'would have gone back at the end of the shift'],
  ]);
  await pass(desk, 60 * MINUTE);
  expect(desk.pbx.asked).toHaveLength(2);
});

test('where it turns out not to have been done, it is tried again, and not while that is not known', async () => {
  const later = Promise.withResolvers<CommandResult>();
  let isCut = true;
  const desk = await openDesk({
    async perform(command, source, by) {
      if (command.method !== 'agent.unpause' || !isCut) return obey(command, source, by);
      isCut = false;
      return { outcome: 'unknown', said: 'session lost', steps: [], settled: later.promise };
    },
  });
  await desk.order({ ...PAUSE, forMs: MINUTE });
  await pass(desk, MINUTE);
  await pass(desk, MINUTE);
  expect(asked(desk)).toEqual(['agent.pause', 'agent.unpause']);
  later.resolve({ outcome: 'refused', said: 'not done, as the list shows since', steps: [] });
  await settled();
  await pass(desk, MINUTE);
  expect(asked(desk)).toEqual(['agent.pause', 'agent.unpause', 'agent.unpause']);
  await pass(desk, MINUTE);
  expect(asked(desk)).toHaveLength(3);
});

test('what was changed by others stays theirs, however many commands came in between', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order({ ...PAUSE, forMs: 20 * MINUTE });
  const own = { type: 'membership.changed', agent: '1002', queue: 'sales' } as const;
  desk.pbx.emit({ ...own, paused: false });
  await pass(desk, MINUTE);
  desk.pbx.emit({ ...own, paused: true, reason: 'lunch' });
  for (let count = 0; count < KEPT_COMMANDS; count += 1)
    await desk.order({ method: 'campaign.pause', campaign: 'spring' });
  await pass(desk, 20 * MINUTE);
  expect(asked(desk)).not.toContain('agent.unpause');
});
