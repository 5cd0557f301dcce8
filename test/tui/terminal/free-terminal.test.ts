// A terminal that takes nothing for a while holds up nobody else: what is written to it waits by itself.
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { WriteStream } from 'node:tty';
import * as nodePty from '@lydell/node-pty';
import { expect, test } from 'vitest';
import { freeTerminal } from '../../../src/tui/terminal/free-terminal.ts';

/** More than a terminal's driver keeps. */
const MUCH = 'x'.repeat(200_000);

/** Both ends of a pseudo-terminal: what a program writes to, and what reads it. */
function openPty() {
  // Not in the types of node-pty.
  const { open } = nodePty as unknown as {
    open(size: { cols: number; rows: number }): {
      readonly ptsName: string;
      readonly master: NodeJS.ReadStream;
      readonly slave: NodeJS.ReadStream;
    };
  };
  const { ptsName, master, slave } = open({ cols: 80, rows: 24 });
  const terminal = new WriteStream(openSync(ptsName, 'w'));
  return { master, terminal, close: () => [terminal, slave, master].map(each => each.destroy()) };
}

test.skipIf(process.platform === 'win32')(
  'what a slow terminal has not taken waits, and is told when it is taken',
  async () => {
    const { master, terminal, close } = openPty();
    const blockTerminal = freeTerminal(terminal);
    let isTaken = false;
    const taken = new Promise<void>(resolve => terminal.write(MUCH, () => resolve())).then(() => {
      isTaken = true;
    });
    // A write that blocks would not come to this line before somebody reads, which is below.
    await new Promise(resolve => setImmediate(resolve));
    expect(isTaken).toBe(false);
    expect(terminal.writableLength).toBeGreaterThan(0);
    master.resume();
    await taken;
    expect(terminal.writableLength).toBe(0);
    blockTerminal();
    close();
    await once(terminal, 'close');
  },
);
