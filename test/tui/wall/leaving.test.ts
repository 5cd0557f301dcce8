// Every way out gives the terminal back as it was.
import { afterEach, describe, expect, test } from 'vitest';
import { openDriver, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';

const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) await wall.close();
});

async function openWall(): Promise<WallDriver> {
  const wall = await openDriver({ document: buildRichFloor(NOW) });
  open.push(wall);
  return wall;
}

async function expectRestored({ terminal, exited }: WallDriver): Promise<void> {
  await exited;
  await terminal.drained();
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.isCursorHidden).toBe(false);
  expect(terminal.screen().trim()).toBe('');
  expect(terminal.written.join('')).toContain('\x1b[?2004l');
  // Long lines go on in the next one again.
  expect(terminal.written.join('').match(/\x1b\[\?7[hl]/g)).toEqual(['\x1b[?7l', '\x1b[?7h']);
}

describe('the wall', () => {
  test('takes the alternate screen and hides the cursor while it stands', async () => {
    const { terminal } = await openWall();
    expect(terminal.isAlternate).toBe(true);
    expect(terminal.isCursorHidden).toBe(true);
  });

  test.each([
    ['q', 'quit'],
    ['ctrl+c', 'quit'],
  ])('%s leaves it', async (key, reason) => {
    const wall = await openWall();
    await wall.press(key);
    expect(await wall.exited).toEqual({ reason });
    await expectRestored(wall);
  });

  test.each([
    ['SIGTERM', 'terminated'],
    ['SIGHUP', 'hung-up'],
    ['SIGINT', 'interrupted'],
  ])('%s leaves it', async (signal, reason) => {
    const wall = await openWall();
    wall.process.emit(signal);
    expect(await wall.exited).toEqual({ reason });
    await expectRestored(wall);
    expect(wall.process.listenerCount(signal)).toBe(0);
  });

  test('the end of its feed leaves it', async () => {
    const wall = await openWall();
    wall.abort.abort();
    expect(await wall.exited).toEqual({ reason: 'closed' });
    await expectRestored(wall);
  });

  test.each(['uncaughtException', 'unhandledRejection'])(
    'an %s leaves it, and is told after the terminal is restored',
    async event => {
      const wall = await openWall();
      const error = new Error('the floor fell in');
      wall.process.emit(event, error);
      expect(await wall.exited).toEqual({ reason: 'crashed', error });
      await expectRestored(wall);
      expect(wall.told()).toContain('the floor fell in');
      expect(wall.terminal.screen()).not.toContain('the floor fell in');
    },
  );

  test('a terminal that cannot be written to any more counts as hung up', async () => {
    const wall = await openWall();
    wall.terminal.stdout.emit('error', new Error('write EIO'));
    expect((await wall.exited).reason).toBe('hung-up');
  });

  test('a terminal that takes nothing any more is not waited for for ever', async () => {
    const wall = await openWall();
    wall.terminal.hold();
    await wall.passUnseen(1);
    wall.process.emit('SIGTERM');
    await wall.passUnseen(2);
    expect(await Promise.race([wall.exited, 'not yet'])).toBe('not yet');
    await wall.passUnseen(2);
    expect(await wall.exited).toEqual({ reason: 'terminated' });
  });

  test.each([
    ['at once', []],
    ['with a form open', ['tab', 'r']],
    ['with the palette open', [':', 'r']],
    ['with a toast', ['c']],
  ])('%s nothing is waited for any more, so that the shell is back', async (_, keys) => {
    const wall = await openWall();
    await wall.press(...keys, 'ctrl+c');
    await wall.exited;
    expect(wall.timersWaiting()).toBe(0);
  });

  test('what is written to the console stays off the screen and is told afterwards', async () => {
    const wall = await openWall();
    const before = wall.screen();
    console.warn('a library says %s', 'hello');
    await wall.settled();
    expect(wall.screen()).toBe(before);
    await wall.press('q');
    await wall.exited;
    expect(wall.told()).toBe('a library says hello\n');
  });
});
