// Whose doing is it that a membership or a campaign stands as it does? An order is undone only where that is still its
// own: paused for coffee, unpaused, and paused for coffee by himself is not the pause that was ordered.
import {
  type Command,
  type FloorDocument,
  type Piece,
  pieceKey,
  type SourceId,
  standOf,
  subjectOf,
} from '../../../floor/index.ts';
import type { Doing, LoggedOrder } from '../command-log.ts';
import { type Change, changesOf } from './changes-of.ts';

export interface StandingWatch {
  /** It is about to be asked: what stands now is what would stand again if it were undone. */
  begin(order: LoggedOrder, doing: Doing): void;
  /** It was answered, or is known better now: what it may have changed is its doing from here on. */
  follow(order: LoggedOrder, doing: Doing, isSeen: boolean): void;
  /** It was refused: what stands of it all the same is its doing, and there may be none. */
  followPart(order: LoggedOrder, doing: Doing): boolean;
  /** The keys of its pieces that somebody, or another order, has had a hand in since. */
  overtaken(order: LoggedOrder): ReadonlySet<string>;
  /** Whose doing it was that its pieces stood as they did before it. */
  earlierOwners(order: LoggedOrder): ReadonlySet<string>;
  /**
   * It is about to be undone: what stood before it is to stand again. Returns the way to take
   * that back, for what has not come about.
   */
  restore(order: LoggedOrder): () => void;
  /** What was restored of it is so: told only then, lest a gateway that is killed meanwhile took it for done. */
  keep(order: LoggedOrder): void;
  forget(order: LoggedOrder): void;
  look(document: FloorDocument): void;
  /** Of an earlier run of the gateway: looked at once its source has told its floor. */
  takeUp(subject: string, watched: Watched, source: SourceId | undefined): void;
}

export interface StandingWatchOptions {
  /** Told of each subject of which something is otherwise. */
  readonly onChange?: (subject: string, watched: Watched | undefined) => void;
  /** Whether a source has told its floor. @default all have */
  readonly isSynced?: (source: SourceId) => boolean;
  /** Before the numbers of strangers: those of two runs are two. */
  readonly run?: string;
}

interface Taken {
  readonly changes: readonly Change[];
  readonly isSeen: boolean;
}

/** How a piece stands, and whose doing that is. */
export interface Standing {
  readonly piece: Piece;
  readonly command: Command;
  readonly owner: string;
  readonly stand: string;
  /** How it stood before, where the change has not been seen yet. */
  readonly awaitedFrom?: string;
}

export interface Watched {
  /** One of those about it. */
  readonly command: Command;
  lastRow: unknown;
  /** What is known of it is from before a restart, until this source has told its floor. */
  asleep?: SourceId | undefined;
  readonly standings: Map<string, Standing>;
  readonly orders: Map<string, Followed>;
}

export interface Followed {
  /** How all stood before it. */
  readonly earlier: ReadonlyMap<string, Standing>;
  /** The keys of what it may have changed. */
  readonly own: Set<string>;
  isAnswered?: boolean;
}

export function createStandingWatch(options: StandingWatchOptions = {}): StandingWatch {
  const { onChange = () => {}, isSynced = () => true, run = '' } = options;
  const subjects = new Map<string, Watched>();
  let strangers = 0;
  const nameless = (): string => `stranger ${run}${++strangers}`;
  const subjectKey = (command: Command): string => {
    const { kind, id } = subjectOf(command);
    return `${kind} ${id}`;
  };
  const watchedOf = ({ doing }: LoggedOrder): Watched | undefined =>
    doing && subjects.get(subjectKey(doing.command));

  const tell = ({ doing }: LoggedOrder): void => {
    if (doing === undefined) return;
    const key = subjectKey(doing.command);
    onChange(key, subjects.get(key));
  };
  const take = (order: LoggedOrder, { command }: Doing, { changes, isSeen }: Taken): void => {
    const watched = watchedOf(order);
    const followed = watched?.orders.get(order.id);
    if (watched === undefined || followed === undefined) return;
    const { own } = followed;
    followed.isAnswered = true;
    for (const { piece, from, to } of changes) {
      const name = pieceKey(piece);
      const isLost = own.has(name) && watched.standings.get(name)?.owner !== order.id;
      own.add(name);
      const awaited = isSeen || from === to ? {} : { awaitedFrom: from };
      if (!isLost) watched.standings.set(name, { piece, command, owner: order.id, stand: to, ...awaited });
    }
    tell(order);
  };
  const restore = (order: LoggedOrder, isMeant: (name: string) => boolean): (() => void) => {
    const watched = watchedOf(order);
    const { own = [], earlier } = watched?.orders.get(order.id) ?? {};
    const lost = new Map<string, Standing>();
    for (const name of own) {
      const standing = watched?.standings.get(name);
      if (watched === undefined || standing?.owner !== order.id || !isMeant(name)) continue;
      lost.set(name, standing);
      const before = earlier?.get(name);
      if (before === undefined) watched.standings.delete(name);
      else watched.standings.set(name, { ...before, awaitedFrom: standing.stand });
    }
    return () => {
      for (const [name, standing] of lost)
        if (isStillAwaited(watched?.standings.get(name))) watched?.standings.set(name, standing);
      if (watched !== undefined) watched.lastRow = undefined;
    };
  };

  return {
    begin(order, { command }) {
      const key = subjectKey(command);
      const watched = subjects.get(key) ?? {
        ...{ command, lastRow: undefined, standings: new Map(), orders: new Map() },
      };
      subjects.set(key, watched);
      watched.orders.set(order.id, { earlier: new Map(watched.standings), own: new Set() });
      tell(order);
    },
    follow: (order, doing, isSeen) => take(order, doing, { changes: changesOf(doing), isSeen }),
    followPart(order, doing) {
      const changes = changesOf(doing).filter(({ from, to }) => from !== to);
      const stands = new Set(changes.map(({ piece }) => pieceKey(piece)));
      restore(order, name => !stands.has(name));
      take(order, doing, { changes, isSeen: true });
      return changes.length > 0;
    },
    overtaken(order) {
      const watched = watchedOf(order);
      const own = [...(watched?.orders.get(order.id)?.own ?? [])];
      return new Set(own.filter(name => watched?.standings.get(name)?.owner !== order.id));
    },
    earlierOwners(order) {
      const { own = [], earlier } = watchedOf(order)?.orders.get(order.id) ?? {};
      return new Set([...own].flatMap(name => earlier?.get(name)?.owner ?? []));
    },
    restore: order => restore(order, () => true),
    keep: tell,
    forget(order) {
      const watched = watchedOf(order);
      watched?.orders.delete(order.id);
      if (watched?.orders.size === 0 && order.doing) subjects.delete(subjectKey(order.doing.command));
      tell(order);
    },
    takeUp(subject, watched, source) {
      subjects.set(subject, { ...watched, asleep: source });
    },
    look(document) {
      for (const [subject, watched] of subjects) {
        if (watched.asleep !== undefined && !isSynced(watched.asleep)) continue;
        watched.asleep = undefined;
        const [first] = watched.standings.values();
        if (first === undefined) continue;
        const { kind, id } = subjectOf(first.command);
        const row = document[kind][id];
        if (row === watched.lastRow) continue;
        watched.lastRow = row;
        let isOtherwise = false;
        for (const [name, standing] of watched.standings) {
          const now = lookAgain(standing, document, nameless);
          isOtherwise ||= now !== standing;
          watched.standings.set(name, now);
        }
        if (isOtherwise) onChange(subject, watched);
      }
    },
  };
}

/** Deleted: nothing was known of it before. */
function isStillAwaited(standing: Standing | undefined): boolean {
  return standing === undefined || standing.awaitedFrom !== undefined;
}

function lookAgain(standing: Standing, document: FloorDocument, nameless: () => string): Standing {
  const { piece, command, owner, stand: stood, awaitedFrom } = standing;
  const stand = standOf(piece, command, document);
  if (stand === stood) return awaitedFrom === undefined ? standing : { piece, command, owner, stand };
  if (stand === awaitedFrom) return standing;
  return { piece, command, owner: nameless(), stand };
}
