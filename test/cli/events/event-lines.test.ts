// The lines of `ringtop events`: in the order of the log, each with a place to go on from, and safe for a terminal.
import { expect, test } from 'vitest';
import { markLine, pageLines } from '../../../src/cli/events/event-line.ts';
import type { EventPage } from '../../../src/client/index.ts';
import { eventLineSchema } from '../../../src/protocol/contract/schema/event-line-schema.ts';

const NINE = Date.UTC(2026, 10, 23, 5);
const place = (position: number, history = 'h1') => ({ history, position });
const lost = (position: number, contact = `c${position}`) => ({
  position,
  event: { type: 'contact.lost', at: NINE + position, source: 'pbx', contact },
});
const page = (more: Partial<EventPage>): EventPage => ({
  ...{ ...place(9), at: NINE + 500, events: [], gaps: [] },
  ...more,
});

function linesOf(text: string) {
  const lines = text.split('\n').slice(0, -1);
  return lines.map(line => {
    const read: unknown = JSON.parse(line);
    expect(eventLineSchema.parse(read)).toEqual(read);
    return eventLineSchema.parse(read);
  });
}

test('an event has when it happened, its place, and itself as it is published', () => {
  expect(pageLines(page({ events: [lost(1)] }))).toBe(
    '{"type":"event","at":"2026-11-23T05:00:00.001Z","history":"h1","position":1,' +
      '"event":{"type":"contact.lost","at":1795410000001,"source":"pbx","contact":"c1"}}\n',
  );
});

test('a mark says up to when all is told, and where to go on', () => {
  expect(markLine(page({}))).toBe(
    '{"type":"mark","at":"2026-11-23T05:00:00.500Z","history":"h1","position":9}\n',
  );
});

test('a gap stands where its first event would, with why, and from when on it is told again', () => {
  const gaps = [{ because: 'lost' as const, from: place(1), to: place(7), toldFrom: NINE + 8 }];
  expect(linesOf(pageLines(page({ events: [lost(1), lost(8)], gaps })))).toEqual([
    expect.objectContaining({ type: 'event', position: 1 }),
    {
      ...{ type: 'gap', at: '2026-11-23T05:00:00.008Z', toldFrom: '2026-11-23T05:00:00.008Z' },
      ...{ because: 'lost', from: place(1), to: place(7) },
    },
    expect.objectContaining({ type: 'event', position: 8 }),
  ]);
});

test.each([
  ['another history', { from: place(845, 'h0'), to: place(0) }],
  ['one that was set back', { from: place(845), to: place(0) }],
  ['what is not kept', { from: place(0), to: place(0) }],
])('the gap of %s comes before all of its events', (_, ends) => {
  const gaps = [{ because: 'another-history' as const, ...ends }];
  const lines = linesOf(pageLines(page({ events: [lost(1)], gaps })));
  expect(lines).toMatchObject([{ type: 'gap', at: null, toldFrom: null }, { type: 'event' }]);
});

test('an instant that is none is null', () => {
  const event = { type: 'contact.lost', at: Number.NaN };
  const [line] = pageLines(page({ events: [{ position: 1, event }] })).split('\n');
  expect(JSON.parse(line ?? '')).toMatchObject({ type: 'event', at: null });
});

test('what moves a cursor or turns the text is spelled, and reads as it was told', () => {
  const hostile = '\u001b[31m\u009b2J\u0007\u202eecilA\u2066\u2028\u007f\r\n"\ufeff';
  const text = pageLines(page({ events: [lost(1, hostile)] }));
  expect(text).toMatch(/^[\x20-\x7e]*\n$/);
  expect(JSON.parse(text)).toMatchObject({ event: { contact: hostile } });
});
