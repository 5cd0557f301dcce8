// One line of Asterisk's queue_log to a record, with the names that hold the log's own separator put together again.
import { Buffer } from 'node:buffer';
import { cleanText } from '../../../lib/clean-text.ts';
import type { Raw } from '../pbx.ts';
import { type EventShape, findShape } from './event-shapes.ts';
import { parseLineTime } from './lines/line-time.ts';
import type { LogEvent, LogRecord, LogRecordHead, UnparsedLine } from './log-record.ts';
import { NONE } from './log-record.ts';

export interface ParseLogLineOptions {
  /** Whether there is such a queue: tells `a|b` the queue from `b` the beginning of an agent's name. */
  readonly isQueue?: (raw: Raw) => boolean;
}

/**
 *     1795341218|pbx-north-1795341215.0|support|Dmytro Kovalenko|CONNECT|3|pbx-north-1795341215.2|3
 *
 * A name with `|` gives more fields. The event is then the first field, from the fifth on, that is the name of one,
 * stands behind such a call, queue and agent as Asterisk writes it with, and before parameters that it can have; if
 * none is, the fifth field, whoever wrote it. What lies between the call and the event is the queue and the agent: the
 * queue is the shortest that `isQueue` knows; else all but the last field where that is `NONE`; else the first field,
 * since names of agents hold `|` more often. A line has no end but LF and no beginning but its time, so a caller's name
 * with LF in it makes lines of its own (with `log-caller-id-name`): nothing in the log tells them from others.
 */
export function parseLogLine(line: Buffer, { isQueue }: ParseLogLineOptions = {}): LogRecord | UnparsedLine {
  const raw = line.toString('latin1');
  const at = parseLineTime(line);
  if (at === undefined) return unparsed(raw, 'it does not begin with a time in seconds since 1970');
  const fields = raw.split('|');
  const [, callId = '', , , name] = fields;
  if (name === undefined) return unparsed(raw, 'it has fewer than five fields');
  const headOf = (eventAt: number): LogRecordHead => ({
    at,
    callId,
    ...splitNames(fields.slice(2, eventAt), isQueue),
  });
  const head = headOf(FIRST_EVENT_AT);
  for (const { shape, eventAt } of findEvents(fields)) {
    const candidate = headOf(eventAt);
    const event = shape.fits(candidate) && shape.read(fields.slice(eventAt + 1));
    if (event) return { ...candidate, ...event };
  }
  const parameters = fields.slice(FIRST_EVENT_AT + 1);
  const shape = findShape(name);
  const event: LogEvent | undefined = shape ? shape.read(parameters) : { event: 'other', name, parameters };
  return event ? { ...head, ...event } : unparsed(raw, `its parameters are not those of ${name}`);
}

/** Counted from 0. A name with more `|` than there are fields between the two is not put together. */
const FIRST_EVENT_AT = 4;
const LAST_EVENT_AT = 20;

function* findEvents(fields: readonly Raw[]): Generator<{ shape: EventShape; eventAt: number }> {
  const end = Math.min(fields.length, LAST_EVENT_AT + 1);
  for (let eventAt = FIRST_EVENT_AT; eventAt < end; eventAt += 1) {
    const shape = findShape(fields[eventAt] ?? '');
    if (shape !== undefined) yield { shape, eventAt };
  }
}

function splitNames(names: readonly Raw[], isQueue: ParseLogLineOptions['isQueue']) {
  const at = names.length === 2 ? 1 : findAgent(names, isQueue);
  return { queue: names.slice(0, at).join('|'), agent: names.slice(at).join('|') };
}

function findAgent(names: readonly Raw[], isQueue: ParseLogLineOptions['isQueue']): number {
  if (isQueue !== undefined)
    for (let at = 1; at < names.length; at += 1) if (isQueue(names.slice(0, at).join('|'))) return at;
  return names.at(-1) === NONE ? names.length - 1 : 1;
}

function unparsed(raw: Raw, why: string): UnparsedLine {
  const shown = cleanText(Buffer.from(raw, 'latin1'), { cells: 60 });
  return { event: 'unparsed', reason: `a line of the queue_log is not understood, ${why}: "${shown}"`, raw };
}
