// The login: how the secret is kept, what a refusal says, and that it is never tried in a loop that locks the account.

import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { closeAll, goLive, openLive, startPbx, turns, WALLBOARD } from './support/open-live.ts';

afterEach(closeAll);
const MINUTE = 60;

describe('the secret', () => {
  test('does not cross the line where the server offers a challenge', async () => {
    const { pbx } = await goLive();
    expect(pbx.actions.some(action => JSON.stringify(action.headers).includes(WALLBOARD.secret))).toBe(false);
    expect(pbx.actionsOf('Login')[0]?.headers).toMatchObject({
      AuthType: 'MD5',
      Username: 'wallboard',
      Events: 'on',
    });
  });

  test('crosses it as it is where the server offers none, on this machine', async () => {
    const { pbx } = await goLive({}, { without: ['Challenge'] });
    expect(pbx.actionsOf('Login')[0]?.headers).toMatchObject({ Secret: WALLBOARD.secret });
  });

  test('is taken as UTF-8, as the file of the server has it', async () => {
    const secret = 'სეზამ 🗝';
    await goLive({ secret: async () => secret }, { users: [{ ...WALLBOARD, secret }] });
  });

  test('that holds a line break is not sent, nor shown', async () => {
    const pbx = await startPbx({ without: ['Challenge'] });
    const live = await openLive({ port: pbx.port, secret: async () => 'open\r\nAction: Command' });
    await live.reach('login-refused');
    expect(live.report?.sentence).toMatch(
      /refuses the login of user wallboard: Asterisk cannot be sent the Secret: it holds a line break or a NUL$/,
    );
    expect(pbx.actionsOf('Login')).toEqual([]);
    expect(pbx.actionsOf('Command')).toEqual([]);
  });

  test('that cannot be read is told with its reason, and read again a minute later', async () => {
    const pbx = await startPbx();
    let isThere = false;
    const live = await openLive({
      port: pbx.port,
      async secret() {
        if (!isThere) throw new Error('ENOENT: no such file /etc/ringtop/secret');
        return WALLBOARD.secret;
      },
    });
    await live.reach('login-refused');
    expect(live.report?.sentence).toBe(
      `the secret of user wallboard for 127.0.0.1 port ${pbx.port} cannot be read: ENOENT: no such file /etc/ringtop/secret`,
    );
    expect(pbx.connectionsSoFar).toBe(0);
    isThere = true;
    await live.pass(MINUTE + 1);
    await live.reach('live');
  });
});

describe('a wrong password', () => {
  const users = [{ ...WALLBOARD, secret: 'another' }];

  test('is told with user and host', async () => {
    const pbx = await startPbx({ users });
    const live = await openLive({ port: pbx.port });
    await live.reach('login-refused');
    const sentence =
      `Asterisk at 127.0.0.1 port ${pbx.port} refuses the login of user wallboard: ` +
      'wrong secret, unknown user, or an address that manager.conf does not permit';
    expect(live.report).toMatchObject({ sentence });
    expect(live.told('source.lost')).toMatchObject([
      { reason: sentence, trouble: 'login-refused', retryAt: live.report?.retryAt },
    ]);
  });

  test('is not tried again before five minutes have passed, then fifteen, then each hour', async () => {
    const pbx = await startPbx({ users });
    const live = await openLive({ port: pbx.port });
    await live.reach('login-refused');
    for (const [index, minutes] of [5, 15, 60, 60].entries()) {
      await live.pass(minutes * MINUTE - 1);
      expect(pbx.actionsOf('Login')).toHaveLength(index + 1);
      await live.pass(1);
      expect(pbx.actionsOf('Login')).toHaveLength(index + 2);
    }
  });

  test('that is replaced is tried at once, within half a minute', async () => {
    const pbx = await startPbx({ users });
    let secret = WALLBOARD.secret as string;
    const live = await openLive({ port: pbx.port, secret: async () => secret });
    await live.reach('login-refused');
    await live.pass(100);
    expect(pbx.actionsOf('Login')).toHaveLength(1);
    secret = 'another';
    await live.pass(31);
    await live.reach('live');
    expect(pbx.actionsOf('Login')).toHaveLength(2);
  });
});

test('a login that is in use already is no wrong password, and is tried again soon', async () => {
  const users = [{ ...WALLBOARD, allowMultipleLogin: false }];
  const first = await goLive({}, { users });
  const second = await openLive({ port: first.pbx.port });
  await second.reach('login-refused');
  expect(second.report?.sentence).toBe(
    `user wallboard is logged in at 127.0.0.1 port ${first.pbx.port} already, and manager.conf says allowmultiplelogin = no`,
  );
  await first.source.stop();
  await second.pass(2);
  await second.reach('live');
});

test('a login that is not answered is a server that does not respond', async () => {
  const pbx = await startPbx();
  pbx.faults.loseReplies('Login');
  const live = await openLive({ port: pbx.port });
  await turns(30);
  await live.pass(10);
  await live.reach('not-responding');
  expect(live.report?.sentence).toMatch(/did not answer the login within 10 s$/);
});

test('a server that closes the line in the middle of the login says nothing of the password', async () => {
  const server = createServer(socket => {
    socket.write('Asterisk Call Manager/11.0.0\r\n');
    socket.once('data', () => socket.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const live = await openLive({ port: typeof address === 'object' ? (address?.port ?? 0) : 0 });
  await live.reach('dropped');
  expect(live.report?.sentence).toMatch(
    /closed the connection in the middle of the login: it is starting or stopping/,
  );
  server.close();
});
