// A recording of floor events, as `ringtop demo --events` writes it: anybody may bring a day from elsewhere so.
import {
  type EpochMs,
  type FloorEvent,
  isGatewayEvent,
  type SourceEvent,
  type SourceId,
} from '../../floor/index.ts';
import { FLOOR_EVENT_TYPES, floorEventSchema, LAST_INSTANT } from '../../protocol/index.ts';
import { parseObject } from './ami-recording.ts';
import { badLine, type LinePlace, showValue } from './bad-line.ts';
import { cleanEvent } from './clean-event.ts';
import type { Line } from './read-lines.ts';

export interface EventPlay {
  readonly file: string;
  /** Events after it are not taken. */
  readonly until: EpochMs;
  readonly reached: (at: EpochMs) => void;
  /** Told each source id that speaks. */
  readonly heard: (source: SourceId) => void;
}

/** Events of one instant come in one batch. */
export async function* playEvents(
  lines: AsyncIterable<Line>,
  play: EventPlay,
): AsyncGenerator<readonly SourceEvent[], void, undefined> {
  const unknownCounts = new Map<SourceId, number>();
  let batch: SourceEvent[] = [];
  let lastAt = Number.NEGATIVE_INFINITY;
  let isCut = false;
  for await (const { text, lineNumber } of lines) {
    const line = parseEvent(text, { file: play.file, lineNumber });
    isCut = line.at > play.until;
    if (isCut) break;
    if (line.at > lastAt) {
      yield batch;
      batch = [];
      lastAt = line.at;
      play.reached(lastAt);
    }
    if (line.kind === 'event') {
      play.heard(line.event.source);
      batch.push(line.event);
    } else if (line.kind === 'unknown')
      unknownCounts.set(line.source, (unknownCounts.get(line.source) ?? 0) + 1);
  }
  for (const [source, unknownEvents] of unknownCounts)
    batch.push({ type: 'source.reported', at: lastAt, source, unknownEvents });
  yield batch;
  // An `until` beyond the last line is no time that passed.
  if (isCut) play.reached(play.until);
}

type EventLine =
  | { readonly kind: 'event'; readonly at: EpochMs; readonly event: SourceEvent }
  /** Of a newer ringtop. */
  | { readonly kind: 'unknown'; readonly at: EpochMs; readonly source: SourceId }
  /** The clock's, and what a gateway found: whoever folds makes its own. */
  | { readonly kind: 'own'; readonly at: EpochMs };

/** `{"type":"contact.left","at":1795341341509,"source":"pbx","contact":"1.2","queue":"sales","exit":"abandoned"}` */
export function parseEvent(text: string, place: LinePlace): EventLine {
  const line = parseObject(text, place);
  const { type, at, source } = line;
  if (typeof type === 'string' && !FLOOR_EVENT_TYPES.has(type)) {
    if (typeof at !== 'number' || !(at >= 0 && at <= LAST_INSTANT))
      throw badLine(place, `"at" is ${showValue(at)}, which is no epoch milliseconds`);
    return { kind: 'unknown', at, source: typeof source === 'string' ? source : 'replay' };
  }
  const parsed = floorEventSchema.safeParse(line);
  if (!parsed.success) throw badLine(place, formatIssue(parsed.error.issues[0], line));
  const event: FloorEvent = parsed.data;
  if (event.type === 'time-passed' || isGatewayEvent(event)) return { kind: 'own', at: event.at };
  return { kind: 'event', at: event.at, event: cleanEvent(silence(event)) };
}

/** A recording carries out no commands, whatever its sources could. */
function silence(event: SourceEvent): SourceEvent {
  return event.type === 'source.connected' ? { ...event, capabilities: [] } : event;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function formatIssue(issue: Issue | undefined, line: Record<string, unknown>): string {
  if (issue === undefined) return showValue(line);
  const key = issue.path.map(String).join('.');
  const value = issue.path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    line,
  );
  return key === ''
    ? `${issue.message}: ${showValue(line)}`
    : `"${key}" is ${showValue(value)}: ${issue.message}`;
}
