// A built gateway with the simulator, in a home of its own where the other commands find it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface BenchGateway {
  readonly env: Record<string, string>;
  stop(): Promise<void>;
}

export async function startGateway(root: string): Promise<BenchGateway> {
  const home = mkdtempSync(join(tmpdir(), 'ringtop-bench-'));
  const env = { PATH: process.env.PATH ?? '', HOME: home, XDG_STATE_HOME: join(home, 'state') };
  const child = spawn(process.execPath, [`${root}bin/ringtop.js`, 'gateway', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout });
  await Promise.race([once(lines, 'line'), failsAtExit(child)]);
  return {
    env,
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
