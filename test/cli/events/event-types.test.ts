// What `--type` and `--since` of `ringtop events` may be.
import { describe, expect, test } from 'vitest';
import { parseTypes, TYPE_WORDS } from '../../../src/cli/events/event-types.ts';
import { parseSince } from '../../../src/cli/events/parse-since.ts';
import { FLOOR_EVENT_TYPES } from '../../../src/protocol/index.ts';
import { complaintOf } from '../options/complaint-of.ts';

describe('--type', () => {
  test('knows every type that is published', () => {
    expect(TYPE_WORDS).toEqual(expect.arrayContaining([...FLOOR_EVENT_TYPES]));
    expect(parseTypes('time-passed')).toEqual(['time-passed']);
  });

  test('takes types, and what they begin with, one or more', () => {
    expect(parseTypes('visit,contact.lost')).toEqual([
      ...['visit.entered', 'visit.ended', 'visit.handled', 'visit.missed'],
      'contact.lost',
    ]);
    expect(parseTypes('contact.lost, contact.held', ['contact.lost'])).toEqual([
      'contact.lost',
      'contact.held',
    ]);
  });

  test.each([
    ['contct', 'Did you mean contact?'],
    ['contact.anwered', 'Did you mean contact.answered?'],
    ['', 'They are time-passed, center,'],
  ])('says of %j what is near', (word, words) => {
    expect(complaintOf(parseTypes, word)).toContain(words);
  });
});

describe('--since', () => {
  test('takes a moment, or the place of a line', () => {
    expect(parseSince('-2h')).toEqual({ is: 'ago', agoMs: 7_200_000 });
    expect(parseSince('-x_7Kq0a/48211')).toEqual({ is: 'place', history: '-x_7Kq0a', position: 48_211 });
  });

  test.each(['noon', 'x7Kq0aBc/', 'x7Kq0aBc/-1', '/7'])('says of %j what it may be', text => {
    expect(complaintOf(parseSince, text)).toContain('or HISTORY/POSITION as a line has them.');
  });
});
