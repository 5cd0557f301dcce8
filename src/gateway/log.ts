// What the gateway says of itself: one line an occurrence, to whoever runs it.
import type { Timers } from '../lib/timers.ts';

export interface LogLine {
  /** `note`: what was wrong is well again, which who reads of the one wants to read as well. */
  readonly level: 'info' | 'note' | 'warn' | 'error';
  /** What happened, in words: `source lost`, `session refused`. */
  readonly what: string;
  readonly [detail: string]: string | number | boolean;
}
export type Log = (line: LogLine) => void;

const MINUTE_MS = 60_000;
const A_MINUTE = 10;

/**
 * For what comes by the thousand where somebody wants it to: of each `what` ten lines a minute, and with the next one after
 * that how many there were besides. An attack does not fill the disk with lines about itself.
 */
export function inMeasure(log: Log, timers: Pick<Timers, 'now'>): Log {
  const minutes = new Map<string, { count: number; readonly sinceMs: number }>();
  return line => {
    const now = timers.now();
    const known = minutes.get(line.what);
    const isOver = known === undefined || now - known.sinceMs >= MINUTE_MS;
    const minute = isOver ? { count: 0, sinceMs: now } : known;
    minutes.set(line.what, minute);
    minute.count += 1;
    if (minute.count > A_MINUTE) return;
    const further = isOver ? (known?.count ?? 0) - A_MINUTE : 0;
    log(further > 0 ? { ...line, further } : line);
  };
}
