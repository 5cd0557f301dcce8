// Agents who are lent for a while come back by themselves, unless somebody has done something else with them since.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { move, pause } from './support/orders.ts';

const [NINO, DATO, TAMAR] = ['1001', '1002', '1004'] as const;
const MINUTE = 60_000;

test('who is lent for a minute is back after it, and whoever lent him is told', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  const reply = await levan.orders({ ...move(NINO, 'support', 'billing'), forMs: MINUTE });
  expect(reply).toMatchObject({ outcome: 'applied', undoAt: floor.now() + MINUTE });
  await wall.shows(/Nino Beridze +→billing/);
  await floor.pass(57);
  expect(await wall.row('Nino Beridze')).toContain('billing');
  pbx.got();

  await floor.pass(4);
  expect(pbx.got()).toEqual([
    'QueueAdd Queue=support Interface=Local/1001@agents/n Penalty=0 Paused=false MemberName=Nino Beridze StateInterface=hint:1001@agents',
    'QueueRemove Queue=billing Interface=Local/1001@agents/n',
  ]);
  await wall.shows(/Nino Beridze +support/);
  expect(levan.undone).toMatchObject([{ command: 'c2', undoes: 'c1', outcome: 'applied' }]);
  expect(await levan.log()).toMatchObject([
    { command: 'c1', undoneBy: 'c2' },
    { command: 'c2', who: 'levan', from: 'schedule', undoes: 'c1' },
  ]);
});

test('who is brought back early is home, nobody is told of it later, and the log says what brought her back', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  await levan.orders({ ...move(NINO, 'support', 'billing'), forMs: MINUTE });
  await floor.pass(20);
  await levan.orders(move(NINO, 'billing', 'support'));
  await wall.shows(/Nino Beridze +support/);
  expect(await levan.log()).toMatchObject([{ command: 'c1', undoneBy: 'c2' }, { command: 'c2' }]);
  pbx.got();
  await floor.pass(60);
  expect(pbx.got()).toEqual([]);
  expect(levan.undone).toEqual([]);
  expect(await levan.log()).toHaveLength(2);
});

test('where that is undone she is lent again, and comes back when she should have', async () => {
  const floor = await openFloor();
  const { wall, levan } = floor;
  await levan.orders({ ...move(NINO, 'support', 'billing'), forMs: MINUTE });
  await floor.pass(20);
  const { command } = await levan.orders(move(NINO, 'billing', 'support'));
  await floor.pass(5);
  expect(await levan.undoes(command)).toMatchObject({ outcome: 'applied', undoes: 'c2' });
  await wall.shows(/Nino Beridze +→billing/);
  const [lent] = await levan.log();
  expect(lent).not.toHaveProperty('undoneBy');
  await floor.pass(40);
  await wall.shows(/Nino Beridze +support/);
  expect(levan.undone).toMatchObject([{ undoes: 'c1', outcome: 'applied' }]);
});

test('who came back from his break by himself is no news when his time is over', async () => {
  const floor = await openFloor();
  const { pbx, levan } = floor;
  await levan.orders({ ...pause(DATO, 'lunch'), forMs: MINUTE });
  await floor.pass(20);
  pbx.unpause(DATO);
  pbx.got();
  await floor.pass(60);
  expect(pbx.got()).toEqual([]);
  expect(levan.undone).toEqual([]);
});

test('who was given another pause meanwhile keeps it, and the log says why', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  const olena = floor.signsIn('olena');
  await levan.orders({ ...pause(DATO, 'training'), forMs: MINUTE });
  await floor.pass(30);
  await olena.orders(pause(DATO, 'coaching'));
  pbx.got();
  await floor.pass(31);
  expect(pbx.got()).toEqual([]);
  await wall.shows(/■ break +0:3\d +Dato Kapanadze +support +coaching/);
  const said = 'not undone, because in "support": changed 30 s ago by olena';
  expect(levan.undone).toMatchObject([{ undoes: 'c1', outcome: 'refused', said }]);
  expect((await levan.log()).at(-1)).toMatchObject({ undoes: 'c1', answered: { outcome: 'refused', said } });
});

test('who came back from his break by himself is not sent anywhere, nor is his next break ended', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  await levan.orders({ ...pause(DATO, 'lunch'), forMs: MINUTE });
  await floor.pass(20);
  pbx.unpause(DATO);
  await floor.pass(20);
  pbx.pause(DATO, 'lunch');
  pbx.got();
  await floor.pass(25);
  expect(pbx.got()).toEqual([]);
  await wall.shows(/■ break +0:2\d +Dato Kapanadze +support +lunch/);
  expect(levan.undone).toMatchObject([
    {
      outcome: 'refused',
      said: expect.stringMatching(/^not undone, because in "support": changed \d+ s ago by pbx-north$/),
    },
  ]);
});

test('who should come back while the PBX is down comes back when it is there again', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  await levan.orders({ ...move(NINO, 'support', 'billing'), forMs: MINUTE });
  await floor.pass(50);
  await pbx.kill();
  await floor.pass(20);
  expect(levan.undone).toEqual([]);
  await pbx.restart();
  await wall.shows('● live', 40);
  await wall.shows(/○ available .*Nino Beridze +support/, 20);
  expect(levan.undone).toMatchObject([{ undoes: 'c1', outcome: 'applied' }]);
});

test('who is lent until the end of the shift and goes home is not logged in again', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  await levan.orders({ ...move(TAMAR, 'support', 'billing'), until: 'end-of-shift' });
  await floor.pass(20);
  pbx.remove('billing', TAMAR);
  await floor.pass(5);
  expect(pbx.got()).toHaveLength(2);
  expect(await wall.screen()).not.toContain('Tamar Lomidze');
  expect(await levan.item('agents', TAMAR)).toMatchObject({ state: 'offline', queues: [] });
});

test('a lead takes back what he did, and an admin what anybody did', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  const [olena, ana] = [floor.signsIn('olena'), floor.signsIn('ana')];
  const { command } = await levan.orders(move(NINO, 'support', 'billing'));
  await levan.orders(pause(DATO, 'lunch'));
  await floor.pass(1);
  pbx.got();
  await expect(olena.undoes(command)).rejects.toThrow('not-allowed: c1 was ordered by levan');
  expect(pbx.got()).toEqual([]);

  expect(await ana.undoes(command)).toMatchObject({ outcome: 'applied', undoes: 'c1' });
  await wall.shows(/Nino Beridze +support/);
  expect(await levan.item('agents', NINO)).toMatchObject({ changedBy: { who: 'ana' } });
  expect(await levan.undoes('c2')).toMatchObject({ outcome: 'applied', undoes: 'c2' });
  await wall.shows(/○ available .*Dato Kapanadze/);
});
