// What Ink writes is told apart: a frame is drawn into cells, a mode of the terminal is set at once.
import { describe, expect, test } from 'vitest';
import { createInkStdout } from '../../../src/tui/terminal/ink-stdout.ts';
import { createTerminal } from '../support/terminal.ts';

function openStdout() {
  const terminal = createTerminal(80, 24);
  const frames: string[] = [];
  const stdout = createInkStdout({ terminal: terminal.stdout, onFrame: frame => frames.push(frame) });
  return { terminal, frames, stdout };
}

describe('what Ink writes', () => {
  test.each([
    ['hides the cursor', '\x1b[?25l'],
    ['asks for pasted text in brackets', '\x1b[?2004h'],
    ['asks for the kitty keyboard protocol', '\x1b[>1u'],
    ['leaves it again', '\x1b[<u'],
  ])('goes to the terminal where it %s', (_, mode) => {
    const { terminal, frames, stdout } = openStdout();
    stdout.write(mode);
    expect(terminal.written).toEqual([mode]);
    expect(frames).toEqual([]);
  });

  test.each(['\n\n', 'Support', '\x1b[1mSupport\x1b[22m\nSales', '\x1b[31m●\x1b[39m'])(
    'is drawn where it is a frame: %j',
    frame => {
      const { terminal, frames, stdout } = openStdout();
      stdout.write(frame);
      expect(terminal.written).toEqual([]);
      expect(frames).toEqual([frame]);
    },
  );

  test('takes the alternate screen without wrapping, and gives it back as it was, empty and in plain letters', () => {
    const { terminal, stdout } = openStdout();
    stdout.write('\x1b[?1049h');
    stdout.write('\x1b[?1049l');
    expect(terminal.written).toEqual(['\x1b[?1049h\x1b[?7l', '\x1b[m\x1b[?7h\x1b[2J\x1b[H\x1b[?1049l']);
  });

  test('is waited for until the terminal has taken what came before', async () => {
    const { terminal, stdout } = openStdout();
    terminal.hold();
    terminal.stdout.write('a frame');
    let isTaken = false;
    const taken = new Promise<void>(resolve => stdout.write('', () => resolve())).then(() => {
      isTaken = true;
    });
    await new Promise(resolve => setImmediate(resolve));
    expect(isTaken).toBe(false);
    terminal.release();
    await taken;
  });

  test('is for a screen of the terminal’s size, also when that changes', () => {
    const { terminal, stdout } = openStdout();
    expect([stdout.isTTY, stdout.columns, stdout.rows]).toEqual([true, 80, 24]);
    terminal.resize(120, 40);
    expect([stdout.columns, stdout.rows]).toEqual([120, 40]);
  });
});
