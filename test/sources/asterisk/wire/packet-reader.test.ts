// Bytes to packets: cut anywhere, hostile, endless; the names that matter and the rest passed over.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEADER_SLOTS, type Header } from '../../../../src/sources/asterisk/wire/headers.ts';
import { createPacketReader } from '../../../../src/sources/asterisk/wire/packet-reader.ts';

const BANNER = 'Asterisk Call Manager/13.0.0\r\n';

function readAll(pieces: readonly Uint8Array[], maxPacketBytes = 4096) {
  const packets: { name: string; headers: Record<string, string> }[] = [];
  const reader = createPacketReader({
    maxPacketBytes,
    onPacket: (name, packet) => {
      const headers: Record<string, string> = {};
      for (const header of Object.keys(HEADER_SLOTS) as Header[])
        if (packet.has(header)) headers[header] = packet.raw(header);
      packets.push({ name, headers });
    },
  });
  for (const piece of pieces) reader.push(piece);
  return { packets, counts: reader.counts };
}
const read = (text: string) => readAll([Buffer.from(BANNER + text)]);

describe('packets', () => {
  test('the banner is no packet, and a packet ends at the blank line', () => {
    const { packets, counts } = read(
      'Response: Success\r\nActionID: login-1\r\nMessage: Authentication accepted\r\n\r\n' +
        'Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 5\r\n\r\nEvent: Hangup\r\nUniqueid: ha',
    );
    expect(packets).toEqual([
      {
        name: 'Response',
        headers: { Response: 'Success', ActionID: 'login-1', Message: 'Authentication accepted' },
      },
      { name: 'FullyBooted', headers: { Event: 'FullyBooted', Uptime: '5' } },
    ]);
    expect(counts).toEqual({ unknown: 0, unparsed: 0 });
  });

  test('a known event that says nothing about the floor is passed over, an unknown one is counted', () => {
    const { packets, counts } = read('Event: Newexten\r\nExten: s\r\n\r\nEvent: Brandnew\r\nX: 1\r\n\r\n');
    expect(packets).toEqual([]);
    expect(counts).toEqual({ unknown: 1, unparsed: 0 });
  });

  test('the first occurrence of a header counts, and a second Event is hostile and counted', () => {
    const { packets, counts } = read(
      'Event: QueueEntry\r\nQueue: support\r\nCallerIDName: crlf\r\nEvent: FakeInjected\r\nQueue: sales\r\n' +
        'Wait: 9999\r\nWait: 2\r\nActionID: a-1\r\n\r\n',
    );
    expect(packets).toEqual([
      {
        name: 'QueueEntry',
        headers: {
          ...{ Event: 'QueueEntry', Queue: 'support', CallerIDName: 'crlf' },
          ...{ Wait: '2', ActionID: 'a-1' },
        },
      },
    ]);
    expect(counts.unparsed).toBe(1);
  });

  test('a line feed alone ends no line', () => {
    const { packets } = read('Event: QueueMember\r\nName: a\nStatus: 1\r\nStatus: 2\r\n\r\n');
    expect(packets[0]?.headers).toMatchObject({ Name: 'a\nStatus: 1', Status: '2' });
  });

  test('a packet that never ends is dropped and counted, and what follows it is read', () => {
    const { packets, counts } = readAll([
      Buffer.from(BANNER),
      ...Array.from({ length: 100 }, () => Buffer.alloc(100, 'x')),
      Buffer.from('\r\n\r'),
      Buffer.from('\nEvent: Reload\r\n\r\n'),
    ]);
    expect(packets.map(({ name }) => name)).toEqual(['Reload']);
    expect(counts.unparsed).toBe(1);
  });

  test('wherever the bytes are cut, the packets are the same', () => {
    const stream = Buffer.from(
      `${BANNER}Event: QueueMember\r\nName: ნინო ბერიძე 🙂\r\nLocation: Local/1@a/n\r\n\r\n` +
        'Event: Newchannel\r\nX: 1\r\n\r\nEvent: VarSet\r\nVariable: A\r\nValue: \r\n\r\n' +
        'Response: Error\r\nMessage: Permission denied\r\n\r\n',
    );
    const whole = readAll([stream]);
    expect(whole.packets).toHaveLength(3);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 40 }), cuts => {
        const places = [0, ...cuts.sort((a, b) => a - b), stream.length];
        const pieces = places.slice(1).map((end, index) => stream.subarray(places[index], end));
        expect(readAll(pieces)).toEqual(whole);
      }),
      { seed: 7 },
    );
  });

  test('no bytes at all can make it throw', () => {
    const bit = fc.constantFrom(
      '\r\n',
      '\r\n\r\n',
      'Event: ',
      'Response: ',
      ':',
      'QueueEntry',
      'Wait: 1',
      '\n',
    );
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      bit.map(text => Buffer.from(text)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        expect(() => readAll(pieces, 64)).not.toThrow();
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
