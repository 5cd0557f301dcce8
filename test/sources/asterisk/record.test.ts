// With a queue_log the log alone counts: each line once, with the waits and talks that AMI saw to the millisecond.
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import { playWithLog } from './support/play-with-log.ts';
import { countLog, type LogCounts, parseQueueLog } from './support/queue-log.ts';
import {
  IS_SHARED_THERE,
  playRecording,
  type Recording,
  readTruth,
  recordingOf,
  SHARED_MISSING,
} from './support/recordings.ts';
import { caller, leg, NINO, openSession, type Session, T0 } from './support/session.ts';

/** A line has the second in which it was written: read this much after that second began. */
const LAGS = [
  { when: 'before AMI tells the same', lagMs: 0 },
  { when: 'after AMI has told it', lagMs: 1200 },
  { when: 'long after', lagMs: 5000 },
];

describe.each(LAGS)('a log that is read $when', ({ lagMs }) => {
  test.each(['busy.ndjson.gz', 'restart.ndjson.gz', 'longnames.ndjson.gz'])(
    'counts as it says: %s',
    async file => {
      await expectCounted(recordingOf('fixtures', file), lagMs);
    },
  );

  test.runIf(IS_SHARED_THERE).each(['busy.ndjson.gz', 'busy.agentonly.ndjson.gz', 'restart.ndjson.gz'])(
    `counts the whole of %s as it says`,
    async file => {
      await expectCounted(recordingOf('shared', file), lagMs);
    },
  );
});
test.skipIf(IS_SHARED_THERE)(`whole recordings: ${SHARED_MISSING}`, () => {});

test('waits and talks are those of the events, where the events were seen', async () => {
  const recording = recordingOf('fixtures', 'busy.ndjson.gz');
  const [{ events: recorded }, { events: seen }] = [
    await playWithLog(recording, 1200),
    await playRecording(recording),
  ];
  const waits = new Map(
    seen.flatMap(event =>
      event.type === 'contact.queued' && event.enteredAt === undefined
        ? [[`${event.contact} ${event.queue}`, event.at] as const]
        : [],
    ),
  );
  let comparedCount = 0;
  for (const event of seen) {
    if (event.type !== 'contact.answered') continue;
    const enteredAt = waits.get(`${event.contact} ${event.queue}`);
    const ended = recorded.find(
      one => one.type === 'visit.ended' && one.contact === event.contact && one.queue === event.queue,
    );
    if (enteredAt === undefined || ended === undefined) continue;
    comparedCount += 1;
    expect(ended).toMatchObject({ ending: 'answered', waitMs: event.at - enteredAt, agent: event.agent });
  }
  expect(comparedCount).toBeGreaterThan(10);
});

describe('a line of the log', () => {
  const line = (seconds: number, rest: string): string => `${T0 / 1000 + seconds}|${rest}`;
  function openRecorded(
    ...history: readonly string[]
  ): Session & { log(seconds: number, ...lines: string[]): void } {
    const session = openSession({ isRecorded: true, asksItself: true });
    const log = (seconds: number, ...lines: string[]): void => {
      session.events.push(
        ...session.dialect.readLog(
          lines.map(text => Buffer.from(text)),
          T0 + seconds * 1000,
        ),
      );
    };
    log(0, ...history);
    session.events.push(...session.dialect.endHistory(T0));
    session.send(0, 'Action: QueueStatus\r\nActionID: a-1\r\n\r\n');
    session.receive(0, 'Event: QueueStatusComplete\r\nActionID: a-1\r\nListItems: 0\r\n\r\n');
    return Object.assign(session, { log });
  }

  test('that comes first waits for AMI, and takes its milliseconds', () => {
    const session = openRecorded();
    session.say(10.3, 'QueueCallerJoin', caller('7'));
    session.log(10.31, line(10, '7|sales|NONE|ENTERQUEUE||0760773|1'));
    session.log(15.5, line(15, '7|sales|Agent 1001|CONNECT|5|leg-7|2'));
    expect(session.told('visit.entered', 'visit.ended')).toEqual([
      { type: 'visit.entered', contact: '7', queue: 'sales', ordinal: 1 },
    ]);
    session.say(15.9, 'QueueCallerLeave', caller('7'));
    session.say(15.9, 'AgentConnect', { ...caller('7'), ...leg(NINO, 'leg-7'), HoldTime: 5 });
    expect(session.told('visit.ended')).toEqual([
      {
        ...{ type: 'visit.ended', contact: '7', queue: 'sales', ordinal: 1 },
        ...{ ending: 'answered', waitMs: 5600, agent: '1001' },
      },
    ]);
  });

  test('that AMI says nothing of counts by its own seconds, two seconds later', () => {
    const session = openRecorded();
    session.say(10.3, 'QueueCallerJoin', caller('7'));
    session.log(11, line(10, '7|sales|NONE|ENTERQUEUE||0760773|1'), line(15, '7|sales|NONE|ABANDON|1|1|5'));
    session.advance(12);
    expect(session.told('visit.ended')).toEqual([]);
    session.advance(13.1);
    expect(session.told('visit.ended')).toMatchObject([{ ending: 'abandoned', waitMs: 5000 }]);
  });

  test.each([
    ['ABANDON|1|1|5', 'abandoned'],
    ['EXITWITHTIMEOUT|1|1|5', 'timed-out'],
    ['EXITWITHKEY|5|1|1|5', 'key'],
    ['EXITEMPTY|1|1|5', 'empty'],
    ['WITHDRAW|1|1|5|', 'withdrawn'],
    ['SYSCOMPAT', 'left-other'],
  ])('%s is the exact kind of an exit', (event, ending) => {
    const session = openRecorded(line(-9, '7|sales|NONE|ENTERQUEUE||1|1'), line(-4, `7|sales|NONE|${event}`));
    expect(session.told('visit.ended')).toMatchObject([{ ending, waitMs: 5000 }]);
  });

  test('of a call that enters twice tells two visits', () => {
    const session = openRecorded(
      line(-90, '7|sales|NONE|ENTERQUEUE||1|1'),
      line(-80, '7|sales|Ann|CONNECT|10|leg|2'),
      line(-50, '7|sales|Ann|BLINDTRANSFER|600|queues|10|30|1'),
      line(-50, '7|vip|NONE|ENTERQUEUE||1|1'),
      line(-40, '7|vip|NONE|ABANDON|1|1|10'),
    );
    expect(session.told('visit.entered', 'visit.ended', 'visit.handled')).toMatchObject([
      { type: 'visit.entered', queue: 'sales', ordinal: 1 },
      { type: 'visit.ended', ordinal: 1, ending: 'answered', waitMs: 10_000 },
      { type: 'visit.handled', ordinal: 1, talkMs: 30_000, holdMs: 0 },
      { type: 'visit.entered', queue: 'vip', ordinal: 2 },
      { type: 'visit.ended', ordinal: 2, ending: 'abandoned' },
    ]);
  });

  test('of a new Asterisk loses who waited in the old one', () => {
    const session = openRecorded(
      line(-90, '7|sales|NONE|ENTERQUEUE||1|1'),
      line(-60, 'NONE|NONE|NONE|QUEUESTART|'),
    );
    expect(session.told('visit.ended')).toMatchObject([{ ending: 'lost', waitMs: 30_000 }]);
  });

  test('of a caller who comes back takes the wait of its own visit, not of another', () => {
    const session = openRecorded(line(-30, '7|sales|NONE|ENTERQUEUE||1|1'));
    // The first visit is found, not seen to begin: AMI cannot tell its wait.
    session.say(0.1, 'QueueCallerAbandon', { ...caller('7'), HoldTime: 30 });
    session.say(0.1, 'QueueCallerLeave', caller('7'));
    session.say(1, 'QueueCallerJoin', caller('7'));
    session.say(1.4, 'QueueCallerAbandon', { ...caller('7'), HoldTime: 0 });
    session.say(1.4, 'QueueCallerLeave', caller('7'));
    session.log(
      1.5,
      line(0, '7|sales|NONE|EXITWITHTIMEOUT|1|1|30'),
      line(1, '7|sales|NONE|ENTERQUEUE||1|1'),
      line(1, '7|sales|NONE|ABANDON|1|1|0'),
    );
    expect(session.told('visit.ended')).toMatchObject([
      { ordinal: 1, ending: 'timed-out', waitMs: 30_000 },
      { ordinal: 2, ending: 'abandoned', waitMs: 400 },
    ]);
  });

  test('that came before AMI told anything leaves its wait to no later visit', () => {
    const session = openRecorded();
    session.log(
      10.9,
      line(10, '7|sales|NONE|ENTERQUEUE||1|1'),
      line(10, '7|sales|NONE|EXITWITHTIMEOUT|1|1|0'),
    );
    session.say(11, 'QueueCallerJoin', caller('7'));
    session.say(11.1, 'QueueCallerAbandon', { ...caller('7'), HoldTime: 0 });
    session.say(11.1, 'QueueCallerLeave', caller('7'));
    session.say(12, 'QueueCallerJoin', caller('7'));
    session.log(12, line(12, '7|sales|NONE|ENTERQUEUE||1|1'));
    session.say(42.3, 'QueueCallerAbandon', { ...caller('7'), HoldTime: 30 });
    session.say(42.3, 'QueueCallerLeave', caller('7'));
    session.log(42.5, line(42, '7|sales|NONE|ABANDON|1|1|30'));
    expect(session.told('visit.ended')).toMatchObject([
      { ordinal: 1, waitMs: 0 },
      { ordinal: 2, ending: 'abandoned', waitMs: 30_300 },
    ]);
  });

  test('tells late of a conversation that the caller was sent away from', () => {
    const session = openRecorded(
      line(-90, '7|sales|NONE|ENTERQUEUE||1|1'),
      line(-80, '7|sales|Ann|CONNECT|10|leg-1|2'),
      line(-50, '7|vip|NONE|ENTERQUEUE||1|1'),
      line(-40, '7|vip|Bob|CONNECT|10|leg-2|2'),
      line(-10, '7|vip|Bob|COMPLETECALLER|10|30|1'),
      line(-10, '7|sales|Ann|COMPLETECALLER|10|70|1'),
    );
    expect(session.told('visit.handled')).toMatchObject([
      { queue: 'vip', ordinal: 2, talkMs: 30_000 },
      { queue: 'sales', ordinal: 1, talkMs: 70_000 },
    ]);
  });

  test('by a clock that is ahead is of the instant in which it is read', () => {
    const session = openRecorded();
    session.log(10, line(310, '7|sales|NONE|ENTERQUEUE||1|1'));
    session.log(30, line(330, '7|sales|NONE|ABANDON|1|1|20'));
    expect(session.events.filter(({ type }) => type.startsWith('visit.'))).toMatchObject([
      { type: 'visit.entered', at: T0 + 10_000 },
      { type: 'visit.ended', at: T0 + 30_000, waitMs: 20_000 },
    ]);
  });

  test('reaches back to the first one that is there', () => {
    const session = openRecorded(line(-90, '7|sales|NONE|ENTERQUEUE||1|1'));
    expect(session.events.filter(({ type }) => type === 'source.recorded')).toMatchObject([
      { from: T0 - 90_000 },
    ]);
  });

  test('that does not come while calls do is missed after half a minute, until one comes', () => {
    const session = openRecorded();
    session.say(10, 'QueueCallerJoin', caller('7'));
    session.advance(39.9);
    expect(session.told('source.warned')).toEqual([]);
    session.advance(40);
    expect(session.told('source.warned')).toMatchObject([
      {
        warning: 'record-stalled',
        text: 'queue_log has not grown since 09:53 while calls go on: does Asterisk still write to it?',
        // What the header says the counters are true to.
        since: expect.toSatisfy((since: number) => new Date(since).getUTCMinutes() === 53),
      },
    ]);
    session.log(50, line(50, '7|sales|NONE|ENTERQUEUE||1|1'));
    expect(session.told('source.warned')).toEqual([{ type: 'source.warned', warning: 'record-stalled' }]);
  });

  test('is read before the source is live', () => {
    const session = openSession({ isRecorded: true, asksItself: true });
    session.send(0, 'Action: QueueStatus\r\nActionID: a-1\r\n\r\n');
    session.receive(0, 'Event: QueueStatusComplete\r\nActionID: a-1\r\nListItems: 0\r\n\r\n');
    expect(session.told('source.synced')).toEqual([]);
    session.events.push(...session.dialect.endHistory(T0 + 1000));
    expect(session.told('source.synced')).toHaveLength(1);
  });
});

async function expectCounted(recording: Recording, lagMs: number): Promise<void> {
  const { events, startAt } = await playWithLog(recording, lagMs);
  const logged = countLog(parseQueueLog(readTruth(recording, 'queue_log')), 0, Number.POSITIVE_INFINITY);
  expect(countVisits(events)).toEqual(withLost(logged));
  expect(startAt).toBeGreaterThan(0);
}

const KINDS: Readonly<Record<string, string>> = {
  ABANDON: 'abandoned',
  EXITWITHTIMEOUT: 'timed-out',
  EXITWITHKEY: 'key',
  EXITEMPTY: 'empty',
  WITHDRAW: 'withdrawn',
};

/** Whoever is neither connected nor gone is lost: in these runs nobody waits at the end. */
function withLost(logged: ReadonlyMap<string, LogCounts>): Map<string, object> {
  return new Map(
    [...logged]
      .filter(([, { entered }]) => entered > 0)
      .map(([queue, { entered, connected, exits }]) => {
        const kinds = Object.fromEntries(
          Object.entries(exits).map(([exit, count]) => [KINDS[exit] ?? exit, count]),
        );
        return [queue, { entered, answered: connected, ...kinds }];
      }),
  );
}

function countVisits(events: readonly SourceEvent[]): Map<string, object> {
  const counts = new Map<string, Record<string, number>>();
  for (const event of events) {
    if (event.type !== 'visit.entered' && event.type !== 'visit.ended') continue;
    const of = counts.get(event.queue) ?? { entered: 0, answered: 0 };
    const figure = event.type === 'visit.entered' ? 'entered' : event.ending;
    if (figure !== 'lost') of[figure] = (of[figure] ?? 0) + 1;
    counts.set(event.queue, of);
  }
  return counts;
}
