// Runs a bench in a process of its own, bundled just as ringtop is shipped, so that none warms up or burdens another.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runOptions, threadOptions } from '../../.ci/build.js';
import type { BenchOptions, Findings } from './ratio.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Below the project, so that what is not bundled is found. */
const BUILT = `${ROOT}node_modules/.cache/ringtop-bench/`;

export async function buildBenches(): Promise<void> {
  await build({
    ...runOptions,
    entryPoints: ['test/bench/benches/*.ts', 'test/bench/bench-main.ts'],
    outdir: BUILT,
    outbase: 'test/bench',
    chunkNames: 'chunks/[name]-[hash]',
    // Names and lines in a profile.
    minifySyntax: false,
    minifyWhitespace: false,
    external: ['@lydell/node-pty', '@xterm/*'],
  });
  // Where a gateway within a bench looks for them: in the folder beside its own.
  await build({ ...threadOptions, outdir: `${BUILT}threads` });
}

/** Longer than any takes; what hangs is ended. */
const LIMIT_MS = 360_000;

export async function runBench(name: string, isQuick: boolean): Promise<Findings> {
  const options: BenchOptions = { isQuick, root: ROOT };
  const child = fork(`${BUILT}bench-main.js`, [name, JSON.stringify(options)], {
    env: { ...process.env, NODE_ENV: 'production', TZ: 'UTC' },
    timeout: LIMIT_MS,
    // Ink shows the cursor again when it goes, on whatever terminal there is.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const complaint = child.stderr === null ? '' : text(child.stderr);
  const exit = once(child, 'exit');
  const [word] = await Promise.race([once(child, 'message'), exit]);
  const [code] = await exit;
  if (code !== 0) throw new Error(`the bench ${name} ended with ${code}: ${await complaint}`);
  return word;
}
