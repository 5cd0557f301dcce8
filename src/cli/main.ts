// Where ringtop starts: the one place that touches the process's arguments, environment, signals and exit.
import { runCommandLine } from './run-command-line.ts';

// `ringtop get agents | head`: whoever read has seen enough. Before the first write, or Node would die of it.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    // A terminal that is gone: the wall listens for that itself.
    if (stream.listenerCount('error') === 1) throw error;
  });
}

/** Once: a second Ctrl-C ends the process, whatever it waits for. */
function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

const { env, stdin, stdout, stderr } = process;
const argv = process.argv.slice(2);
runCommandLine({ argv, env, stdin, stdout, stderr, now: Date.now, untilStopped }).then(exit => {
  process.exitCode = exit;
});
