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
import { type Recording, readRecording, repeatRecording } from '../support/recording.ts';

export async function bench(options: BenchOptions): Promise<Findings> {
  const { recordings, skipped } = findRecordings(options);
  const ratios: Ratio[] = [];
  for (const recording of recordings) ratios.push(...(await measure(recording, options.isQuick ? 3 : 9)));
  return { ratios, skipped };
}

async function measure(recording: Recording, rounds: number): Promise<Ratio[]> {
  const told = toFloorEvents(recording);
  const packets = splitOnly(recording.all);
  const times = Math.ceil(WARM_EVENTS / told.length);
  const msOf = await raceCpu(
    {
      split: () => splitOnly(recording.all),
      straightforward: () => splitToObjects(recording.all),
      parse: () => parseOnly(recording),
      dialect: () => toFloorEvents(recording),
      fold: () => repeat(times, () => foldAll(told)),
      publish: () => repeat(times, () => foldAndPublish(told)),
    },
    rounds,
  );
  const rate = (count: number, ms: number): string => `${Math.round(count / ms)} k/s`;
  const split = msOf('split');
  const foldMs = msOf('fold') / times;
  const wholeMs = msOf('dialect') + msOf('publish') / times;
  const against = (what: string, ms: number, goal?: number): Ratio => ({
    name: `${recording.name}: ${what} against splitting only`,
    ratio: ms / split,
    ...(goal === undefined ? {} : { goal }),
    of: 'cpu',
    figures: `${rate(packets, ms)} packets, split ${rate(packets, split)}`,
  });
  return [
    against('bytes to packets', msOf('parse'), PARSE_GOAL),
    {
      name: `${recording.name}: bytes to packets against splitting into objects`,
      ratio: msOf('parse') / msOf('straightforward'),
      goal: STRAIGHTFORWARD_GOAL,
      of: 'cpu',
      figures: `${rate(packets, msOf('parse'))} packets, objects ${rate(packets, msOf('straightforward'))}`,
    },
    against('packets to floor events', msOf('dialect') - msOf('parse')),
    {
      name: `${recording.name}: folding an event against splitting off a packet`,
      ratio: foldMs / told.length / (split / packets),
      goal: FOLD_GOAL,
      of: 'cpu',
      figures: `${rate(told.length, foldMs)} floor events (${told.length} of ${packets} packets)`,
    },
    against('bytes to published rows', wholeMs),
  ];
}

/** A recording is some seconds' work for a PBX and some milliseconds' for the fold: as often as makes it warm. */
const WARM_EVENTS = 40_000;

/** At least 1/6 of the floor's events a second. */
const PARSE_GOAL = 6;
/** At least 2.5 times the straightforward parser's events a second. */
const STRAIGHTFORWARD_GOAL = 1 / 2.5;
/** PERFORMANCE.md: at least 1 M events a second, where splitting made 3 M packets. */
const FOLD_GOAL = 3;

function findRecordings({ root, isQuick }: BenchOptions) {
  const folder = `${root}../shared/data/asterisk/`;
  const names = isQuick ? ['busy'] : ['busy', 'busy.firehose'];
  const found = names.flatMap(name => readRecording(`${folder}${name}.ndjson.gz`, name) ?? []);
  if (found.length > 0) return { recordings: found, skipped: [] };
  const fixture = readRecording(`${root}${FIXTURE}`, 'fixture');
  const skipped = [
    'The whole recordings are not there (../shared/data/asterisk): a committed piece stands in.',
  ];
  return { recordings: fixture ? [repeatRecording(fixture, 40)] : [], skipped };
}

const FIXTURE = 'test/sources/asterisk/fixtures/busy.ndjson';

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

function repeat(times: number, work: () => unknown): void {
  for (let time = 0; time < times; time += 1) work();
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
