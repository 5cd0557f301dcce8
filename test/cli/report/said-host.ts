// A host that keeps what is printed: a pipe, or a terminal of so many cells.
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Host } from '../../../src/cli/host.ts';

export interface SaidHost extends Host {
  /** All that was printed, when nothing comes any more. */
  said(): Promise<{ readonly stdout: string; readonly stderr: string }>;
}

export function openSaidHost({ cells }: { readonly cells?: number } = {}): SaidHost {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const told = { stdout: '', stderr: '' };
  stdout.on('data', (piece: Buffer) => (told.stdout += piece));
  stderr.on('data', (piece: Buffer) => (told.stderr += piece));
  const shape = { isTTY: cells !== undefined, columns: cells };
  return {
    argv: [],
    env: { TERM: 'dumb' },
    stdin: Object.assign(new PassThrough(), shape) as unknown as Host['stdin'],
    stdout: Object.assign(stdout, shape) as unknown as Host['stdout'],
    stderr: Object.assign(stderr, shape) as unknown as Host['stderr'],
    now: () => 0,
    untilStopped: () => new Promise(() => {}),
    onHangUp: () => {},
    endWithin: () => {},
    async said() {
      stdout.end();
      stderr.end();
      await Promise.all([finished(stdout), finished(stderr)]);
      return told;
    },
  };
}
