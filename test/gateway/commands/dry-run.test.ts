// A dry run: everything is checked, nothing is asked, and what would be is told in the source's own words.
import { expect, test } from 'vitest';
import { ANYBODY, dryRunOf, failureOf, MOVE, openDesk, PAUSE } from './desk.ts';

test('tells the very steps of the source, and asks it for none of them', async () => {
  const { order, pbx, desk } = await openDesk({
    preview: () => ({ steps: ['QueueAdd support 1002 penalty 2', 'QueueRemove sales 1002'] }),
  });
  expect(await dryRunOf(order({ ...MOVE, dryRun: true }))).toEqual({
    dryRun: true,
    source: 'pbx',
    said: 'pbx would be asked, about agents 1002',
    about: {
      kind: 'agents',
      id: '1002',
      name: 'Nino Beridze',
      queues: { sales: 'Sales', support: 'Support' },
    },
    steps: ['QueueAdd support 1002 penalty 2', 'QueueRemove sales 1002'],
  });
  expect(pbx.asked).toEqual([]);
  expect(await desk.list({ method: 'command.list' }, ANYBODY)).toMatchObject({
    resultText: expect.stringContaining('[]'),
  });
});

test('tells a no beforehand, where the source would say it', async () => {
  const { order } = await openDesk({
    preview: () => ({ refusal: 'Member not dynamic', steps: ['QueueRemove sales 1002'] }),
  });
  expect(await dryRunOf(order({ ...MOVE, dryRun: true }))).toMatchObject({ refusal: 'Member not dynamic' });
});

test('of a source that cannot tell beforehand has no steps', async () => {
  const { order } = await openDesk();
  expect(await dryRunOf(order({ ...PAUSE, dryRun: true }))).toMatchObject({ source: 'pbx', steps: [] });
});

test('of a source that stumbles over it goes on without its word', async () => {
  const { order } = await openDesk({
    preview: () => {
      throw new Error('not now');
    },
  });
  expect(await dryRunOf(order({ ...PAUSE, dryRun: true }))).toMatchObject({ steps: [] });
});

test('fails as the order itself would', async () => {
  const { order } = await openDesk();
  expect(await failureOf(order({ ...PAUSE, agent: 'x', dryRun: true }))).toMatchObject({ code: 'not-found' });
});
