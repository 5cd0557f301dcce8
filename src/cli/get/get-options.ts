// What can be said of `ringtop get`: the formats, and what goes with which of them.

import { isGatewayKind, type ListKind, RingtopError } from '../../protocol/index.ts';
import type { ListOutput } from '../output/formats.ts';

export interface GetOptions extends ListOutput {
  /** Ids or names; none: all. */
  readonly names?: readonly string[];
  /** Of commands: so many of the newest. */
  readonly limit?: number;
  readonly filter?: string;
  /** Again, whenever the floor has changed. */
  readonly watch?: true;
  /** IANA: by which clock a table tells instants. @default the center's */
  readonly tz?: string;
  readonly url?: string;
  /** Milliseconds. */
  readonly timeout: number;
  /** How old it may be to be a success, in milliseconds. */
  readonly fresh?: number;
}

/** How fresh it is to be, and whether anything could be missing: the gateway's own lists are whole whatever is lost. */
export function askedOf(kind: ListKind, { names = [], fresh, timeout }: GetOptions) {
  return {
    canBePartial: kind !== 'sources' && !isGatewayKind(kind) && names.length === 0,
    freshMs: fresh,
    silenceMs: timeout,
  };
}

/** What would be passed over in silence is refused. */
export function checkLimit(kind: ListKind, { limit, names = [] }: GetOptions): void {
  if (limit !== undefined && (kind !== 'commands' || names.length > 0)) throw limitless(kind);
}

function limitless(kind: ListKind): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message:
      kind === 'commands'
        ? '--limit goes with the newest commands, not with ids'
        : `--limit goes with commands; of ${kind} all are printed`,
    hint: kind === 'commands' ? 'Name ids, or how many.' : 'To choose: --filter, or ids.',
  });
}

/** As it came from the gateway: the same document. */
export function isPlain({ output, names = [], sort, filter, jq }: GetOptions): boolean {
  return [sort, filter, jq].every(said => said === undefined) && output === 'json' && names.length === 0;
}
