// Writes a simulated day as floor events, one JSON object a line: what `ringtop replay` plays and others can learn from.

import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SourceEvent } from '../../floor/index.ts';
import { codeOf } from '../../lib/error-code.ts';
import { nextDayStart } from '../../lib/zoned-time.ts';
import { RingtopError } from '../../protocol/index.ts';
import { DEFAULT_PLAN, simulateEvents } from '../../sources/index.ts';
import { demoDay } from './demo-start.ts';

export interface DemoEvents {
  readonly seed: number;
  readonly date: string | undefined;
  /** Into the day. */
  readonly untilMs: number | undefined;
  /** `-` is standard output. */
  readonly file: string;
}

interface Output {
  readonly stdout: NodeJS.WritableStream;
  now(): number;
}

export async function writeDemoEvents({ stdout, now }: Output, wanted: DemoEvents): Promise<number> {
  const { seed, date, untilMs, file } = wanted;
  const startAt = demoDay(date, now());
  const dayEnd = nextDayStart(startAt, DEFAULT_PLAN.zone, DEFAULT_PLAN.dayStartHour) - 1;
  const until = untilMs === undefined ? dayEnd : startAt + untilMs;
  const lines = Readable.from(toChunks(simulateEvents({ seed, startAt, until })));
  // The pipeline reads no further than the reader has: a day is not held in memory.
  if (file === '-') await pipeline(lines, stdout, { end: false });
  else await pipeline(lines, createWriteStream(file)).catch(cause => refuse(file, cause));
  return 0;
}

/** A write of its own for every line would cost more than making it. */
const CHUNK_LENGTH = 32_768;

function* toChunks(events: Iterable<SourceEvent>): Generator<string> {
  let chunk = '';
  for (const event of events) {
    chunk += `${JSON.stringify(event)}\n`;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function refuse(file: string, cause: unknown): never {
  const reason = codeOf(cause);
  throw new RingtopError(
    { code: 'bad-arguments', message: `cannot write ${file} (${reason})`, hint: 'Is the path right?' },
    cause,
  );
}
