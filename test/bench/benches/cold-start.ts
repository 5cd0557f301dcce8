// Cold start: CPU of a one-shot command and of the wall's first frame, against Node doing nothing.
import { spawn as spawnPty } from '@lydell/node-pty';
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import { childCpuMs, liveCpuMs } from '../support/child-cpu.ts';
import { median } from '../support/cpu-time.ts';
import { startGateway } from '../support/start-gateway.ts';

export async function bench({ root, isQuick }: BenchOptions): Promise<Findings> {
  const gateway = await startGateway(root);
  const { env } = gateway;
  const ringtop = `${root}bin/ringtop.js`;
  const times = { nothing: [], get: [], first: [], floor: [] } satisfies Record<string, number[]>;
  const rounds: Record<keyof typeof times, number[]> = times;
  for (let round = 0; round <= (isQuick ? 9 : 15); round += 1) {
    const nothing = await childCpuMs(['-e', '0'], env);
    const get = await childCpuMs([ringtop, 'get', 'queues', '-o', 'json'], env);
    const wall = await wallCpuMs(ringtop, env);
    // The first round fetches the files from the disk.
    if (round === 0) continue;
    rounds.nothing.push(nothing);
    rounds.get.push(get);
    rounds.first.push(wall.firstMs);
    rounds.floor.push(wall.floorMs);
  }
  await gateway.stop();
  const nothingMs = median(rounds.nothing);
  const ratio = (what: string, ms: number, goal?: number): Ratio => ({
    name: `${what} against node -e 0`,
    ratio: ms / nothingMs,
    ...(goal === undefined ? {} : { goal }),
    of: 'cpu',
    figures: `${ms.toFixed(0)} ms, ${nothingMs.toFixed(0)} ms`,
  });
  return {
    ratios: [
      ratio('get queues -o json', median(rounds.get), GET_GOAL),
      ratio('first frame of the wall', median(rounds.first), FIRST_FRAME_GOAL),
      ratio('first frame with the floor on it', median(rounds.floor)),
    ],
  };
}

/** With commander. */
const GET_GOAL = 1.6;
const FIRST_FRAME_GOAL = 6.5;

/** Ink ends each frame with it: synchronized output, mode 2026, is over. */
const FRAME_END = '\x1b[?2026l';
/** The header of a feed that lives. */
const LIVE = '● live';

function wallCpuMs(
  ringtop: string,
  env: Record<string, string>,
): Promise<{ firstMs: number; floorMs: number }> {
  const pty = spawnPty(process.execPath, [ringtop, 'wall'], {
    ...{ cols: 200, rows: 50, name: 'xterm-256color' },
    env: { ...env, TERM: 'xterm-256color', LANG: 'en_US.UTF-8' },
  });
  return new Promise((resolve, reject) => {
    let firstMs: number | undefined;
    let seen = '';
    pty.onExit(({ exitCode }) => reject(new Error(`the wall ended with ${exitCode}: ${seen.slice(-500)}`)));
    const listening = pty.onData(text => {
      seen += text;
      if (seen.includes(FRAME_END)) firstMs ??= liveCpuMs(pty.pid);
      if (firstMs === undefined || !seen.includes(LIVE)) return;
      listening.dispose();
      resolve({ firstMs, floorMs: liveCpuMs(pty.pid) });
      pty.kill('SIGKILL');
    });
  });
}
