// The Asterisks among the sources of a config, each with the id that the gateway gives it.
import { type AsteriskConfig, type Config, sourceIdAt } from '../config/config-schema.ts';
import { badConfig } from '../config/explain-config.ts';

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

interface Choosing {
  /** An id or a name. */
  readonly wanted: string | undefined;
  readonly file: string;
}

/** All of them, or the one that is wanted. */
export function chooseAsterisks(
  all: readonly AsteriskNamed[],
  { wanted, file }: Choosing,
): readonly [AsteriskNamed, ...AsteriskNamed[]] {
  const [first, ...others] = all.filter(({ id, said }) => [undefined, id, said.name].includes(wanted));
  if (first !== undefined) return [first, ...others];
  if (all.length === 0) throw badConfig(`${file} names no Asterisk`, 'A source of type asterisk is wanted.');
  throw badConfig(
    `${file} names no Asterisk ${JSON.stringify(wanted)}`,
    `Its own: ${all.map(({ id }) => id).join(', ')}.`,
  );
}
