// What was folded and is not on the disk: it waits while nothing can be written, up to a bound; then its oldest go.
import type { DatabaseSync } from 'node:sqlite';
import { type EventLine, insertEvents } from './event-log.ts';

export interface Hole {
  /** The events after `position`, up to `until`. */
  readonly position: number;
  readonly until: number;
}

export interface PendingLines {
  add(lines: readonly EventLine[]): void;
  /** Within a transaction. They wait on until `written` is called. */
  write(db: DatabaseSync, at: number): void;
  written(): void;
  /** What is to come stands in a checkpoint, not in the log. */
  skip(hole: Hole): void;
  /** Since ever. */
  readonly lost: number;
  /** A hole is to be written: a checkpoint has to stand behind it. */
  readonly hasHole: boolean;
}

/** Some 64 MB of JSON: an hour of a busy floor. */
const MOST_CHARS = 64_000_000;

export function createPendingLines(mostChars = MOST_CHARS): PendingLines {
  let lines: EventLine[] = [];
  let chars = 0;
  let holes: Hole[] = [];
  let lost = 0;
  const giveUp = (): void => {
    const oldest = lines.splice(0, Math.ceil(lines.length / 2));
    const [first] = oldest;
    if (first === undefined) return;
    for (const { json } of oldest) chars -= json.length;
    skip({ position: first.position - 1, until: first.position + oldest.length - 1 });
  };
  const skip = (hole: Hole): void => {
    lost += hole.until - hole.position;
    const last = holes.at(-1);
    if (last?.until === hole.position) holes = [...holes.slice(0, -1), { ...last, until: hole.until }];
    else if (hole.until > hole.position) holes.push(hole);
  };
  return {
    add(more) {
      for (const line of more) {
        lines.push(line);
        chars += line.json.length;
      }
      if (chars > mostChars) giveUp();
    },
    write(db, at) {
      const insert = db.prepare('INSERT INTO holes (position, until, at) VALUES (?, ?, ?)');
      for (const { position, until } of holes) insert.run(position, until, Math.floor(at));
      insertEvents(db, lines);
    },
    written() {
      lines = [];
      holes = [];
      chars = 0;
    },
    skip,
    get lost() {
      return lost;
    },
    get hasHole() {
      return holes.length > 0;
    },
  };
}
