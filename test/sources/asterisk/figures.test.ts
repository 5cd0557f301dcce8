// The figures against Asterisk's own: queue_log and `queue show` of the same runs.
import { describe, expect, test } from 'vitest';
import { createFloor, documentOf, foldEvent, type SourceEvent } from '../../../src/floor/index.ts';
import { countLog, type LogCounts, parseQueueLog, waitingAt } from './support/queue-log.ts';
import { parseShown } from './support/queue-show.ts';
import {
  IS_SHARED_THERE,
  playRecording,
  type Recording,
  readTruth,
  recordingOf,
  SHARED_MISSING,
} from './support/recordings.ts';
import { type QueueTally, sumOf, tallyEvents } from './support/tally.ts';

/** How a session's classes show the kinds of exits that queue_log tells apart. */
type Sight = 'variables' | 'channels' | 'agents';

interface Case {
  readonly file: string;
  readonly sight: Sight;
  /** Of a waiting caller: `redirected` here, ABANDON there; the supervisor's own record names the callers. */
  readonly redirected?: Readonly<Record<string, number>>;
  /** Without an exit in the log either. */
  readonly lostWaiting?: Readonly<Record<string, number>>;
  /** Of a piece: seconds from the start of the run. */
  readonly from?: number;
  readonly until?: number;
}

const PIECES: readonly Case[] = [
  { file: 'busy.ndjson.gz', sight: 'channels', until: 100 },
  { file: 'longnames.ndjson.gz', sight: 'channels' },
  { file: 'longnames.agentonly.ndjson.gz', sight: 'agents' },
  {
    file: 'restart.ndjson.gz',
    sight: 'channels',
    from: 90.669,
    until: 141,
    lostWaiting: { billing: 1, sales: 2 },
  },
];

const REDIRECTED = { billing: 3, sales: 5 };
const KILLED = { billing: 1, sales: 2 };
const WHOLE: readonly Case[] = [
  { file: 'busy.ndjson.gz', sight: 'channels', redirected: REDIRECTED },
  { file: 'busy.readonly.ndjson.gz', sight: 'channels', redirected: REDIRECTED },
  { file: 'busy.firehose.ndjson.gz', sight: 'variables', redirected: REDIRECTED },
  { file: 'busy.agentonly.ndjson.gz', sight: 'agents', redirected: REDIRECTED },
  { file: 'busy.filtered.ndjson', sight: 'agents', redirected: REDIRECTED },
  { file: 'restart.ndjson.gz', sight: 'channels', lostWaiting: KILLED },
  { file: 'restart.firehose.ndjson.gz', sight: 'variables', lostWaiting: KILLED },
  { file: 'restart.agentonly.ndjson.gz', sight: 'agents', lostWaiting: KILLED },
  { file: 'longnames.ndjson', sight: 'channels' },
  { file: 'longnames.firehose.ndjson.gz', sight: 'variables' },
  { file: 'longnames.agentonly.ndjson.gz', sight: 'agents' },
];

/**
 * What each of queue_log's exits is here. Sessions that are sent no variables cannot tell a time-out, an empty queue
 * and a withdrawal apart (`left-other`); those that are sent no channels cannot tell them from an abandon either.
 */
const EXIT_OF: Readonly<Record<Sight, Readonly<Record<string, string>>>> = {
  variables: {
    ABANDON: 'abandoned',
    EXITWITHTIMEOUT: 'timed-out',
    EXITWITHKEY: 'key',
    EXITEMPTY: 'empty',
    WITHDRAW: 'withdrawn',
  },
  channels: {
    ABANDON: 'abandoned',
    EXITWITHTIMEOUT: 'left-other',
    EXITWITHKEY: 'key',
    EXITEMPTY: 'left-other',
    WITHDRAW: 'left-other',
  },
  agents: {
    ABANDON: 'abandoned',
    EXITWITHTIMEOUT: 'abandoned',
    EXITWITHKEY: 'key',
    EXITEMPTY: 'abandoned',
    WITHDRAW: 'abandoned',
  },
};

describe.each(PIECES)('a piece of $file', wanted => {
  checkFigures(recordingOf('fixtures', wanted.file), wanted);
});

describe.each(WHOLE)(`the whole of $file${IS_SHARED_THERE ? '' : ` (${SHARED_MISSING})`}`, wanted => {
  if (IS_SHARED_THERE) checkFigures(recordingOf('shared', wanted.file), wanted);
  else test.skip(SHARED_MISSING, () => {});
});

function checkFigures(recording: Recording, wanted: Case): void {
  test('offers, answers and exits of every queue are those of the queue_log', async () => {
    const { events, startAt } = await playRecording(recording);
    const log = parseQueueLog(readTruth(recording, 'queue_log'));
    const from = startAt + (wanted.from ?? Number.NEGATIVE_INFINITY) * 1000;
    const until = startAt + (wanted.until ?? Number.POSITIVE_INFINITY) * 1000;
    const counts = countLog(log, from, until);
    const waiting = [...waitingAt(log, from).values()];
    for (const [queue, tally] of tallyEvents(events)) {
      const logged = counts.get(queue) ?? { entered: 0, connected: 0, exits: {} };
      const found = waiting.filter(name => name === queue).length;
      expect({ queue, offered: tally.offered, answered: tally.answered }).toEqual({
        queue,
        offered: logged.entered + found,
        answered: logged.connected,
      });
      expect({ queue, exits: tally.exits }).toEqual({ queue, exits: toExits(logged, wanted, queue) });
      expect({ queue, lost: tally.lostWaiting }).toEqual({ queue, lost: wanted.lostWaiting?.[queue] ?? 0 });
      expect(balance(tally)).toBe(0);
    }
    expect([...tallyEvents(events).keys()]).toEqual(
      expect.arrayContaining([...counts.keys()].filter(isQueue)),
    );
  });

  test('the floor that its events make counts the same for the day', async () => {
    const { events } = await playRecording(recording);
    const floor = createFloor();
    for (const event of events) foldEvent(floor, event);
    const { queues } = documentOf(floor);
    for (const [queue, tally] of tallyEvents(events)) {
      const { abandoned = 0, settling = 0, ...others } = tally.exits;
      if (!Object.hasOwn(queues, queue)) continue;
      expect({ queue, ...queues[queue]?.today }).toMatchObject({
        ...{ queue, offered: tally.offered, answered: tally.answered, abandoned, settling },
        ...{ leftOther: sumOf(others), lost: tally.lostWaiting, waiting: tally.waiting },
      });
    }
    expect(Object.keys(queues).length).toBeGreaterThan(1);
  });

  test('at every sample as many wait in every queue as `queue show` says', async () => {
    const { events, startAt } = await playRecording(recording);
    const samples = parseShown(readTruth(recording, 'queue_show.ndjson')).filter(
      ({ from }) => from > (wanted.from ?? 0),
    );
    expect(samples.length).toBeGreaterThan(3);
    for (const { from, until, waiting } of samples) {
      // The answer was made between the question and its arrival.
      const before = waitingIn(events, startAt + from * 1000);
      const after = waitingIn(events, startAt + until * 1000);
      for (const [queue, count] of waiting)
        expect([before.get(queue) ?? 0, after.get(queue) ?? 0], `${queue} at ${from}`).toContain(count);
    }
  });

  test('no event is told before an earlier one', async () => {
    const { events } = await playRecording(recording);
    expect(events.every((event, index) => event.at >= (events[index - 1]?.at ?? 0))).toBe(true);
  });
}

/** CONFIGRELOAD and its like are logged for a queue called NONE, members of a queue without calls for that queue. */
function isQueue(name: string): boolean {
  return name !== 'NONE' && name !== 'temp-campaign';
}

function toExits({ exits }: LogCounts, wanted: Case, queue: string): Record<string, number> {
  const mine: Record<string, number> = {};
  const add = (exit: string, count: number): void => {
    if (count !== 0) mine[exit] = (mine[exit] ?? 0) + count;
  };
  for (const [line, count] of Object.entries(exits)) add(EXIT_OF[wanted.sight][line] ?? line, count);
  const redirected = wanted.redirected?.[queue] ?? 0;
  add('abandoned', -redirected);
  add('redirected', redirected);
  return mine;
}

/** DESIGN §3: offered = answered + exits + lost + waiting. Talks that were lost are answered ones. */
function balance({ offered, answered, exits, lostWaiting, waiting }: QueueTally): number {
  return offered - answered - sumOf(exits) - lostWaiting - waiting;
}

function waitingIn(events: readonly SourceEvent[], until: number): Map<string, number> {
  const tallies = tallyEvents(events.filter(({ at }) => at <= until));
  return new Map([...tallies].map(([queue, { waiting }]) => [queue, waiting]));
}
