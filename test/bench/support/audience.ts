// Many clients in a process of their own, so that what they cost is not in the server's figures.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Clients, Told } from './fan-out-clients.ts';

export interface Audience {
  /** Does what makes each client get one frame; settles when the last one has it. Its length in bytes. */
  hear(broadcast: () => unknown): Promise<number>;
  leave(): Promise<void>;
}

/** Rejects where the system does not let so many connect. */
export async function openAudience(root: string, clients: Clients): Promise<Audience> {
  const child = fork(`${root}test/bench/support/fan-out-clients.ts`, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(clients);
  const told = await nextWord(child);
  if (told !== 'connected')
    throw new Error(`${clients.count} clients could not connect: ${JSON.stringify(told)}`);
  return {
    async hear(broadcast) {
      const heard = nextWord(child);
      await broadcast();
      const told = await heard;
      return told === 'connected' ? 0 : told.frameBytes;
    },
    async leave() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

async function nextWord(child: ChildProcess): Promise<Told> {
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
