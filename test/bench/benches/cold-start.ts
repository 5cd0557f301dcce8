// Cold start: CPU of a one-shot command and of the wall's first frame, against Node doing nothing.
import { spawn as spawnPty } from '@lydell/node-pty';
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import { childCpuMs, liveCpuMs } from '../support/child-cpu.ts';
import { median } from '../support/cpu-time.ts';
import { type BenchGateway, startGateway } from '../support/start-gateway.ts';

export async function bench({ root, isQuick }: BenchOptions): Promise<Findings> {
  const gateway = await startGateway(root);
  const ringtop = `${root}bin/ringtop.js`;
  const rounds: Round[] = [];
  for (let round = 0; round <= (isQuick ? 9 : 15); round += 1) {
    rounds.push({
      nothing: await childCpuMs(['-e', '0'], gateway.env),
      bareGet: await childCpuMs(['-e', bareGet(gateway)], gateway.env),
      get: await childCpuMs([ringtop, 'get', 'queues', '-o', 'json'], gateway.env),
      ...(await wallCpuMs(ringtop, gateway.env)),
    });
  }
  await gateway.stop();
  // The first round fetches the files from the disk.
  const msOf = (name: keyof Round): number => median(rounds.slice(1).map(round => round[name]));
  const ratio = (what: string, of: keyof Round, goal?: number): Ratio => ({
    name: `${what} against node -e 0`,
    ratio: msOf(of) / msOf('nothing'),
    ...(goal === undefined ? {} : { goal }),
    of: 'cpu',
    figures: `${msOf(of).toFixed(0)} ms, ${msOf('nothing').toFixed(0)} ms`,
  });
  return {
    ratios: [
      ratio('get queues -o json', 'get', GET_GOAL),
      ratio('for comparison, a bare GET of the same by node:http', 'bareGet'),
      ratio('first frame of the wall', 'first', FIRST_FRAME_GOAL),
      ratio('first frame with the floor on it', 'floor'),
    ],
  };
}

/** CPU in milliseconds. */
interface Round {
  readonly nothing: number;
  readonly bareGet: number;
  readonly get: number;
  readonly first: number;
  readonly floor: number;
}

/** With commander. */
const GET_GOAL = 1.6;
const FIRST_FRAME_GOAL = 6.5;

/** Ink ends each frame with it: synchronized output, mode 2026, is over. */
const FRAME_END = '\x1b[?2026l';
/** The header of a feed that lives, on a monitor in big letters. */
const LIVE = /● live/i;

function wallCpuMs(ringtop: string, env: Record<string, string>): Promise<Pick<Round, 'first' | 'floor'>> {
  const pty = spawnPty(process.execPath, [ringtop, 'wall'], {
    ...{ cols: 200, rows: 50, name: 'xterm-256color' },
    env: { ...env, TERM: 'xterm-256color', LANG: 'en_US.UTF-8' },
  });
  return new Promise((resolve, reject) => {
    let first: number | undefined;
    let seen = '';
    pty.onExit(({ exitCode }) => reject(new Error(`the wall ended with ${exitCode}: ${seen.slice(-500)}`)));
    const listening = pty.onData(text => {
      seen += text;
      if (seen.includes(FRAME_END)) first ??= liveCpuMs(pty.pid);
      if (first === undefined || !LIVE.test(seen)) return;
      listening.dispose();
      resolve({ first, floor: liveCpuMs(pty.pid) });
      pty.kill('SIGKILL');
    });
  });
}

function bareGet({ url, token }: BenchGateway): string {
  const options = JSON.stringify({ headers: { authorization: `Bearer ${token}` } });
  return `require('node:http').get('${url}/v1/queues', ${options}, answer => answer.pipe(process.stdout))`;
}
