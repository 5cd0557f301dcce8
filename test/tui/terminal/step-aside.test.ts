// Ctrl-Z: the shell has its terminal as it was, and the tool has it again when it goes on.
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createStepAside } from '../../../src/tui/terminal/step-aside.ts';
import { createManualTimers } from '../support/manual-timers.ts';

function open() {
  const did: string[] = [];
  const timers = createManualTimers();
  const processEvents = new EventEmitter();
  const stdout = new PassThrough();
  stdout.on('data', (chunk: Buffer) => did.push(chunk.toString().includes('?1049l') ? 'gave back' : 'took'));
  const stdin = { setRawMode: (isRaw: boolean) => did.push(isRaw ? 'raw' : 'cooked') };
  const aside = createStepAside({
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    ...{ processEvents, timers },
    stop: () => did.push('stopped'),
    release() {
      did.push('mouse off');
      return () => did.push('mouse on');
    },
    repaint: () => did.push('painted'),
  });
  return { did, timers, processEvents, aside };
}

const AWAY = ['mouse off', 'gave back', 'cooked', 'stopped'];
const BACK = ['raw', 'took', 'mouse on', 'painted'];

test('the terminal is given back before the process stands still, and taken again when it goes on, once', () => {
  const { did, timers, processEvents, aside } = open();
  aside.now();
  expect(did).toEqual(AWAY);
  processEvents.emit('SIGCONT');
  timers.advance(1_000);
  processEvents.emit('SIGCONT');
  expect(did).toEqual([...AWAY, ...BACK]);
});

test('where nothing stops it, it is back at once', () => {
  const { did, timers, aside } = open();
  aside.now();
  timers.advance(20);
  expect(did).toEqual([...AWAY, ...BACK]);
});
