// Values of packets: escapes of events, whole numbers, masked callers, and the session's own actions.
import { expect, test } from 'vitest';
import { PACKET_NAMES, PASSED_OVER } from '../../../../src/sources/asterisk/wire/event-names.ts';
import { maskNumber } from '../../../../src/sources/asterisk/wire/mask-number.ts';
import { createPacketReader } from '../../../../src/sources/asterisk/wire/packet-reader.ts';
import { parseActions } from '../../../../src/sources/asterisk/wire/parse-action.ts';
import { unescapeC } from '../../../../src/sources/asterisk/wire/unescape.ts';

test.each([
  [String.raw`O\'Neil`, "O'Neil"],
  [String.raw`crlf\r\nEvent: FakeInjected`, 'crlf\r\nEvent: FakeInjected'],
  [String.raw`\\n is no line feed`, String.raw`\n is no line feed`],
  [String.raw`\"Quoted \"Inner\" Name\"`, '"Quoted "Inner" Name"'],
  [String.raw`a\q stays`, String.raw`a\q stays`],
  ['plain', 'plain'],
])('the escaped caller %s is read as it was', (escaped, meant) => {
  expect(unescapeC(escaped)).toBe(meant);
});

test.each([
  ['0760773', '…773'],
  ['+995535291285', '+995…285'],
  ['+14155550123', '+1…123'],
  ['+442079460958', '+44…958'],
  ['600', '…0'],
  ['9', '…'],
  ['<unknown>', ''],
  ['unknown', ''],
  ['', ''],
  ['anonymous', ''],
])('of the number %s a wall shows %s', (number, shown) => {
  expect(maskNumber(number)).toBe(shown);
});

test.each([
  ['1795341354', 1795341354],
  ['0', 0],
  ['', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['12x', undefined],
  ['9999999999999999', undefined],
])('a whole number written %s is read as %s', (text, value) => {
  const counts: (number | undefined)[] = [];
  const reader = createPacketReader({ onPacket: (_, packet) => counts.push(packet.count('Wait')) });
  reader.push(Buffer.from(`banner\r\nEvent: QueueEntry\r\nWait: ${text}\r\n\r\n`));
  expect(counts).toEqual([value]);
});

test('the actions of one write are read apart, header names in any case', () => {
  const actions = parseActions(
    Buffer.from(
      'Action: QueueStatus\r\nqueue: sales\r\nActionID: a-1\r\n\r\naction: Ping\r\nActionID: a-2\r\n\r\n',
    ),
  );
  expect(actions.map(action => Object.fromEntries(action))).toEqual([
    { action: 'QueueStatus', queue: 'sales', actionid: 'a-1' },
    { action: 'Ping', actionid: 'a-2' },
  ]);
});

test('no event name stands in both lists, or twice in one', () => {
  const names = [...PACKET_NAMES, ...PASSED_OVER];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
