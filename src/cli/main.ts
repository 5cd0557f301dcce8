// Where ringtop starts: the one place that touches the process's arguments, environment and exit.
import { runCommandLine } from './run-command-line.ts';

// `ringtop get agents | head`: whoever read has seen enough. Before the first write, or Node would die of it.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

const { env, stdin, stdout, stderr } = process;
runCommandLine({ argv: process.argv.slice(2), env, stdin, stdout, stderr, now: Date.now }).then(exit => {
  process.exitCode = exit;
});
