// CPU time of other processes, which Node does not tell: bash's `time` has a child's (wait4), Linux a living one's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** User and system, from start to end, of `node …args`. A millisecond fine, where /proc/PID/stat counts in ten. */
export async function childCpuMs(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null';
  const bash = spawn('bash', ['-c', script, 'bash', process.execPath, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [told, [exitCode]] = await Promise.all([text(bash.stderr), once(bash, 'close')]);
  // `0.047 0.012`
  const [, user, system] = /(\d+\.\d+) (\d+\.\d+)\s*$/.exec(told) ?? [];
  if (exitCode !== 0 || user === undefined) throw new Error(`node ${args.join(' ')} failed: ${told}`);
  return (Number(user) + Number(system)) * 1000;
}

/** So far, of all its threads: `/proc/PID/task/TID/schedstat` begins with the nanoseconds that a thread has run. */
export function liveCpuMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`).map(id =>
    readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8'),
  );
  return threads.reduce((sum, stat) => sum + Number(stat.split(' ')[0]), 0) / 1e6;
}
