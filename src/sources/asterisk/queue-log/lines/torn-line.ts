// What becomes of a line that one file begins and, perhaps, the next one ends.
import { Buffer } from 'node:buffer';
import type { EpochMs } from '../../../../floor/index.ts';
import { parseLogLine } from '../parse-log-line.ts';
import { parseLineTime } from './line-time.ts';

/**
 * With copytruncate the bytes go on in the emptied file: `1795341218|pbx-1.0|sal` there, `es|NONE|QUEUE…` here. Where
 * the writer died in the middle of it, the next file begins with a line of its own. Undefined: it does.
 */
export function joinTorn(begun: Buffer, line: Buffer, after: EpochMs): Buffer | undefined {
  if (begun.length === 0) return line;
  const at = parseWholeTime(line);
  return at === undefined || at < after - DAY_MS ? Buffer.concat([begun, line]) : undefined;
}

const DAY_MS = 86_400_000;

/**
 * The time of what is a line from its beginning, by all signs: `1795341215.0|sales|…` may be the end of one, cut in
 * the call's id, since Asterisk writes no fraction of a second.
 */
export function parseWholeTime(line: Buffer): EpochMs | undefined {
  const at = WHOLE_SECONDS.test(line.toString('latin1', 0, 12)) ? parseLineTime(line) : undefined;
  if (at === undefined) return undefined;
  const { event } = parseLogLine(line);
  return event === 'unparsed' || event === 'other' ? undefined : at;
}

const WHOLE_SECONDS = /^\d{10,11}\|/;
