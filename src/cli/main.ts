// Where ringtop starts: the one place that touches the process's arguments, environment, signals and exit.
import { EXIT } from '../protocol/index.ts';
import { getPlain, plainKind } from './get/plain-get.ts';
import type { Host } from './host.ts';
import { wantsJson } from './wants-json.ts';
import { whereAsked } from './where-asked.ts';

// `ringtop get agents | head`: whoever read has seen enough. Before the first write, or Node would die of it.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    // Words for people that have no place, be it that nobody reads them or that the disk is full: a gateway goes on
    // without its log, and of a command the exit code tells still what became of it.
    if (stream === process.stderr) return;
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    // A terminal that is gone: the wall listens for that itself.
    if (stream.listenerCount('error') > 1) return;
    const failure = { code: 'internal', message: `cannot write the output: ${error.message}`, hint: null };
    const isJson = wantsJson(process.argv.slice(2));
    process.stderr.write(isJson ? `${JSON.stringify(failure)}\n` : `ringtop: ${failure.message}\n`);
    process.exit(1);
  });
}

// Node 22 tells whoever opens SQLite that it is experimental: between the lines of a log, at every command.
const tellWarning = process.listeners('warning');
process.removeAllListeners('warning');
process.on('warning', warning => {
  if (warning.name !== 'ExperimentalWarning') for (const tell of tellWarning) tell(warning);
});

const TO_STOP = ['SIGINT', 'SIGTERM'] as const;

/** Once: a second Ctrl-C, or a SIGTERM after it, ends the process, whatever it waits for; so does the first after `over`. */
function untilStopped(over?: AbortSignal): Promise<void> {
  // Without a terminal a hang-up is no wish to stop: nohup says so, and systemd means "read your config again".
  const signals = isOnTerminal() ? [...TO_STOP, 'SIGHUP' as const] : TO_STOP;
  return new Promise(resolve => {
    const leave = (): void => {
      for (const signal of signals) process.removeListener(signal, stop);
    };
    const stop = (): void => {
      leave();
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
    over?.addEventListener('abort', leave);
  });
}

function onHangUp(run: () => void): void {
  if (!isOnTerminal()) process.on('SIGHUP', run);
}

function isOnTerminal(): boolean {
  return process.stdout.isTTY || process.stderr.isTTY;
}

function endWithin(waitMs: number): void {
  setTimeout(() => process.exit(process.exitCode ?? 1), waitMs).unref();
}

const { env, stdout, stderr } = process;
const folder = whereAsked(env);
if (folder !== undefined) process.chdir(folder);

const host: Host = {
  argv: process.argv.slice(2),
  env,
  stdout,
  stderr,
  // Looked at only by those who read it: Node sets it up when it is first touched.
  get stdin() {
    return process.stdin;
  },
  now: Date.now,
  untilStopped,
  onHangUp,
  endWithin,
  // The whole job, as a terminal's own Ctrl-Z does: npm that started it stands still with it. Windows has no such thing.
  ...(process.platform === 'win32' ? {} : { stop: () => void process.kill(0, 'SIGTSTP') }),
};
// Whatever ends before it is done has not succeeded.
process.exitCode = EXIT.failed;
run().then(exit => {
  process.exitCode = exit;
});

async function run(): Promise<number> {
  const kind = plainKind(host.argv);
  if (kind === undefined) return (await import('./quick/command-line.ts')).runCommandLine(host);
  try {
    return await getPlain(host, kind);
  } catch (error) {
    return (await import('./quick/command-line.ts')).reportPlain(error, host);
  }
}
