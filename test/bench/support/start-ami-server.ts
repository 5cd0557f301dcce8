// Starts the process that plays a recording over loopback.
import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface AmiServer {
  readonly port: number;
  stop(): Promise<void>;
}

export async function startAmiServer(root: string, recordingPath: string): Promise<AmiServer> {
  const child = fork(`${root}test/bench/support/ami-server.ts`, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(recordingPath);
  const [port]: number[] = await once(child, 'message');
  return {
    port: port ?? 0,
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
