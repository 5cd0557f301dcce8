// The other end of `openThread`: a thread that does what it is asked, one thing after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { formatError } from '../../lib/format-error.ts';
import type { Leave, ThreadAnswer, ThreadApi, ThreadAsk } from './thread-message.ts';

/** `create` is given what `openThread` was. Where it throws, the thread ends, and whoever opened it is told. */
export function serveThread<Init>(create: (init: Init) => ThreadApi): void {
  const api = create(workerData as Init);
  let turn = Promise.resolve();
  parentPort?.on('message', (ask: ThreadAsk | Leave) => {
    if (ask === 'leave') {
      parentPort?.close();
      return;
    }
    turn = turn.then(async () => parentPort?.postMessage(await answer(api, ask)));
  });
}

async function answer(api: ThreadApi, { id, method, args }: ThreadAsk): Promise<ThreadAnswer> {
  try {
    return { id, result: await api[method]?.(...args) };
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(formatError(error)) };
  }
}
