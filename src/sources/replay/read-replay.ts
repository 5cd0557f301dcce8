// A recording as batches of floor events, as fast as they are asked for: what the source paces and the JSON folds.
import type { EpochMs, SourceEvent, SourceId } from '../../floor/index.ts';
import { RingtopError } from '../../protocol/index.ts';
import { type AsteriskDialectOptions, createAsteriskDialect, customerOf } from '../asterisk/index.ts';
import { applySettings } from '../configured.ts';
import type { Source } from '../source.ts';
import { parseObject, playAmi } from './ami-recording.ts';
import { playEvents } from './event-recording.ts';
import { type Line, readLines } from './read-lines.ts';
import { readStart } from './recording-start.ts';

export interface ReplayOptions
  extends Partial<Pick<AsteriskDialectOptions, 'isQualified' | 'members' | 'queues' | 'reasons' | 'day'>> {
  /** Names the source of a recorded session; floor events bring their own. @default 'replay' */
  readonly id?: SourceId;
  /** When a recorded session began. @default from the `.meta.json` beside it; without either it is refused */
  readonly startAt?: EpochMs;
  /** So many seconds into the recording it stops, at the latest at its last line. @default its end */
  readonly untilSeconds?: number;
}

/** Iterated once. A batch is never empty, and no batch is before an earlier one. */
export interface ReplayReading extends AsyncIterable<readonly SourceEvent[]> {
  readonly startAt: EpochMs;
  /** How far it has been read: once it is over, the instant at which it ends. */
  readonly endAt: EpochMs;
  /** Whose events they are, as far as it has been read. */
  readonly sourceIds: readonly SourceId[];
  /** Of a recorded session, which holds what Asterisk said; recorded events never do. */
  readonly customerOf?: NonNullable<Source['customerOf']>;
}

/** Rejects with what is wrong with the file's beginning; what is wrong further on is thrown by the iteration. */
export async function readReplay(file: string, options: ReplayOptions = {}): Promise<ReplayReading> {
  const lines = readLines(file);
  const first = await lines.next();
  if (first.done) throw isEmpty(file);
  const { t, type, at } = parseObject(first.value.text, { file, lineNumber: first.value.lineNumber });
  const all = withFirst(first.value, lines);
  const isEvents = t === undefined && typeof type === 'string' && typeof at === 'number';
  return isEvents ? readEvents(file, all, { ...options, startAt: at }) : readAmi(file, all, options);
}

async function readAmi(
  file: string,
  lines: AsyncIterable<Line>,
  options: ReplayOptions,
): Promise<ReplayReading> {
  const { id = 'replay', queues = {}, isQualified, members, reasons, day } = options;
  const startAt = options.startAt ?? (await readStart(file));
  const until = untilOf(startAt, options);
  const dialect = createAsteriskDialect({
    ...{ source: id, queues },
    ...(isQualified === undefined ? {} : { isQualified }),
    ...(members === undefined ? {} : { members }),
    ...(reasons === undefined ? {} : { reasons }),
    ...(day === undefined ? {} : { day }),
  });
  let endAt = startAt;
  const reached = (at: EpochMs): void => {
    endAt = at;
  };
  const batches = playAmi(lines, { file, dialect, startAt, until, reached });
  return {
    startAt,
    get endAt() {
      return endAt;
    },
    sourceIds: [id],
    customerOf: contact => customerOf(dialect.pbx, contact),
    [Symbol.asyncIterator]: () => finish(batches, queues),
  };
}

async function readEvents(
  file: string,
  lines: AsyncIterable<Line>,
  options: ReplayOptions & { startAt: EpochMs },
): Promise<ReplayReading> {
  const { startAt, queues = {} } = options;
  const until = untilOf(startAt, options);
  const sourceIds: SourceId[] = [];
  let endAt = startAt;
  const reached = (at: EpochMs): void => {
    endAt = at;
  };
  const heard = (source: SourceId): void => {
    if (!sourceIds.includes(source)) sourceIds.push(source);
  };
  const batches = playEvents(lines, { file, until, reached, heard });
  return {
    startAt,
    get endAt() {
      return endAt;
    },
    sourceIds,
    [Symbol.asyncIterator]: () => finish(batches, queues),
  };
}

async function* finish(
  batches: AsyncIterable<readonly SourceEvent[]>,
  queues: NonNullable<ReplayOptions['queues']>,
): AsyncGenerator<readonly SourceEvent[], void, undefined> {
  for await (const batch of batches) if (batch.length > 0) yield applySettings(batch, queues);
}

function untilOf(startAt: EpochMs, { untilSeconds }: ReplayOptions): EpochMs {
  return untilSeconds === undefined ? Number.POSITIVE_INFINITY : startAt + Math.round(untilSeconds * 1000);
}

async function* withFirst(first: Line, rest: AsyncIterable<Line>): AsyncGenerator<Line, void, undefined> {
  yield first;
  yield* rest;
}

function isEmpty(file: string): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: `${file} is empty`,
    hint: 'A recording has one JSON object a line.',
  });
}
