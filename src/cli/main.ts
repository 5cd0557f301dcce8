// Where ringtop starts: the one place that touches the process's arguments, environment, signals and exit.
import type { Host } from './host.ts';
import { runCommandLine } from './run-command-line.ts';
import { whereAsked } from './where-asked.ts';

// `ringtop get agents | head`: whoever read has seen enough. Before the first write, or Node would die of it.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    if ('code' in error && error.code === 'EPIPE') {
      // A gateway goes on when nobody reads its log any more.
      if (stream === process.stderr) return;
      process.exit(0);
    }
    // A terminal that is gone: the wall listens for that itself.
    if (stream.listenerCount('error') > 1) return;
    if (stream === process.stdout)
      process.stderr.write(`ringtop: cannot write the output: ${error.message}\n`);
    process.exit(1);
  });
}

/** Once: a second Ctrl-C ends the process, whatever it waits for. */
function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    // Without a terminal nohup has had the hang-up ignored, and a handler would undo that.
    if (process.stdout.isTTY || process.stderr.isTTY) process.once('SIGHUP', () => resolve());
  });
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
};
runCommandLine(host).then(exit => {
  process.exitCode = exit;
});
