// A built gateway with the simulator, in a home of its own where the other commands find it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface BenchGateway {
  /** Of commands that are to find it. */
  readonly env: Record<string, string>;
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

export async function startGateway(root: string): Promise<BenchGateway> {
  const home = mkdtempSync(join(tmpdir(), 'ringtop-bench-'));
  const state = join(home, 'state');
  const env = { PATH: process.env.PATH ?? '', HOME: home, XDG_STATE_HOME: state };
  const child = spawn(process.execPath, [`${root}bin/ringtop.js`, 'gateway', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout });
  await Promise.race([once(lines, 'line'), failsAtExit(child)]);
  // The file that it leaves for the other commands.
  const address: { url: string; token: string } = JSON.parse(
    readFileSync(join(state, 'ringtop', 'gateway.json'), 'utf8'),
  );
  return {
    env,
    ...address,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function failsAtExit(child: ReturnType<typeof spawn>): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`the gateway ended with ${code} before it listened`);
}
