// A process of its own that does what it is told, one answer to each message: so that its CPU is not in another's figures.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface WorkerProcess<Told> {
  /** Resolves with its next word. */
  ask(message: object): Promise<Told>;
  next(): Promise<Told>;
  leave(): Promise<void>;
}

export function startWorker<Told>(root: string, file: string): WorkerProcess<Told> {
  const child = fork(`${root}test/bench/support/${file}.ts`, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const next = (): Promise<Told> => nextWord(child);
  return {
    next,
    ask(message) {
      const told = next();
      child.send(message);
      return told;
    },
    async leave() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

async function nextWord<Told>(child: ChildProcess): Promise<Told> {
  const gone = new AbortController();
  const ended = once(child, 'exit', { signal: gone.signal }).then(() => {
    throw new Error('the clients’ process ended');
  });
  const word = once(child, 'message', { signal: gone.signal }).then(([told]): Told => told);
  try {
    return await Promise.race([word, ended]);
  } finally {
    gone.abort();
    await Promise.allSettled([word, ended]);
  }
}
