// A recording played with its queue_log beside it, of which each line is read at its time.
import { Buffer } from 'node:buffer';
import type { EpochMs, SourceEvent } from '../../../../src/floor/index.ts';
import { type AsteriskDialect, createAsteriskDialect } from '../../../../src/sources/asterisk/index.ts';
import { playAmi } from '../../../../src/sources/replay/ami-recording.ts';
import { readLines } from '../../../../src/sources/replay/read-lines.ts';
import { pathOf, playRecording, type Recording, readTruth } from './recordings.ts';

/** `lagMs`: so long after the second that a line has. */
export async function playWithLog(recording: Recording, lagMs: number) {
  const { startAt } = await playRecording(recording, { untilSeconds: 0 });
  const lines = readTruth(recording, 'queue_log')
    .split('\n')
    .filter(text => text !== '')
    .map(text => ({ at: Number(text.split('|')[0]) * 1000 + lagMs, bytes: Buffer.from(text) }));
  const dialect = withLog(createAsteriskDialect({ source: 'pbx', isRecorded: true }), lines, startAt);
  const events: SourceEvent[] = [];
  const play = { dialect, file: recording.file, startAt, until: Number.POSITIVE_INFINITY, reached: () => {} };
  let endAt = startAt;
  for await (const batch of playAmi(readLines(pathOf(recording)), { ...play, reached: at => (endAt = at) }))
    events.push(...batch);
  const restAt = Math.max(endAt, lines.at(-1)?.at ?? endAt) + 10_000;
  events.push(...dialect.receive(Buffer.alloc(0), restAt), ...dialect.advance(restAt + 10_000));
  return { events, startAt };
}

/** The same dialect, which is read each line of the log at its time. */
function withLog(
  dialect: AsteriskDialect,
  lines: readonly { readonly at: EpochMs; readonly bytes: Buffer }[],
  startAt: EpochMs,
): AsteriskDialect {
  let readCount = 0;
  const readUntil = (at: EpochMs): readonly SourceEvent[] => {
    const due = lines.slice(readCount).filter(line => line.at <= at);
    readCount += due.length;
    const batches = due.map(line => dialect.readLog([line.bytes], Math.max(startAt, line.at)));
    return batches.flat();
  };
  const wrapped: AsteriskDialect = {
    ...dialect,
    get wakeAt() {
      return dialect.wakeAt;
    },
    get isListWanted() {
      return dialect.isListWanted;
    },
    connected: at => [...readUntil(at), ...dialect.endHistory(at), ...dialect.connected(at)],
    receive: (bytes, at) => [...readUntil(at), ...dialect.receive(bytes, at)],
  };
  return wrapped;
}
