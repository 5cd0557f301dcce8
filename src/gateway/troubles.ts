// What is not well with parts that begin before anybody can be told: kept until somebody listens.

export interface Troubles {
  /** Told at once of what there is, then of what comes and, without a reason, what is over. */
  hear(listener: TroubleListener): void;
}

/** `name`: which of several, as `syslog udp://log.example:514`. */
export type TroubleListener = (name: string, reason: string | undefined) => void;

export interface TroubleList extends Troubles {
  tell: TroubleListener;
}

export const NO_TROUBLES: Troubles = { hear: () => {} };

export function createTroubles(): TroubleList {
  const standing = new Map<string, string>();
  const listeners: TroubleListener[] = [];
  return {
    tell(name, reason) {
      if (standing.get(name) === reason) return;
      if (reason === undefined) standing.delete(name);
      else standing.set(name, reason);
      for (const listener of listeners) listener(name, reason);
    },
    hear(listener) {
      listeners.push(listener);
      for (const [name, reason] of standing) listener(name, reason);
    },
  };
}
