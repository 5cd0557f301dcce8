// As many raw sockets, to compare a broadcast with: the writer and the readers are processes of their own.
import type { RawTold, Sent } from './raw-writer.ts';
import { startWorker } from './worker-process.ts';

export interface RawPeer {
  /** Writes this to each socket, at these moments. Settles when all is written, with the CPU that it took. */
  replay(sent: readonly Sent[]): Promise<number>;
  close(): Promise<unknown>;
}

export async function openRawPeer(root: string, count: number): Promise<RawPeer> {
  const writer = startWorker<RawTold>(root, 'raw-writer');
  const crowd = startWorker<object>(root, 'raw-crowd');
  const listening = await writer.ask({ what: 'listen' });
  await crowd.ask({ port: 'port' in listening ? listening.port : 0, count });
  return {
    async replay(sent) {
      const told = await writer.ask({ what: 'replay', sent });
      return 'cpuMs' in told ? told.cpuMs : Number.NaN;
    },
    close: () => Promise.all([crowd.leave(), writer.leave()]),
  };
}
