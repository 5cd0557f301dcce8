// Events a second: AMI bytes to packets to floor events to the floor, against only finding where each packet ends.
import {
  createFloor,
  documentOf,
  type Floor,
  foldEvent,
  type SourceEvent,
} from '../../../src/floor/index.ts';
import { createAsteriskDialect } from '../../../src/sources/asterisk/index.ts';
import { createPacketReader } from '../../../src/sources/asterisk/wire/packet-reader.ts';
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import { raceCpu } from '../support/cpu-time.ts';
import { type Recording, readRecording } from '../support/recording.ts';

export async function bench(options: BenchOptions): Promise<Findings> {
  const { recordings, skipped } = findRecordings(options);
  const ratios: Ratio[] = [];
  for (const recording of recordings) ratios.push(...(await measure(recording, options.isQuick ? 3 : 9)));
  return { ratios, skipped };
}

async function measure(recording: Recording, rounds: number): Promise<Ratio[]> {
  const { name, all } = recording;
  const told = toFloorEvents(recording);
  const packets = splitOnly(all);
  const race = await raceCpu(
    {
      split: often(all.length, () => splitOnly(all)),
      objects: often(all.length, () => splitToObjects(all)),
      parse: often(all.length, () => parseOnly(recording)),
      dialect: often(all.length, () => toFloorEvents(recording)),
      fold: often(told.length * BYTES_AN_EVENT, () => foldAll(told)),
      publish: often(told.length * BYTES_AN_EVENT, () => foldAndPublish(told)),
    },
    rounds,
  );
  const bytesMs = (of: 'split' | 'objects' | 'parse' | 'dialect'): number => race(of) / timesFor(all.length);
  const eventsMs = (of: 'fold' | 'publish'): number => race(of) / timesFor(told.length * BYTES_AN_EVENT);
  const split = bytesMs('split');
  const rate = (count: number, ms: number): string => `${Math.round(count / ms)} k/s`;
  const toRatio = (what: string, ms: number, goal?: number): Ratio => ({
    name: `${name}: ${what} against splitting only`,
    ratio: ms / split,
    ...(goal === undefined ? {} : { goal }),
    of: 'cpu',
    figures: `${rate(packets, ms)} packets, split ${rate(packets, split)}`,
  });
  return [
    toRatio('bytes to packets', bytesMs('parse'), PARSE_GOAL),
    {
      name: `${name}: bytes to packets against splitting into objects`,
      ratio: bytesMs('parse') / bytesMs('objects'),
      goal: OBJECTS_GOAL,
      of: 'cpu',
      figures: `${rate(packets, bytesMs('parse'))} packets, objects ${rate(packets, bytesMs('objects'))}`,
    },
    toRatio('packets to floor events', bytesMs('dialect') - bytesMs('parse')),
    {
      name: `${name}: folding an event against splitting off a packet`,
      ratio: eventsMs('fold') / told.length / (split / packets),
      goal: FOLD_GOAL,
      of: 'cpu',
      figures: `${rate(told.length, eventsMs('fold'))} floor events (${told.length} of ${packets} packets)`,
    },
    toRatio('bytes to published rows', bytesMs('dialect') + eventsMs('publish')),
  ];
}

/** A short recording is gone through several times in a turn, so that all is warm, as in a process that has run for hours. */
const TURN_BYTES = 10_000_000;
/** What an event weighs in that count. */
const BYTES_AN_EVENT = 250;

function timesFor(bytes: number): number {
  return Math.ceil(TURN_BYTES / bytes);
}

function often(bytes: number, work: () => unknown): () => void {
  return () => {
    for (let time = 0; time < timesFor(bytes); time += 1) work();
  };
}

/** At least 1/6 of the floor's events a second. */
const PARSE_GOAL = 6;
/** At least 2.5 times as many events a second. */
const OBJECTS_GOAL = 1 / 2.5;
/** PERFORMANCE.md: at least 1 M events a second, where splitting made 3 M packets. */
const FOLD_GOAL = 3;

function findRecordings({ root, isQuick }: BenchOptions) {
  const names = isQuick ? ['busy'] : ['busy', 'busy.firehose'];
  const found = names.flatMap(
    name => readRecording(`${root}../shared/data/asterisk/${name}.ndjson.gz`, name) ?? [],
  );
  if (found.length > 0) return { recordings: found, skipped: [] };
  const fixture = readRecording(`${root}test/sources/asterisk/fixtures/busy.ndjson.gz`, 'a piece of busy');
  const skipped = ['the whole recordings are not there (../shared/data/asterisk)'];
  return { recordings: fixture ? [fixture] : [], skipped };
}

const PACKET_END = Buffer.from('\r\n\r\n');

function splitOnly(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(PACKET_END); at >= 0; at = bytes.indexOf(PACKET_END, at + 4)) count += 1;
  return count;
}

/** What anybody would write first. */
function splitToObjects(bytes: Buffer): number {
  let headers = 0;
  for (const packet of bytes.toString().split('\r\n\r\n')) {
    const fields: Record<string, string> = {};
    for (const line of packet.split('\r\n')) {
      const colon = line.indexOf(':');
      if (colon > 0) fields[line.slice(0, colon)] = line.slice(colon + 1).trim();
    }
    if (fields.Event !== undefined) headers += 1;
  }
  return headers;
}

function parseOnly({ reads }: Recording): number {
  let count = 0;
  const reader = createPacketReader({
    onPacket() {
      count += 1;
    },
  });
  for (const { bytes } of reads) reader.push(bytes);
  return count;
}

function toFloorEvents({ reads }: Recording): SourceEvent[] {
  const dialect = createAsteriskDialect({ source: 'pbx' });
  const events: SourceEvent[] = [...dialect.connected(reads[0]?.at ?? 0)];
  for (const { at, bytes } of reads) events.push(...dialect.receive(bytes, at));
  return events;
}

function foldAll(events: readonly SourceEvent[]): Floor {
  const floor = createFloor();
  for (const event of events) foldEvent(floor, event);
  return floor;
}

/** As the gateway's hub does it: rows are made at most ten times a second. */
function foldAndPublish(events: readonly SourceEvent[]): void {
  const floor = createFloor();
  let publishedAt = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    foldEvent(floor, event);
    if (event.at < publishedAt + 100) continue;
    publishedAt = event.at;
    documentOf(floor);
  }
}
