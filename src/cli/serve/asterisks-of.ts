// The Asterisks among the sources of a config, each with the id that the gateway gives it.
import { type AsteriskConfig, type Config, sourceIdAt } from '../config/config-schema.ts';

export interface AsteriskNamed {
  readonly id: string;
  readonly said: AsteriskConfig;
  /** How many sources share the floor. */
  readonly count: number;
}

export function asterisksOf({ sources = [] }: Config): readonly AsteriskNamed[] {
  return sources.flatMap((said, index) =>
    said.type === 'asterisk' ? [{ id: sourceIdAt(sources, index), said, count: sources.length }] : [],
  );
}
