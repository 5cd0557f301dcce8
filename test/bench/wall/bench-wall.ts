// The real wall before a crowd, under a clock that the bench turns: a frame for a second that passed, or for events.
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import {
  createFloor,
  documentOf,
  type Floor,
  type FloorDocument,
  foldEvent,
  KINDS,
  type SourceEvent,
} from '../../../src/floor/index.ts';
import { noteSuccessor } from '../../../src/lib/lineage.ts';
import { startScreen } from '../../../src/tui/index.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { createFakeFeed } from '../../tui/support/fake-feed.ts';
import { createKeyboard } from '../../tui/support/keyboard.ts';
import { createCrowd } from '../support/crowd.ts';
import type { FrameKind, Player } from './player.ts';
import { createScreenSink } from './screen-sink.ts';

export interface BenchWallOptions {
  readonly agents: number;
  readonly queues: number;
  readonly columns: number;
  readonly rows: number;
}

export interface BenchWall extends Player {
  /** What it wrote before its first frame of the script. */
  readonly opening: string;
}

const START_AT = Date.UTC(2026, 10, 23, 10, 5, 32);
/** Ten of them, and the second that then turns, fall into one. */
const EVENT_MS = 90;
const CHANGES = 5;

export async function openBenchWall(
  { agents, queues, columns, rows }: BenchWallOptions,
  script: readonly FrameKind[],
): Promise<BenchWall> {
  const crowd = createCrowd({ agents, queues, seed: `wall ${agents}`, startAt: START_AT });
  const floor = createFloor();
  foldAll(floor, crowd.opening());
  const timers = createFakeTimers(0);
  const feed = createFakeFeed({ timers, startAt: START_AT, document: copyDocument(floor) });
  const sink = createScreenSink(columns, rows);
  const abort = new AbortController();
  const wall = startScreen({
    ...{ feed, mode: 'tool', theme: { name: 'dark', depth: '256' }, timers },
    ...{ stdout: sink.stdout, stdin: createKeyboard().stdin, stderr: new PassThrough() },
    ...{ env: { TERM: 'xterm-256color', LANG: 'en_US.UTF-8' }, signal: abort.signal },
    processEvents: new EventEmitter(),
    wallClock: () => START_AT + timers.now(),
  });
  await wall.settled();
  const tick = async (): Promise<void> => {
    timers.advance(1000 - (timers.now() % 1000));
    await wall.settled();
  };
  const prepareEvent = (): (() => Promise<void>) => {
    foldAll(floor, crowd.changes(CHANGES, feed.clockNow()));
    const document = follow(feed.document, documentOf(floor));
    return async () => {
      feed.show(document);
      timers.advance(EVENT_MS);
      await wall.settled();
    };
  };
  return {
    opening: sink.take(),
    prepare: index => (script[index] === 'tick' ? tick : prepareEvent()),
    takeWritten: sink.take,
    async close() {
      abort.abort();
      await wall.exited;
    },
  };
}

function foldAll(floor: Floor, events: readonly SourceEvent[]): void {
  for (const event of events) foldEvent(floor, event);
}

/** As a client has it first: the floor's own maps are changed in place. */
function copyDocument(floor: Floor): FloorDocument {
  const document = { ...documentOf(floor) };
  for (const kind of KINDS)
    Object.assign(document, { [kind]: Object.assign(Object.create(null), document[kind]) });
  return document;
}

/** As a client has it after a patch: rows that did not change are the same, and so is a kind in which none did. */
function follow(before: FloorDocument, now: FloorDocument): FloorDocument {
  const document = { ...before };
  for (const kind of KINDS) {
    const [rows, fresh]: Record<string, unknown>[] = [before[kind], now[kind]];
    const changed = Object.keys(fresh ?? {}).filter(id => rows?.[id] !== fresh?.[id]);
    if (changed.length === 0) continue;
    const next = Object.assign(Object.create(null), rows);
    for (const id of changed) next[id] = fresh?.[id];
    noteSuccessor(before[kind], next, changed);
    Object.assign(document, { [kind]: next });
  }
  return document;
}
