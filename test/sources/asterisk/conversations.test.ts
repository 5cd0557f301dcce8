// Conversations against the queue_log: waited how long, lasted how long, ended by whom, and held by device.
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import { type LogLine, parseQueueLog } from './support/queue-log.ts';
import {
  IS_SHARED_THERE,
  playRecording,
  type Recording,
  readTruth,
  recordingOf,
  SHARED_MISSING,
} from './support/recordings.ts';

interface Case {
  readonly file: string;
  readonly leastCount: number;
  /**
   * Callers whom a supervisor redirected while they talked: the agent was free at once, and Asterisk logs the call as
   * going on until the caller hung up somewhere else.
   */
  readonly redirected: readonly string[];
}

const FIRST_TWO = ['pbx-north-1795341244.48', 'pbx-north-1795341274.134'];
const PIECE: Case = { file: 'busy.ndjson.gz', leastCount: 15, redirected: FIRST_TWO };
const WHOLE: Case = {
  file: 'busy.ndjson.gz',
  leastCount: 220,
  redirected: [...FIRST_TWO, 'pbx-north-1795341803.1334'],
};

describe('conversations of a piece of busy', () =>
  checkConversations(recordingOf('fixtures', PIECE.file), PIECE));
describe(`conversations of the whole of busy${IS_SHARED_THERE ? '' : ` (${SHARED_MISSING})`}`, () => {
  if (IS_SHARED_THERE) checkConversations(recordingOf('shared', WHOLE.file), WHOLE);
  else test.skip(SHARED_MISSING, () => {});
});

const ENDED_BY: Readonly<Record<string, string>> = {
  COMPLETEAGENT: 'agent',
  COMPLETECALLER: 'customer',
  BLINDTRANSFER: 'transfer',
};

function checkConversations(recording: Recording, wanted: Case): void {
  test('every wait until an answer is the one that Asterisk logged, to its whole second', async () => {
    const { mine, logged } = await conversationsOf(recording);
    expect(mine.length).toBeGreaterThan(wanted.leastCount);
    for (const { contact, turn, waitMs } of mine) {
      const seconds = logged.get(contact)?.[turn]?.waitSeconds ?? Number.NaN;
      expect(Math.abs(waitMs / 1000 - seconds), `${contact}, answer ${turn + 1}`).toBeLessThan(1.05);
    }
  });

  test('every talk that ended lasted as long, and was ended by whom, Asterisk logged', async () => {
    const { mine, logged } = await conversationsOf(recording);
    const different = new Set<string>();
    for (const { contact, turn, talkMs, by } of mine) {
      const log = logged.get(contact)?.[turn];
      if (talkMs === undefined || log?.end === undefined) continue;
      const isAsLong = log.talkSeconds === undefined || Math.abs(talkMs / 1000 - log.talkSeconds) < 1.05;
      if (!isAsLong || by !== ENDED_BY[log.end]) different.add(contact);
    }
    expect([...different].sort()).toEqual([...wanted.redirected].sort());
  });
}

interface Conversation {
  readonly contact: string;
  /** The caller's n-th answer, from 0. */
  readonly turn: number;
  readonly waitMs: number;
  talkMs?: number;
  by?: string;
}

async function conversationsOf(recording: Recording) {
  const { events } = await playRecording(recording);
  return { mine: collect(events), logged: collectLogged(parseQueueLog(readTruth(recording, 'queue_log'))) };
}

function collect(events: readonly SourceEvent[]): Conversation[] {
  const queuedAt = new Map<string, number>();
  const answeredAt = new Map<string, number>();
  const conversations: Conversation[] = [];
  for (const event of events) {
    if (event.type === 'contact.queued') queuedAt.set(event.contact, event.enteredAt ?? event.at);
    if (event.type === 'contact.answered') {
      const { contact, at } = event;
      const turn = conversations.filter(earlier => earlier.contact === contact).length;
      answeredAt.set(contact, at);
      conversations.push({ contact, turn, waitMs: at - (queuedAt.get(contact) ?? Number.NaN) });
    }
    if (event.type !== 'contact.completed') continue;
    const open = conversations.findLast(({ contact }) => contact === event.contact);
    if (open === undefined) continue;
    open.talkMs = event.at - (answeredAt.get(event.contact) ?? Number.NaN);
    open.by = event.by;
  }
  return conversations;
}

interface Logged {
  readonly waitSeconds: number;
  end?: string;
  talkSeconds?: number;
}

/** `CONNECT|hold|…`, `COMPLETEAGENT|hold|call|…`, `COMPLETECALLER|hold|call|…`; a blind transfer's fields differ. */
function collectLogged(lines: readonly LogLine[]): Map<string, Logged[]> {
  const logged = new Map<string, Logged[]>();
  for (const { contact, what, fields } of lines) {
    const turns = logged.get(contact) ?? [];
    if (what === 'CONNECT') logged.set(contact, [...turns, { waitSeconds: Number(fields[0]) }]);
    const last = turns.at(-1);
    if (last === undefined || !Object.hasOwn(ENDED_BY, what)) continue;
    last.end = what;
    if (what !== 'BLINDTRANSFER') last.talkSeconds = Number(fields[1]);
  }
  return logged;
}
