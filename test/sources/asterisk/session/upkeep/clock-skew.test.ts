// How far Asterisk's clock is from ours.
import { expect, test } from 'vitest';
import { createClockSkew } from '../../../../../src/sources/asterisk/session/upkeep/clock-skew.ts';

const SENT_AT = 1_795_341_210_000;

test('half of the round trip had passed when Asterisk looked at its clock', () => {
  const skew = createClockSkew();
  skew.add('1795341210.600000', SENT_AT, 200);
  expect(skew.ms).toBe(500);
});

test('one slow answer among five changes nothing, and a clock that was set is followed', () => {
  const skew = createClockSkew();
  for (const milliseconds of [100, 102, 99, 4000, 101])
    skew.add((1_795_341_210 + milliseconds / 1000).toFixed(6), SENT_AT, 0);
  expect(skew.ms).toBe(101);
  for (let pong = 0; pong < 3; pong += 1) skew.add('1795341150.000000', SENT_AT, 0);
  expect(skew.ms).toBe(-60_000);
});

test.each(['', 'now', '1795341210', '-1.5', '1e9.0', '99999999999999.9'])(
  'a Pong that says %j for the time says nothing of it',
  timestamp => {
    const skew = createClockSkew();
    skew.add(timestamp, SENT_AT, 0);
    expect(skew.ms).toBeUndefined();
  },
);
