// When a line of the queue_log was written, without reading the rest of it.
import type { Buffer } from 'node:buffer';
import type { EpochMs } from '../../../../floor/index.ts';

/**
 * `1795341218|pbx-north-1795341215.0|…` → 1795341218000; undefined for what does not begin like a line of the log.
 * Asterisk writes whole seconds, of ten digits since 2001; a fraction is read too.
 */
export function parseLineTime(line: Buffer): EpochMs | undefined {
  const time = TIME.exec(line.toString('latin1', 0, LONGEST_TIME));
  return time === null ? undefined : Math.floor(Number(time[1]) * 1000);
}

const TIME = /^(\d{10,11}(?:\.\d{1,9})?)\|/;
const LONGEST_TIME = 24;
