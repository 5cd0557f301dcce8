// Lines of the queue_log as they are read, and how far back they reach.
import type { Buffer } from 'node:buffer';
import { sync } from '../lists/links.ts';
import { happened, type Pbx } from '../pbx.ts';
import { parseLogLine } from '../queue-log/parse-log-line.ts';
import { noteGrowth } from './log-growth.ts';
import { takeRecord } from './take-record.ts';

export function takeLines(pbx: Pbx, lines: readonly Buffer[]): void {
  const { record } = pbx;
  if (record === undefined) return;
  for (const line of lines) {
    const logged = parseLogLine(line, { isQueue: raw => pbx.queues.has(raw) });
    if (logged.event === 'unparsed') record.unparsedCount += 1;
    else {
      // By a clock that is ahead of ours it would move the whole floor on.
      const at = Math.min(logged.at, pbx.at);
      begin(pbx, at);
      record.grewAt = Math.max(record.grewAt ?? at, at);
      takeRecord(pbx, { ...logged, at });
    }
  }
  if (record.isRead && lines.length > 0) noteGrowth(pbx);
}

/** What was written before is read, or cannot be: from here on the source may be live. */
export function endHistory(pbx: Pbx): void {
  const { record } = pbx;
  if (record === undefined || record.isRead) return;
  begin(pbx, pbx.at);
  record.isRead = true;
  // Of an empty one it can only be said when it was found so.
  record.grewAt ??= pbx.at;
  if (pbx.isListed) sync(pbx);
}

function begin(pbx: Pbx, at: number): void {
  const { record } = pbx;
  if (record === undefined || (record.from !== undefined && record.from <= at)) return;
  record.from = at;
  pbx.told.push({ type: 'source.recorded', ...happened(pbx), from: at });
}
