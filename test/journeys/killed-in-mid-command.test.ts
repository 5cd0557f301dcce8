// The PBX is killed while it carries out an order: nobody knows for a while, and then everybody knows the same.
import { expect, test } from 'vitest';
import { type Floor, GREY, openFloor } from './support/floor.ts';
import { move, pause } from './support/orders.ts';

const [NINO, OLENA] = ['1001', '1003'] as const;

/** Neither the answer to this action nor its event has left the server when it dies. */
async function killDuring({ pbx, pass }: Floor, action: string): Promise<void> {
  await pass(0.5);
  expect(pbx.got().at(-1)).toMatch(action);
  await pbx.kill();
  pbx.faults.clear();
}

function keepSilentAbout({ pbx: { faults } }: Floor, action: string): void {
  faults.holdReplies(action);
  for (const event of ['QueueMemberPause', 'DeviceStateChange']) faults.dropEvent(event);
}

test('a pause that was carried out unseen is unknown first, and applied once the PBX is back', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  keepSilentAbout(floor, 'QueuePause');
  const order = levan.begins(pause(NINO, 'lunch'));
  await killDuring(floor, 'QueuePause');

  // Not a yes and not a no; the wall keeps what it last knew, and says so.
  expect(await floor.answered(order)).toMatchObject({
    outcome: 'unknown',
    said: expect.stringMatching(/^Asterisk at 127.0.0.1 port \d+ closed the session$/),
  });
  await wall.shows(/× pbx-north not live since 14:05:3\d/);
  expect(await wall.row('Nino Beridze')).toContain('available');
  expect(await wall.colorsOf('Nino Beridze')).toEqual([GREY]);

  await pbx.restart();
  await wall.shows('● live', 5);
  await wall.shows(/■ break .*Nino Beridze .*lunch/);
  expect(levan.settled).toMatchObject([{ command: 'c1', outcome: 'applied' }]);
  expect(await levan.log()).toMatchObject([
    { command: 'c1', answered: { outcome: 'unknown' }, settled: { outcome: 'applied' } },
  ]);
});

test('a pause that the restart has wiped out is told as not done', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  keepSilentAbout(floor, 'QueuePause');
  const order = levan.begins(pause(OLENA, 'lunch'));
  await killDuring(floor, 'QueuePause');
  await floor.answered(order);
  await wall.shows('not live since');
  await pbx.restart();
  await wall.shows('● live', 5);
  await floor.pass(1);
  await wall.shows(/○ available .*Olena Shevchenko/);
  expect(levan.settled).toMatchObject([{ outcome: 'refused', said: expect.stringMatching(/^not done: /) }]);
  expect(await levan.log()).toMatchObject([{ settled: { outcome: 'refused' } }]);
});

test('a move that was cut in two says which half of it was done', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  pbx.faults.ignore('QueueRemove');
  keepSilentAbout(floor, 'QueueRemove');
  const order = levan.begins(move(NINO, 'support', 'billing'));
  await killDuring(floor, 'QueueRemove');
  const { outcome, steps } = await floor.answered(order);
  expect([outcome, ...steps.map(step => step.outcome)]).toEqual(['unknown', 'applied', 'unknown']);
  await pbx.restart();
  await wall.shows('● live', 5);
  await floor.pass(1);
  await wall.shows(/○ available .*Nino Beridze +→billing/);
  expect(levan.settled).toMatchObject([
    {
      outcome: 'refused',
      said: expect.stringMatching(
        /^done in part: QueueAdd Queue=billing.*; not done: QueueRemove Queue=support/,
      ),
      steps: [{ outcome: 'applied' }, { outcome: 'refused' }],
    },
  ]);

  // The half that stands is taken back.
  pbx.got();
  expect(await levan.undoes('c1')).toMatchObject({ outcome: 'applied', undoes: 'c1' });
  expect(pbx.got()).toEqual(['QueueRemove Queue=billing Interface=Local/1001@agents/n']);
  await wall.shows(/○ available .*Nino Beridze +support +0/);
});
