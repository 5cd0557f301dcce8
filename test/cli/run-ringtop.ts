// Runs the built command as a shell would, in a home of its own, and gives back all that it said.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const RINGTOP = join(PROJECT, 'bin/ringtop.js');

export interface Said {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly nodeOptions?: readonly string[];
}

/** `runRingtop(['get', 'queues'])`: nothing of the tester's own environment but the path is seen by it. */
export async function runRingtop(words: readonly string[], surroundings: Surroundings = {}): Promise<Said> {
  const child = startRingtop(words, surroundings);
  child.stdin.end();
  return hearOut(child);
}

/** For what runs on until it is stopped. */
export function startRingtop(
  words: readonly string[],
  { env = {}, cwd, nodeOptions = [] }: Surroundings = {},
) {
  return spawn(process.execPath, [...nodeOptions, RINGTOP, ...words], {
    cwd: cwd ?? PROJECT,
    env: { PATH: process.env.PATH, ...ownHome(), ...env },
    stdio: 'pipe',
  });
}

export async function hearOut(child: ChildProcessWithoutNullStreams): Promise<Said> {
  const exit = new Promise<number | null>(resolve => {
    child.on('close', resolve);
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, stdout, stderr };
}

/** The first line it says, which a gateway says when it listens. */
export async function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  const lines = createInterface({ input: child.stdout });
  const [line] = await once(lines, 'line');
  lines.close();
  return String(line);
}

/** A home in which no gateway has left its address. */
export function ownHome(): { HOME: string; XDG_STATE_HOME: string } {
  const home = mkdtempSync(join(tmpdir(), 'ringtop-test-'));
  return { HOME: home, XDG_STATE_HOME: join(home, 'state') };
}
