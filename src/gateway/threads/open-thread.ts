// Work off the main thread: an API that a worker thread serves, asked by messages and answered by promises.
import { Worker } from 'node:worker_threads';
import { realTimers } from '../../lib/timers.ts';
import type { ThreadAnswer, ThreadApi } from './thread-message.ts';

export interface Thread<Api extends ThreadApi> {
  /** Rejects with what the method threw, or once the thread has ended. Asked in order, answered in order. */
  call<Method extends keyof Api & string>(
    method: Method,
    ...args: Parameters<Api[Method]>
  ): Promise<Awaited<ReturnType<Api[Method]>>>;
  /** Asked and not yet answered. */
  readonly pending: number;
  /** The thread came to an end that nobody had asked for. Nothing it is asked from then on is answered but by an error. */
  onFailure(listener: (error: Error) => void): void;
  /** What was asked before is done first. */
  close(): Promise<void>;
}

/**
 * `name` is that of a file `NAME-thread.ts` beside this one, which calls `serveThread`; `init` is what its API is made
 * of. It, as all that is asked and answered, is copied (structured clone).
 */
export function openThread<Api extends ThreadApi>(
  name: string,
  init: unknown,
  entry: URL = entryOf(name),
): Thread<Api> {
  const worker = new Worker(entry, { name, workerData: init, execArgv: QUIET });
  const asked = new Map<number, PromiseWithResolvers<never>>();
  const failureListeners: ((error: Error) => void)[] = [];
  let lastId = 0;
  let ended: Error | undefined;
  let isClosing = false;

  const end = (error: Error): void => {
    if (ended !== undefined) return;
    ended = error;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
    if (!isClosing) for (const listener of failureListeners) listener(error);
  };
  worker.on('message', ({ id, ...answer }: ThreadAnswer) => {
    const asker = asked.get(id);
    asked.delete(id);
    if ('error' in answer) asker?.reject(answer.error);
    else asker?.resolve(answer.result as never);
  });
  worker.on('error', error => end(error));
  worker.on('exit', () => end(new Error(`the ${name} thread has ended`)));

  return {
    // The API's types hold on both sides of the messages: what comes back is what the method returned.
    call(method, ...args) {
      const asker = Promise.withResolvers<never>();
      if (ended !== undefined) return Promise.reject(ended);
      lastId += 1;
      worker.postMessage({ id: lastId, method, args });
      asked.set(lastId, asker);
      return asker.promise;
    },
    get pending() {
      return asked.size;
    },
    onFailure: listener => void failureListeners.push(listener),
    async close() {
      isClosing = true;
      await Promise.allSettled([...asked.values()].map(({ promise }) => promise));
      if (ended !== undefined) return;
      // It leaves by itself: torn down from outside while SQLite has a file open, V8 has been seen to end the process.
      const gone = new Promise(resolve => worker.once('exit', resolve));
      worker.postMessage('leave');
      const callOff = realTimers.after(LEAVE_MS, () => void worker.terminate());
      await gone;
      callOff();
    },
  };
}

const LEAVE_MS = 2_000;
/** Of SQLite, which Node 22 calls experimental; `cli/main.ts` does the same for the main thread. */
const QUIET = ['--disable-warning=ExperimentalWarning'];

/** Beside this file in the sources, in `dist/threads` once bundled. */
function entryOf(name: string): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? `./${name}-thread.ts` : `../threads/${name}-thread.js`, import.meta.url);
}
