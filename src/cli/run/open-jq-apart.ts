// jq on a thread of its own, for what follows something: it can be stopped in the middle of an expression without an end.
import { Worker } from 'node:worker_threads';
import { RingtopError } from '../../protocol/index.ts';
import type { JqInit, JqTold } from '../threads/jq-thread.ts';
import type { JqOptions, Ran } from './open-jq.ts';

export interface JqApart {
  /** What comes of texts that are given one after the other comes in that order; of none once it was closed. */
  run(json: string): Promise<Ran>;
  /** Resolves once it has ended. */
  close(): Promise<unknown>;
}

/** Rejects where the expression cannot be understood. */
export async function openJqApart(expression: string, { isScreen }: JqOptions): Promise<JqApart> {
  const init: JqInit = { expression, isScreen };
  const worker = new Worker(ENTRY, { name: 'jq', workerData: init });
  const opening = Promise.withResolvers<void>();
  const asked: PromiseWithResolvers<Ran>[] = [];
  worker.on('message', (told: JqTold) => {
    if (told.is === 'open') opening.resolve();
    else if (told.is === 'refused') opening.reject(new RingtopError(told.failure));
    else asked.shift()?.resolve(told.ran);
    // Nobody waits for it: it holds up no end.
    if (asked.length === 0) worker.unref();
  });
  worker.on('error', error => {
    opening.reject(error);
    for (const { reject } of asked) reject(error);
  });
  await opening.promise;
  return {
    run(json) {
      const ran = Promise.withResolvers<Ran>();
      asked.push(ran);
      worker.ref();
      worker.postMessage(json);
      return ran.promise;
    },
    close: () => worker.terminate(),
  };
}

/** Beside this file's folder in the sources, in `dist/threads` once bundled. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? '../threads/jq-thread.ts' : '../threads/jq-thread.js',
  import.meta.url,
);
