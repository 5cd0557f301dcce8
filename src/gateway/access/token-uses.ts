// When each token was last used and from where: kept at hand, and written down every few seconds.
import { formatError } from '../../lib/format-error.ts';
import type { Timers } from '../../lib/timers.ts';
import type { Log } from '../log.ts';
import type { TokenStore, TokenUse } from './store/token-store.ts';

export interface TokenUses {
  note(token: string, from: string): void;
  /** Since the gateway was opened. */
  of(token: string): TokenUse | undefined;
  /** Writes down what is not written yet. */
  close(): void;
}

const WRITE_MS = 10_000;

export interface UsesOptions {
  readonly store?: TokenStore | undefined;
  readonly timers: Timers;
  readonly now: () => number;
  readonly log: Log;
}

export function createTokenUses({ store, timers, now, log }: UsesOptions): TokenUses {
  const uses = new Map<string, TokenUse>();
  const unwritten = new Set<string>();
  let callOff: (() => void) | undefined;
  let isClosed = false;

  const write = (): void => {
    try {
      const known = new Set(store?.read().tokens.map(({ id }) => id));
      const due = [...unwritten].flatMap(token => (known.has(token) ? (uses.get(token) ?? []) : []));
      unwritten.clear();
      if (due.length > 0) store?.noteUses(due);
    } catch (error) {
      // A full disk, or a file that was damaged: nobody is kept out for it, and the gateway does not end for it.
      log({ level: 'warn', what: 'last uses of tokens not written', reason: formatError(error) });
    }
  };

  /** While a disk hangs nobody waits for it: it is asked elsewhere first, and the uses gather. */
  const writeOnceItAnswers = async (): Promise<void> => {
    await store?.answers().catch(() => {});
    callOff = undefined;
    if (!isClosed) write();
  };

  return {
    note(token, from) {
      uses.set(token, { token, at: now(), from });
      if (store === undefined) return;
      unwritten.add(token);
      callOff ??= timers.after(WRITE_MS, () => void writeOnceItAnswers());
    },
    of: token => uses.get(token),
    close() {
      isClosed = true;
      callOff?.();
      write();
    },
  };
}
