// Offsets tell a scope nothing of what happens elsewhere: they count what changed in it.
import { expect, test } from 'vitest';
import { openWireSocket } from '../../support/wire-socket.ts';
import { openCanaryFloor, scopedSecret, wholeSecret } from './canary-floor.ts';

const KINDS = ['queues', 'agents', 'contacts'];

test('however much happens elsewhere, the offset of a scope stays, by socket, page and reply', async () => {
  const { gateway, pbx } = await openCanaryFloor();
  const open = (secret: string) => openWireSocket(gateway.url, { authorization: `Bearer ${secret}` });
  const [scoped, whole] = [await open(scopedSecret('lead')), await open(wholeSecret('lead'))];
  const look = async (socket: typeof scoped) =>
    (await socket.call('floor.get', { kinds: KINDS })).result as { epoch: string; offset: number };
  const page = async (): Promise<{ offset: number }> => {
    const headers = { authorization: `Bearer ${scopedSecret('lead')}` };
    return JSON.parse(await (await fetch(`${gateway.httpUrl}/v1/queues`, { headers })).text());
  };
  const before = { mine: await look(scoped), all: await look(whole), page: await page() };
  for (let n = 0; n < 20; n += 1) {
    pbx.emit({ type: 'contact.queued', contact: `canary ${n}`, queue: 'canary-queue', ordinal: 1 });
    gateway.hub.publish();
  }
  expect((await look(whole)).offset).toBeGreaterThanOrEqual(before.all.offset + 20);
  expect(await look(scoped)).toMatchObject({ epoch: before.mine.epoch, offset: before.mine.offset });
  expect((await page()).offset).toBe(before.page.offset);

  const ordered = await scoped.call('agent.setPenalty', { agent: '1002', queue: 'sales', penalty: 2 });
  const { command, offset } = ordered.result as { command: string; offset: number };
  expect(offset).toBe((await look(scoped)).offset);
  expect(offset).toBeLessThan(before.mine.offset + 5);
  // What others are shown of it has the floor's offset, and he has none.
  const logged = async (socket: typeof scoped) => (await socket.call('command.get', { command })).result;
  expect(await logged(whole)).toMatchObject({ answered: { offset: expect.any(Number) } });
  expect(await logged(scoped)).not.toHaveProperty('answered.offset');
});
