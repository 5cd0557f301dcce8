// What a client of the fake PBX meets at its door: greeting, login, rights, and the faults of a line.
import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { createFakeTimers } from '../fake-timers.ts';
import { until } from '../until.ts';
import { type FakePbx, type FakePbxOptions, startFakePbx } from './index.ts';
import { connectPlainly, type PlainClient } from './plain-client.ts';

let pbx: FakePbx | undefined;
afterEach(() => pbx?.stop());

async function start(options: FakePbxOptions = {}): Promise<{ pbx: FakePbx; client: PlainClient }> {
  pbx = await startFakePbx({
    queues: { support: { members: [{ interface: 'Local/1002@agents/n', name: 'Nino Beridze' }] } },
    ...options,
  });
  return { pbx, client: await connectPlainly(pbx.port) };
}

async function logIn(client: PlainClient, name = 'wallboard', secret = 'secret'): Promise<void> {
  await client.ask('Login', { Username: name, Secret: secret, Events: 'on' });
}

test('whoever logs in is greeted, accepted, and told that the server has booted', async () => {
  const { client } = await start({ now: () => 1_795_341_210_000, uptimeSeconds: 60 });
  await logIn(client);
  await until(() => client.packets.length === 2);
  expect(client.bytes.toString()).toBe(
    [
      'Asterisk Call Manager/13.0.0',
      'Response: Success\r\nActionID: plain-1\r\nMessage: Authentication accepted\r\n',
      'Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 60\r\nLastReload: 60\r\nStatus: Fully Booted\r\n\r\n',
    ].join('\r\n'),
  );
});

test('a login by digest never sends the secret', async () => {
  const { pbx, client } = await start();
  const challenge = (await client.ask('Challenge', { AuthType: 'MD5' })).get('Challenge') ?? '';
  const Key = createHash('md5').update(`${challenge}secret`).digest('hex');
  const reply = await client.ask('Login', { AuthType: 'MD5', Username: 'wallboard', Key });
  expect(reply.get('Message')).toBe('Authentication accepted');
  expect(pbx.actionsOf('Login').map(action => action.headers)).toEqual([
    { AuthType: 'MD5', Username: 'wallboard', Key },
  ]);
});

test('a wrong secret is refused after a pause, and the connection ends', async () => {
  const timers = createFakeTimers();
  const { client, pbx } = await start({ timers, refusalPauseMs: 1000 });
  client.send('Login', { Username: 'wallboard', Secret: 'wrong' });
  await until(() => pbx.actions.length === 1);
  expect(client.packets).toEqual([]);
  timers.advance(1000);
  await until(() => client.isClosed);
  expect(client.packets[0]?.lines).toEqual([
    'Response: Error',
    'ActionID: plain-1',
    'Message: Authentication failed',
  ]);
});

test('nothing is done before a login, and unknown actions are named', async () => {
  const { client } = await start();
  expect((await client.ask('QueueStatus')).get('Message')).toBe('Permission denied');
  await logIn(client);
  expect((await client.ask('NoSuchAction')).get('Message')).toBe(
    'Invalid/unknown command: NoSuchAction. Use Action: ListCommands to show available commands.',
  );
});

test('an account sees and may do what its classes allow, and reads which actions these are', async () => {
  const users = [{ name: 'reader', secret: 's', read: ['agent'], write: [] }] as const;
  const { pbx, client } = await start({ users });
  await logIn(client, 'reader', 's');
  const commands = await client.ask('ListCommands');
  expect(commands.headerNames).toContain('QueueStatus');
  expect(commands.headerNames).not.toContain('QueuePause');
  expect(commands.get('QueueStatus')).toMatch(/\(Priv: <none>\)$/);
  const pause = await client.ask('QueuePause', { Interface: 'Local/1002@agents/n', Paused: 'true' });
  expect(pause.get('Message')).toBe('Permission denied');
  pbx.join('support');
  await client.ask('Ping');
  expect(client.eventsSince().map(({ name }) => name)).toEqual(['QueueCallerJoin']);
});

test('a server that boots takes logins, knows no queues yet, and says when it is ready', async () => {
  const timers = createFakeTimers();
  const { client } = await start({ timers, bootingMs: 3000 });
  await logIn(client);
  expect((await client.ask('QueueStatus')).get('Message')).toMatch(/^Invalid\/unknown command: QueueStatus/);
  timers.advance(3000);
  await until(() => client.packets.some(({ name }) => name === 'FullyBooted'));
  expect((await client.ask('QueueStatus')).get('Response')).toBe('Success');
});

test('a list has its lines between a beginning and an end that counts them, all with the id', async () => {
  const { pbx, client } = await start();
  pbx.join('support', { number: '0760773', name: "O'Neil" });
  await logIn(client);
  await client.ask('QueueStatus');
  await until(() => client.packets.at(-1)?.name === 'QueueStatusComplete');
  const lines = client.packets.filter(packet => packet.get('ActionID') === 'plain-2');
  expect(lines.map(({ name }) => name)).toEqual([
    ...['Response', 'QueueParams', 'QueueMember', 'QueueEntry', 'QueueStatusComplete'],
  ]);
  expect(lines.at(-1)?.get('ListItems')).toBe('3');
  expect(lines[3]?.get('CallerIDName')).toBe("O'Neil");
});

test('reads are cut anywhere, also inside a character', async () => {
  const { pbx, client } = await start({ systemName: '' });
  await logIn(client);
  pbx.faults.splitReads(3);
  pbx.join('support', { name: 'სოფო' });
  await client.ask('Ping');
  expect(client.readCount).toBeGreaterThan(100);
  expect(client.packets.find(({ name }) => name === 'QueueCallerJoin')?.get('CallerIDName')).toBe('სოფო');
});

test('replies come late, behind the events, or never', async () => {
  const { pbx, client } = await start();
  await logIn(client);
  const held = pbx.faults.holdReplies('QueuePause');
  client.send('QueuePause', { Interface: 'Local/1002@agents/n', Paused: 'true' });
  await until(() => client.packets.some(({ name }) => name === 'QueueMemberPause'));
  expect(held.count).toBe(1);
  held.release();
  await until(() => client.packets.at(-1)?.get('Message') === 'Interface paused successfully');

  pbx.faults.replyAfterEvents(true);
  await client.ask('QueuePause', { Interface: 'Local/1002@agents/n', Paused: 'false' });
  expect(client.packets.slice(-2).map(({ name }) => name)).toEqual(['QueueMemberPause', 'Response']);
  pbx.faults.loseReplies('QueuePause');
  client.send('QueuePause', { Interface: 'Local/1002@agents/n', Paused: 'true' });
  await client.ask('Ping');
  expect(client.packets.slice(-2).map(({ name }) => name)).toEqual(['QueueMemberPause', 'Response']);
});

test('events are lost, actions are refused, and a silent server says nothing at all', async () => {
  const { pbx, client } = await start();
  await logIn(client);
  client.eventsSince();
  pbx.faults.dropEvent('QueueMemberPause', 1);
  pbx.faults.refuse('QueueAdd', 'Not today');
  expect((await client.ask('QueueAdd', { Queue: 'support', Interface: 'Local/1@x' })).get('Message')).toBe(
    'Not today',
  );
  await client.ask('QueuePause', { Interface: 'Local/1002@agents/n', Paused: 'true' });
  await client.ask('QueuePause', { Interface: 'Local/1002@agents/n', Paused: 'false' });
  await client.ask('Ping');
  expect(client.eventsSince().filter(({ name }) => name === 'QueueMemberPause')).toHaveLength(1);
  pbx.faults.silent();
  const before = client.bytes.length;
  client.send('Ping');
  await until(() => pbx.actionsOf('Ping').length === 2);
  pbx.join('support');
  expect(client.bytes.length).toBe(before);
  const late = await connectPlainly(pbx.port);
  expect(late.bytes.length).toBe(0);
  late.close();
});

test('what happens between the lines of a list is told between them', async () => {
  const { pbx, client } = await start({ queues: { billing: {}, support: {} } });
  await logIn(client);
  pbx.faults.duringList(() => pbx.join('support'));
  await client.ask('QueueStatus');
  await until(() => client.packets.at(-1)?.name === 'QueueStatusComplete');
  const names = client.packets.map(({ name }) => name);
  expect(names.indexOf('QueueCallerJoin')).toBeGreaterThan(names.indexOf('QueueParams'));
  expect(names.indexOf('QueueEntry')).toBeGreaterThan(names.indexOf('QueueCallerJoin'));
});

test('a killed server breaks the line and refuses the next one, until it is started again', async () => {
  const { pbx, client } = await start();
  await logIn(client);
  await pbx.kill();
  await until(() => client.isClosed);
  await pbx.restart();
  const again = await connectPlainly(pbx.port);
  await logIn(again);
  await until(() => again.packets.some(packet => packet.get('Uptime') === '0'));
  expect(pbx.connectionsSoFar).toBe(2);
});
