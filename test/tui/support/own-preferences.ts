// Preferences that a test settles anew while the screen runs.
import type { Preferences, Preferred } from '../../../src/tui/index.ts';

export interface OwnPreferences extends Preferences {
  settle(preferred: Partial<Preferred>): void;
  fail(problem: string): void;
}

export function createPreferences(first: Partial<Preferred> = {}): OwnPreferences {
  let preferred: Preferred = first;
  let problem: string | undefined;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    at: () => preferred,
    get problem() {
      return problem;
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    settle(changed) {
      preferred = { ...preferred, ...changed };
      problem = undefined;
      tell();
    },
    fail(what) {
      problem = what;
      tell();
    },
  };
}
