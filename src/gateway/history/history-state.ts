// How the history fares, for whoever tells people of it: the log, an alert, `/metrics`.
import type { WriteTrouble } from './write-trouble.ts';

export interface HistoryState {
  /** `stopped`: nothing is written, what is folded waits in memory up to a bound. The wall goes on. `off`: not wanted. */
  readonly state: 'writing' | 'stopped' | 'off';
  /** Of what is stopped. */
  readonly trouble?: WriteTrouble;
  /** Epoch milliseconds of the floor's clock. */
  readonly since: number;
  /** Events that were folded and will never be written, since the gateway started. */
  readonly lostCount: number;
  /** Customers of before were hashed by a key that is lost: by their numbers they are found no more. */
  readonly hasOtherKey?: true;
}

export interface StateHolder {
  readonly current: HistoryState;
  set(next: Omit<HistoryState, 'since'>): void;
  onChange(listener: (state: HistoryState) => void): void;
}

export function createStateHolder(now: () => number): StateHolder {
  const listeners: ((state: HistoryState) => void)[] = [];
  let current: HistoryState = { state: 'writing', since: now(), lostCount: 0 };
  return {
    get current() {
      return current;
    },
    set(next) {
      const isSame = next.state === current.state && next.trouble?.code === current.trouble?.code;
      const isAsKeyed = next.hasOtherKey === current.hasOtherKey;
      if (isSame && isAsKeyed && next.lostCount === current.lostCount) return;
      current = { ...next, since: isSame ? current.since : now() };
      for (const listener of listeners) listener(current);
    },
    onChange: listener => listeners.push(listener),
  };
}
