// A recorded AMI session: its lines through the Asterisk dialect, as if they came from the socket at that time.
import { Buffer } from 'node:buffer';
import type { EpochMs, SourceEvent } from '../../floor/index.ts';
import type { AsteriskDialect } from '../asterisk/index.ts';
import { badLine, type LinePlace, showValue } from './bad-line.ts';
import type { Line } from './read-lines.ts';

/** One line: what happened on the connection at `seconds` from the start. */
export type RecordedStep = { readonly seconds: number } & (
  | { readonly kind: 'connected' | 'disconnected' }
  | { readonly kind: 'sent' | 'received'; readonly bytes: Uint8Array }
);

export interface AmiPlay {
  readonly file: string;
  readonly dialect: AsteriskDialect;
  readonly startAt: EpochMs;
  /** Steps after it are not taken. */
  readonly until: EpochMs;
  /** Told the time of each step. */
  readonly reached: (at: EpochMs) => void;
}

/** Batches in the order of time: each holds what happened at one instant. */
export async function* playAmi(
  lines: AsyncIterable<Line>,
  play: AmiPlay,
): AsyncGenerator<readonly SourceEvent[], void, undefined> {
  const { dialect, startAt, until } = play;
  /** A connection that ends with the recording ended because the recording did. */
  let closedAt: EpochMs | undefined;
  let lastAt = startAt;
  // Of what came after its last line a recording knows nothing: an `until` beyond it is no time that passed.
  let endAt: EpochMs | undefined;
  for await (const { text, lineNumber } of lines) {
    const step = parseStep(text, { file: play.file, lineNumber });
    const at = Math.max(lastAt, startAt + Math.round(step.seconds * 1000));
    if (at > until) {
      endAt = until;
      break;
    }
    if (closedAt !== undefined) yield dialect.disconnected('the connection was closed', closedAt);
    closedAt = undefined;
    yield* passTime(dialect, at);
    lastAt = at;
    play.reached(at);
    if (step.kind === 'disconnected') closedAt = at;
    else yield takeStep(dialect, step, at);
  }
  yield* passTime(dialect, endAt ?? lastAt);
  play.reached(endAt ?? lastAt);
}

/** What falls due between two lines happens when it falls due. */
function* passTime(dialect: AsteriskDialect, until: EpochMs): Generator<readonly SourceEvent[]> {
  for (let wakeAt = dialect.wakeAt; wakeAt !== undefined && wakeAt <= until; wakeAt = dialect.wakeAt)
    yield dialect.advance(wakeAt);
}

function takeStep(dialect: AsteriskDialect, step: RecordedStep, at: EpochMs): readonly SourceEvent[] {
  switch (step.kind) {
    case 'connected':
      return dialect.connected(at);
    case 'disconnected':
      return [];
    case 'sent':
      return dialect.sent(step.bytes, at);
    case 'received':
      return dialect.receive(step.bytes, at);
  }
}

/**
 *     {"t": 1.266, "event": "connected"}
 *     {"t": 1.266, "send": "Action: Login\r\n…"}
 *     {"t": 1.268, "data": "Response: Success\r\n…"}
 *     {"t": 1.301, "b64": "RXZlbnQ6…"}
 */
export function parseStep(text: string, place: LinePlace): RecordedStep {
  const line = parseObject(text, place);
  const { t: seconds, event, send, data, b64 } = line;
  if (typeof seconds !== 'number' || !(seconds >= 0 && seconds < LONGEST_SECONDS))
    throw badLine(place, `"t" is ${showValue(seconds)}, which is no number of seconds`);
  if (event === 'connected' || event === 'disconnected') return { seconds, kind: event };
  if (typeof send === 'string') return { seconds, kind: 'sent', bytes: Buffer.from(send, 'utf8') };
  if (typeof data === 'string') return { seconds, kind: 'received', bytes: Buffer.from(data, 'utf8') };
  if (typeof b64 === 'string') return { seconds, kind: 'received', bytes: Buffer.from(b64, 'base64') };
  throw badLine(
    place,
    `no "event" ("connected" or "disconnected"), "send", "data" or "b64" in ${showValue(line)}`,
  );
}

const LONGEST_SECONDS = 1e9;

export function parseObject(text: string, place: LinePlace): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badLine(place, `no JSON: ${showValue(text)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badLine(place, `no JSON object: ${showValue(value)}`);
  return { ...value };
}
