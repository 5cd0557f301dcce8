// The store of a gateway that lives: read as it is opened, written on a thread, so that a disk that hangs holds up no wall.
import { formatError } from '../../../lib/format-error.ts';
import type { Log } from '../../log.ts';
import { openThread as startWorker, type Thread } from '../../threads/open-thread.ts';
import { type AlertStore, openAlertStore } from './alert-store.ts';
import type { AlertWriter } from './alert-writer.ts';

type WriterThread = Pick<Thread<AlertWriter>, 'call' | 'onFailure' | 'close'>;

export interface StoreApart extends Omit<AlertStore, 'close'> {
  /** Through when all of it is written. */
  close(): Promise<void>;
}

export interface ApartOptions {
  readonly folder?: string | undefined;
  readonly log: Log;
  /** @default a worker thread */
  readonly openThread?: (folder: string) => WriterThread;
}

export function openStoreApart({ folder, log, openThread = startThread }: ApartOptions): StoreApart {
  const found = openAlertStore(folder, log);
  if (folder === undefined) return { ...found, close: async () => found.close() };
  const [silences, letters, told] = [found.silences(), found.letters(), found.told()];
  found.close();

  let thread: WriterThread | undefined;
  /** Started when there is something to write, and anew where it has ended. */
  const living = (): WriterThread => {
    thread ??= open();
    return thread;
  };
  const open = (): WriterThread => {
    const opened = openThread(folder);
    opened.onFailure(() => {
      thread = undefined;
    });
    return opened;
  };
  const tell = (writing: Promise<string | undefined>): void =>
    void writing.catch(formatError).then(reason => {
      if (reason !== undefined) log({ level: 'error', what: 'alerts are not written down', reason });
    });
  return {
    silences: () => silences,
    keepSilence: silence => tell(living().call('keepSilence', silence)),
    forgetSilence: id => tell(living().call('forgetSilence', id)),
    letters: () => letters,
    keepLetter: letter => tell(living().call('keepLetter', letter)),
    forgetLetter: id => tell(living().call('forgetLetter', id)),
    told: () => told,
    keepTold: alert => tell(living().call('keepTold', alert)),
    forgetTold: alert => tell(living().call('forgetTold', alert)),
    async close() {
      if (thread === undefined) return;
      await thread.call('close').catch(() => {});
      await thread.close();
    },
  };
}

function startThread(folder: string): WriterThread {
  return startWorker<AlertWriter>('alerts', folder);
}
