// Recordings as they are read: of sessions and of floor events, gzip or not, whole or cut, and what is wrong with a bad one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { createFloor, documentOf, foldEvent, type SourceEvent } from '../../../src/floor/index.ts';
import { type ReplayOptions, readReplay } from '../../../src/sources/replay/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringtop-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const T0 = 1795341210_417;
const SESSION = [
  { t: 1, event: 'connected' },
  { t: 1, send: 'Action: QueueStatus\r\nActionID: a-1\r\n\r\n' },
  { t: 1.5, data: 'Asterisk Call Manager/13.0.0\r\nEvent: Queue' },
  { t: 2, b64: Buffer.from('CallerJoin\r\nQueue: sales\r\nUniqueid: 7\r\n\r\n').toString('base64') },
  { t: 5.25, data: 'Event: QueueCallerAbandon\r\nQueue: sales\r\nUniqueid: 7\r\n\r\n' },
  { t: 5.25, data: 'Event: QueueCallerLeave\r\nQueue: sales\r\nUniqueid: 7\r\n\r\n' },
  { t: 9, event: 'disconnected' },
];
const FLOOR_EVENTS = [
  { type: 'source.connected', at: T0, source: 'shop', name: 'Shop', capabilities: ['agent.pause'] },
  { type: 'queue.described', at: T0, source: 'shop', queue: 'sales', name: 'Sales' },
  { type: 'time-passed', at: T0 + 1000 },
  { type: 'queue.painted', at: T0 + 1500, source: 'shop', queue: 'sales', colour: 'red' },
  { type: 'contact.queued', at: T0 + 2000, source: 'shop', contact: '7', queue: 'sales', ordinal: 1 },
  { type: 'contact.left', at: T0 + 9000, source: 'shop', contact: '7', queue: 'sales', exit: 'abandoned' },
];

function write(name: string, lines: readonly unknown[] | string): string {
  const text = typeof lines === 'string' ? lines : lines.map(line => `${JSON.stringify(line)}\n`).join('');
  const file = join(folder, name);
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}
async function read(file: string, options: ReplayOptions = {}) {
  const replay = await readReplay(file, options);
  const batches: SourceEvent[][] = [];
  for await (const batch of replay) batches.push([...batch]);
  const { startAt, endAt, sourceIds } = replay;
  return { startAt, endAt, sourceIds, batches, types: batches.flat().map(({ type }) => type) };
}

describe('a recorded session', () => {
  writeFileSync(join(folder, 'day.meta.json'), '{"t0_epoch": 1795341210.417, "duration_s": 9}');

  test.each(['day.ndjson', 'day.agentonly.ndjson.gz'])(
    'as %s is read with the start that stands beside it',
    async name => {
      const { startAt, endAt, batches, types } = await read(write(name, SESSION), { id: 'pbx' });
      expect(startAt).toBe(T0);
      expect(endAt).toBe(T0 + 9000);
      expect(types).toEqual([
        ...['source.connected', 'queue.described', 'contact.queued', 'contact.left'],
        ...['contact.exit-settled', 'queue.described'],
      ]);
      expect(batches.flat().every(({ source }) => source === 'pbx')).toBe(true);
      expect(batches.find(([event]) => event?.type === 'contact.left')?.[0]?.at).toBe(T0 + 5250);
      expect(batches.flat().find(({ type }) => type === 'contact.exit-settled')?.at).toBe(T0 + 5500);
    },
  );

  test('named by no extension is gzip all the same', async () => {
    const file = join(folder, 'zipped');
    writeFileSync(file, gzipSync(SESSION.map(line => JSON.stringify(line)).join('\n')));
    expect((await read(file, { startAt: T0 })).types).toContain('contact.queued');
  });

  test('ends where it is told to, with all that time has brought by then', async () => {
    const file = write('day.ndjson', SESSION);
    const early = await read(file, { untilSeconds: 5.3 });
    expect(early.types).toContain('contact.left');
    expect(early.types).not.toContain('contact.exit-settled');
    expect(early.endAt).toBe(T0 + 5300);
    expect((await read(file, { untilSeconds: 5.6 })).types).toContain('contact.exit-settled');
  });

  test('ends with its last line where it is told to end hours later', async () => {
    const file = write('day.ndjson', SESSION);
    expect((await read(file, { untilSeconds: 99_999 })).endAt).toBe(T0 + 9000);
    expect((await read(file, { untilSeconds: 9 })).endAt).toBe(T0 + 9000);
  });

  test('that ends with its connection does not lose its source', async () => {
    expect((await read(write('day.ndjson', SESSION))).types).not.toContain('source.lost');
    const again = [...SESSION, { t: 12, event: 'connected' }];
    expect((await read(write('day.ndjson', again))).types).toContain('source.lost');
  });

  test('is never taken for today: without a start it is refused, and says how to give one', async () => {
    const file = write('lone.session.ndjson.gz', SESSION);
    await expect(readReplay(file)).rejects.toMatchObject({
      code: 'bad-arguments',
      message: expect.stringContaining('lone.session.meta.json, lone.meta.json'),
      hint: 'Say it: --start 2026-11-22T09:53:30Z',
    });
    expect((await read(file, { startAt: 5000 })).endAt).toBe(14_000);
  });

  test.each([
    ['{"t0_epoch": "yesterday"}', 'no number "t0_epoch"'],
    ['nonsense', 'no number "t0_epoch"'],
  ])('whose start is written as %s is refused', async (meta, message) => {
    writeFileSync(join(folder, 'odd.meta.json'), meta);
    await expect(readReplay(write('odd.ndjson', SESSION))).rejects.toThrow(message);
  });

  test.each([
    ['{"t": 1, "event": "connected"', 'no JSON'],
    ['[1, 2]', 'no JSON object: [1,2]'],
    ['{"t": "1", "data": ""}', '"t" is "1", which is no number of seconds'],
    ['{"t": -1, "data": ""}', '"t" is -1'],
    [
      '{"t": 1, "event": "paused"}',
      'no "event" ("connected" or "disconnected"), "send", "data" or "b64" in {',
    ],
  ])('with the line %s is refused by its number, key and value', async (line, message) => {
    const file = write('bad.ndjson', `{"t": 0, "event": "connected"}\n\n${line}\n`);
    await expect(read(file, { startAt: T0 })).rejects.toThrow(`${file}, line 3: ${message}`);
  });
});

describe('a recording of floor events', () => {
  test('is played as it is: batches by instant, what is unknown counted, ticks left to the clock', async () => {
    const { startAt, endAt, sourceIds, batches } = await read(write('floor.ndjson.gz', FLOOR_EVENTS));
    expect({ startAt, endAt, sourceIds }).toEqual({ startAt: T0, endAt: T0 + 9000, sourceIds: ['shop'] });
    expect(batches.map(batch => batch.map(({ type }) => type))).toEqual([
      ['source.connected', 'queue.described'],
      ['contact.queued'],
      ['contact.left', 'source.reported'],
    ]);
    expect(batches.flat().at(-1)).toEqual({
      ...{ type: 'source.reported', at: T0 + 9000, source: 'shop', unknownEvents: 1 },
    });
  });

  test('carries out no commands, whatever its sources could', async () => {
    const { batches } = await read(write('floor.ndjson', FLOOR_EVENTS));
    expect(batches[0]?.[0]).toMatchObject({ type: 'source.connected', capabilities: [] });
  });

  test('makes the floor that its events make', async () => {
    const { batches } = await read(write('floor.ndjson', FLOOR_EVENTS));
    const floor = createFloor();
    for (const event of batches.flat()) foldEvent(floor, event);
    expect(documentOf(floor).queues.sales?.today).toMatchObject({ offered: 1, abandoned: 1 });
  });

  test('ends where it is told to', async () => {
    const { batches, endAt } = await read(write('floor.ndjson', FLOOR_EVENTS), { untilSeconds: 2 });
    expect(batches.flat().at(-2)?.type).toBe('contact.queued');
    expect(endAt).toBe(T0 + 2000);
    expect((await read(write('floor.ndjson', FLOOR_EVENTS), { untilSeconds: 5 })).endAt).toBe(T0 + 5000);
    expect((await read(write('floor.ndjson', FLOOR_EVENTS), { untilSeconds: 99_999 })).endAt).toBe(T0 + 9000);
  });

  test.each([
    [{ exit: 'bored' }, 5, '"exit" is "bored": '],
    [{ contact: 7 }, 5, '"contact" is 7: '],
    [{ colour: 'red' }, 5, 'Unrecognized key: "colour"'],
    [{ at: 'noon' }, 5, '"at" is "noon": '],
  ])('with %o in a line is refused by its number, key and value', async (wrong, lineNumber, message) => {
    const [last] = FLOOR_EVENTS.slice(-1);
    const file = write('floor.ndjson', [...FLOOR_EVENTS.slice(0, lineNumber - 1), { ...last, ...wrong }]);
    await expect(read(file)).rejects.toThrow(`${file}, line ${lineNumber}: ${message}`);
  });
});

describe('a file', () => {
  test('that is empty, missing or cut short is refused by its name', async () => {
    const empty = write('empty.ndjson', '\n\n');
    await expect(readReplay(empty)).rejects.toThrow(`${empty} is empty`);
    const missing = join(folder, 'nowhere.ndjson');
    await expect(readReplay(missing)).rejects.toThrow(`cannot read ${missing}: ENOENT`);
    const cut = join(folder, 'cut.ndjson.gz');
    const zipped = gzipSync(FLOOR_EVENTS.map(line => JSON.stringify(line)).join('\n'));
    writeFileSync(cut, zipped.subarray(0, zipped.length - 20));
    await expect(read(cut)).rejects.toThrow(`cannot read ${cut}: unexpected end of file`);
  });

  test('may hold line separators of Unicode in its texts, and end without a line feed', async () => {
    const named = { ...FLOOR_EVENTS[1], name: 'a\u2028b' };
    const text = [FLOOR_EVENTS[0], named].map(line => JSON.stringify(line)).join('\r\n');
    const { batches } = await read(write('separators.ndjson', text));
    expect(batches.flat()).toHaveLength(2);
  });
});

test('a recorded session knows who calls while he is there; recorded events know nobody', async () => {
  const [first, second] = SESSION;
  const caller = 'Queue: sales\r\nUniqueid: 7\r\nCallerIDNum: +995535291285\r\nCallerIDName: Nana\r\n\r\n';
  const join = { t: 2, data: `Asterisk Call Manager/13.0.0\r\nEvent: QueueCallerJoin\r\n${caller}` };
  const replay = await readReplay(write('who.ndjson', [first, second, join]), { startAt: T0 });
  const told: SourceEvent[] = [];
  for await (const batch of replay) told.push(...batch);
  expect(told).toContainEqual(expect.objectContaining({ contact: '7', customer: '+995…285' }));
  expect(replay.customerOf?.('7')).toEqual({ number: '+995535291285', name: 'Nana' });
  expect(JSON.stringify(told)).not.toMatch(/535291|Nana/);
  expect((await readReplay(write('nobody.ndjson', FLOOR_EVENTS))).customerOf).toBeUndefined();
});
