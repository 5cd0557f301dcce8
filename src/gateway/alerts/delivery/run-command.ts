// A command that is told of alerts: run without a shell, one at a time, with the letter on its stdin and nothing else.
import { spawn } from 'node:child_process';
import { cleanText } from '../../../lib/clean-text.ts';
import { formatError } from '../../../lib/format-error.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { Channel, Sent } from './channel.ts';
import type { Letter } from './letter.ts';

export interface CommandSettings extends Pick<Channel, 'name' | 'severity' | 'rules' | 'names'> {
  /** The program and its arguments, as they are. */
  readonly run: readonly [string, ...string[]];
  /** Then it is killed. @default 30000 */
  readonly timeoutMs?: number;
}

/** No secret of the gateway's own surroundings is handed on. */
const KEPT = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR'];
const SAID_CELLS = 200;

export function createCommandChannel(
  settings: CommandSettings,
  timers: Timers,
  env: Readonly<Record<string, string | undefined>>,
): Channel {
  const { run: _run, timeoutMs: _timeoutMs, ...channel } = settings;
  return { ...channel, concurrency: 1, send: letter => run(letter, settings, timers, env) };
}

function run(
  letter: Letter,
  { run: [program, ...args], timeoutMs = 30_000 }: CommandSettings,
  timers: Timers,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Sent> {
  const { promise, resolve } = Promise.withResolvers<Sent>();
  const fail = (error: unknown): void => resolve({ ok: false, reason: formatError(error) });
  try {
    const child = spawn(program, args, {
      shell: false,
      // A group of its own, so that what it started is killed with it.
      detached: process.platform !== 'win32',
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { ...keptOf(env), RINGTOP_EVENT: letter.event, RINGTOP_LETTER: letter.id },
    });
    child.on('error', fail);
    // It was not started, as the error will say: it has no pipes where there were no descriptors left for them.
    if (child.pid === undefined) return promise;
    let said = '';
    const callOff = timers.after(timeoutMs, () => {
      killGroup(child.pid, () => child.kill('SIGKILL'));
      resolve({ ok: false, reason: `it did not end within ${timeoutMs / 1000} s, and was killed` });
    });
    void promise.then(callOff);
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (piece: string) => {
      said = (said + piece).slice(-2_000);
    });
    // It may end without reading what it is told.
    child.stdin.on('error', () => {});
    child.on('close', (code, signal) => {
      if (code === 0) return resolve({ ok: true });
      const how = signal === null ? `it ended with ${code}` : `it was killed by ${signal}`;
      const words = cleanText(said.trim().split('\n').at(-1) ?? '', { cells: SAID_CELLS });
      resolve({ ok: false, reason: words === '' ? how : `${how}: ${words}` });
    });
    child.stdin.end(letter.body);
  } catch (error) {
    fail(error);
  }
  return promise;
}

function killGroup(pid: number | undefined, otherwise: () => void): void {
  try {
    if (pid === undefined || process.platform === 'win32') otherwise();
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function keptOf(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(KEPT.flatMap(key => (env[key] === undefined ? [] : [[key, env[key]]])));
}
