// Many clients in a process of their own, so that what they cost is not in the server's figures.
import type { Clients, Told } from './fan-out-clients.ts';
import { startWorker } from './worker-process.ts';

export interface Audience {
  /** Does what makes each client get one frame; settles when the last one has it. Its length in bytes. */
  hear(broadcast: () => unknown): Promise<number>;
  leave(): Promise<void>;
}

/** Rejects where the system does not let so many connect. */
export async function openAudience(root: string, clients: Clients): Promise<Audience> {
  const worker = startWorker<Told>(root, 'fan-out-clients');
  const told = await worker.ask(clients);
  if (told !== 'connected')
    throw new Error(`${clients.count} clients could not connect: ${JSON.stringify(told)}`);
  return {
    async hear(broadcast) {
      const heard = worker.next();
      await broadcast();
      const told = await heard;
      return told === 'connected' ? 0 : told.frameBytes;
    },
    leave: worker.leave,
  };
}
