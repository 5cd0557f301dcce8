// Whether the gateway is what it should be to those who are sent to it, and if not, why: asked by /readyz.
import type { SourceId } from '../floor/index.ts';
import type { Source } from '../sources/index.ts';
import type { Ledger } from './ledger.ts';
import { idsOf } from './source-directory.ts';

/** A reason in words why it is not ready, or none. */
export type ReadyCheck = () => string | undefined;

export interface Readiness {
  add(check: ReadyCheck): void;
  /** Empty where it is ready. */
  reasons(): readonly string[];
}

export function createReadiness(): Readiness {
  const checks: ReadyCheck[] = [];
  return {
    add: check => void checks.push(check),
    reasons: () => checks.map(check => check()).filter(reason => reason !== undefined),
  };
}

/** Each source is live: the rows of one that is not are stale, or not there yet. */
export function addSourceChecks(readiness: Readiness, sources: readonly Source[], ledger: Ledger): void {
  const stateOf = (id: SourceId): string => ledger.document.sources[id]?.state ?? 'starting';
  for (const source of sources)
    readiness.add(() => {
      // A recording finds out as it plays whom it speaks for.
      const id = idsOf(source).find(one => stateOf(one) !== 'live');
      return id === undefined ? undefined : `source ${id} is ${stateOf(id)}`;
    });
}
