// The PBX is there and does not let the gateway in, or not yet: the wall says whose fault it is, and shows no zero.
import { describe, expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';

describe('a login that is refused', () => {
  test('is not tried again in a loop that locks the account, and says whose fault it is', async () => {
    const floor = await openFloor({ says: { secret: async () => 'wrong' }, waitsUntilLive: false });
    const { pbx, wall, pass } = floor;
    await wall.shows(
      /not live since 14:05:32: Asterisk at 127.0.0.1 port \d+ refuses the login of user wallboard: wrong secret/,
    );
    await pass(280);
    expect(pbx.actionsOf('Login')).toHaveLength(1);
    await pass(25);
    expect(pbx.actionsOf('Login')).toHaveLength(2);
    // Nothing was ever seen: no figure, no zero, no empty floor.
    const screen = await wall.screen();
    expect(screen).toContain('not live since 14:05:32');
    expect(screen).toContain('Nothing is known yet: the sources');
    expect(screen).not.toMatch(/WAITING|nobody|today (only )?from/);
  });

  test('is tried at once when the secret has been put right', async () => {
    let secret = 'wrong';
    const floor = await openFloor({ says: { secret: async () => secret }, waitsUntilLive: false });
    await floor.wall.shows('refuses the login of user wallboard');
    secret = 'open sesame';
    await floor.wall.shows('● live', 32);
    await floor.wall.shows(/○ available .*Nino Beridze/);
  });
});

describe('a server that starts', () => {
  test('says so, and is shown once its queues are there', async () => {
    const floor = await openFloor({ pbx: { bootingMs: 8_000 }, waitsUntilLive: false });
    const { wall, pass } = floor;
    await wall.shows(/not live since 14:05:32: Asterisk at .* is starting: its queues are not there yet/);
    await pass(5);
    expect(await wall.screen()).toContain('Nothing is known yet: the sources');
    await wall.shows('● live', 5);
    await wall.shows(/^.support /m);
  });
});

describe('an account that may do too much', () => {
  const users = [{ name: 'wallboard', secret: 'open sesame', write: ['all'] }] as const;

  test('is not used, and the wall says what to change', async () => {
    const floor = await openFloor({ pbx: { users }, waitsUntilLive: false });
    await floor.wall.shows(/not live since .*: user wallboard may command and system at /);
    expect(floor.pbx.actionsOf('QueueStatus')).toEqual([]);
    expect(await floor.levan.item('sources', 'north')).toMatchObject({
      trouble: 'too-privileged',
      reason: expect.stringMatching(
        /set write = \S+, and say "manager reload"; or set allowPrivileged: true/,
      ),
    });
  });

  test('is used where the config says so, under a warning', async () => {
    const floor = await openFloor({ pbx: { users }, says: { allowPrivileged: true } });
    await floor.wall.shows(/! pbx-north: user wallboard may command and system/);
    await floor.wall.shows(/○ available .*Nino Beridze/);
  });
});
