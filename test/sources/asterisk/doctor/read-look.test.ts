// A look at the queues of a real Asterisk, as it was recorded.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../../../src/sources/asterisk/doctor/checks/index.ts';
import { toSuggestion } from '../../../../src/sources/asterisk/doctor/suggest.ts';
import { readLook } from '../../../../src/sources/asterisk/doctor/survey/read-look.ts';
import { toListItem } from '../../../../src/sources/asterisk/session/line/reply.ts';
import { createPacketReader } from '../../../../src/sources/asterisk/wire/packet-reader.ts';
import { SAID, survey } from './build-survey.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** The lines of the first `QueueStatus` that the recorded session asked for. */
function firstList(file: string) {
  const items: ReturnType<typeof toListItem>[] = [];
  let isOver = false;
  const packets = createPacketReader({
    onPacket(name, packet) {
      if (isOver) return;
      if (name === 'QueueStatusComplete') isOver = true;
      else if (LINES.has(name)) items.push(toListItem(packet.text()));
    },
  });
  for (const line of gunzipSync(readFileSync(join(FIXTURES, file)))
    .toString()
    .split('\n')) {
    if (line === '') continue;
    const { data, b64 } = JSON.parse(line);
    if (b64 !== undefined) packets.push(Buffer.from(b64, 'base64'));
    else if (data !== undefined) packets.push(Buffer.from(data));
  }
  return items;
}

const LINES: ReadonlySet<string> = new Set(['QueueParams', 'QueueMember', 'QueueEntry']);

describe('the queues of a real Asterisk', () => {
  const look = readLook(firstList('busy.ndjson.gz'), 1795341215_000);

  test('are read with their members', () => {
    const counts = look.queues.map(({ name, members, thresholdSeconds }) => [
      name,
      members.length,
      thresholdSeconds,
    ]);
    expect(Object.fromEntries(counts.map(([name, ...rest]) => [name, rest]))).toMatchObject({
      sales: [10, 20],
      support: [13, 20],
      billing: [8, 20],
      retention: [6, 20],
      vip: [6, 20],
    });
    const ghost = look.queues.flatMap(({ members }) => members).find(({ name }) => name === 'Ghost Agent');
    expect(ghost).toMatchObject({
      interface: 'Local/1099@nowhere/n',
      status: 4,
      isFixed: true,
      isPaused: false,
    });
  });

  test('give the doctor something to say', () => {
    const found = survey({ before: look, after: look });
    const said = CHECKS.flatMap(({ id, run }) =>
      run({ survey: found, said: SAID }).map(({ level }) => `${id} ${level}`),
    );
    expect(said).toContain('devices warning');
    expect(said).not.toContain('names error');
  });

  test('make a config in which everybody has a short id', () => {
    const { members, queues } = toSuggestion(survey({ before: look, after: look }));
    expect(members.find(({ name }) => name === 'Nino Beridze')).toMatchObject({
      id: '1001',
      interface: 'Local/1001@agents/n',
      queues: expect.arrayContaining(['sales', 'vip']),
    });
    expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
    expect(queues.map(({ name }) => name)).toContain('callback');
  });
});

test('a real member whose name was cut within a letter is found', () => {
  const look = readLook(firstList('longnames.ndjson.gz'), 1795341215_000);
  const check = CHECKS.find(({ id }) => id === 'names');
  expect(check?.run({ survey: survey({ before: look, after: look }), said: SAID })).toMatchObject([
    { level: 'error', sentence: expect.stringContaining('Asterisk sends no event of') },
  ]);
});
