// The spans of which contacts are listed, by a name that the help can say without the schemas of the wire.
import type { ListedSpan } from '../../protocol/index.ts';

export const LISTED_SPANS = [
  'today',
  'last15m',
  'last30m',
  'last60m',
] as const satisfies readonly ListedSpan[];
