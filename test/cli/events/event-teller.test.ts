// How the event log is followed: page after page, as fast as the reader takes them, with marks, through what passes.
import { expect, test } from 'vitest';
import { createEventTeller, type TellerOptions } from '../../../src/cli/events/event-teller.ts';
import type { EventPage, EventsAsk } from '../../../src/client/index.ts';
import { asFields } from '../../../src/lib/fields.ts';

const NINE = Date.UTC(2026, 10, 23, 5);
const MARK_MS = 5_000;
type Answer = Awaited<ReturnType<TellerOptions['feed']['listEvents']>>;

const pageAt = (position: number, more: Partial<EventPage> = {}): Answer => ({
  ok: true,
  page: {
    ...{ history: 'h1', position, at: NINE, gaps: [] },
    events: [{ position, event: { type: 'contact.lost', at: NINE } }],
    ...more,
  },
});
const empty = (position: number): Answer => pageAt(position, { events: [] });
const refused = (code: string): Answer => ({ ok: false, error: { code, message: `it is ${code}` } });

/** A gateway that gives these answers, one after the other. */
function telling(answers: readonly Answer[], more: Partial<TellerOptions> = {}) {
  const asked: EventsAsk[] = [];
  const lines: string[] = [];
  const clock = { ms: 0 };
  const left = [...answers];
  const teller = createEventTeller({
    feed: {
      async listEvents(ask) {
        asked.push(ask);
        return left.shift() ?? empty(99);
      },
    },
    ...{ ask: { since: NINE, types: ['contact.lost'] }, follows: true, nowMs: () => clock.ms },
    async write(text) {
      const read = text
        .split('\n')
        .slice(0, -1)
        .map(line => asFields(JSON.parse(line)));
      lines.push(...read.map(({ type, position }) => `${type} ${position}`));
    },
    ...more,
  });
  return { teller, asked, lines, clock };
}

test('page after page from where the last one ended, of the same events; a mark where all is told', async () => {
  const { teller, asked, lines } = telling([pageAt(4, { hasMore: true }), pageAt(7)]);
  expect(await teller.tell()).toBe('told');
  expect(asked).toEqual([
    { since: NINE, types: ['contact.lost'] },
    { after: { history: 'h1', position: 4 }, types: ['contact.lost'] },
  ]);
  expect(lines).toEqual(['event 4', 'mark 4', 'event 7', 'mark 7']);
});

test('a mark every five seconds, also where nothing happens, and not more often', async () => {
  const { teller, lines, clock } = telling([empty(4)]);
  for (const ms of [0, 500, 4_999, MARK_MS, 5_500, 2 * MARK_MS]) {
    clock.ms = ms;
    await teller.tell();
  }
  expect(lines).toEqual(['mark 4', 'mark 99', 'mark 99']);
});

test('there is no mark while nothing was ever written', async () => {
  const { at: _at, ...unwritten } = { ...(empty(0) as { page: EventPage }).page };
  const { teller, lines } = telling([{ ok: true, page: unwritten }]);
  await teller.tell();
  expect(lines).toEqual([]);
});

test('the next page is asked for when its reader has taken the last one', async () => {
  const { promise: taken, resolve: take } = Promise.withResolvers<void>();
  const { teller, asked } = telling([pageAt(4, { hasMore: true }), pageAt(7)], { write: () => taken });
  const told = teller.tell();
  await new Promise(resolve => setImmediate(resolve));
  expect(asked).toHaveLength(1);
  take();
  expect(await told).toBe('told');
  expect(asked).toHaveLength(2);
});

test('it is over once nothing that was asked for is to come, with a mark to go on from', async () => {
  const { teller, lines } = telling([pageAt(4), pageAt(7, { isOver: true })]);
  expect([await teller.tell(), await teller.tell()]).toEqual(['told', 'over']);
  expect(lines.slice(-2)).toEqual(['event 7', 'mark 7']);
});

test('without following it is over where all is told', async () => {
  const { teller, lines } = telling([pageAt(4, { hasMore: true }), pageAt(7)], { follows: false });
  expect(await teller.tell()).toBe('over');
  expect(lines.at(-1)).toBe('mark 7');
});

test.each(['not-connected', 'no-answer', 'busy', 'stopping'])(
  '%s passes: the same is asked again',
  async code => {
    const { teller, asked, lines } = telling([refused(code), pageAt(4)]);
    expect([await teller.tell(), await teller.tell()]).toEqual(['unanswered', 'told']);
    expect(asked[1]).toEqual(asked[0]);
    expect(lines).toEqual(['event 4', 'mark 4']);
  },
);

test.each([
  ['not-allowed', 'not-allowed'],
  ['not-found', 'not-found'],
  ['internal', 'internal'],
  ['of a newer gateway', 'internal'],
])('%s does not pass', async (code, told) => {
  await expect(telling([refused(code)]).teller.tell()).rejects.toMatchObject({ code: told });
});

test('what fails in the gateway later may have been one of its threads', async () => {
  const { teller } = telling([pageAt(4), refused('internal'), refused('not-allowed')]);
  await teller.tell();
  expect(await teller.tell()).toBe('unanswered');
  await expect(teller.tell()).rejects.toMatchObject({ code: 'not-allowed', message: 'it is not-allowed' });
});
