// The command log: who ordered what, from where, and what became of it. The last thousand are at hand; what the journal
// has of older ones is looked up there.
import type {
  Command,
  CommandMethod,
  CommandResult,
  EpochMs,
  Phones,
  Sight,
  SourceId,
} from '../../floor/index.ts';
import type { CommandAbout, ListCommandsCall, LoggedCommand, WireKept } from '../../protocol/index.ts';
import type { Asker } from '../served.ts';

export interface Answer {
  readonly at: EpochMs;
  readonly result: CommandResult;
  /** The floor's. */
  readonly offset?: number;
  /** In the count of whoever ordered, where that is another: of a scope. */
  readonly ownOffset?: number;
}

/** What it changed, as far as an undo needs to know. */
export interface Doing {
  readonly command: Command;
  before: Sight;
  /** His phones by then, where his source tells of each. */
  phones?: Phones;
  /** As it was seen when the source had answered; where it was not seen, as it would be. */
  after: Sight;
  /** It was refused, and some of it stands as it was ordered all the same. */
  standsInPart?: true;
}

export interface LoggedOrder {
  readonly id: string;
  readonly asker: Asker;
  readonly method: CommandMethod | 'command.undo';
  readonly params: object;
  readonly key?: string;
  readonly about: CommandAbout;
  readonly askedAt: EpochMs;
  /** Absent of an undo. */
  readonly doing?: Doing;
  readonly until?: 'end-of-shift';
  readonly undoes?: string;
  /** Who carries it out; of an undo, what it undoes. */
  readonly source?: SourceId;
  /** Undone by itself so long after its answer. */
  readonly forMs?: number;
  /** The call as it came, for its key: the same text for the same call. */
  called?: string;
  answered?: Answer;
  settled?: Answer;
  undoAt?: EpochMs;
  /** An undo, or a later order that made all of it as it was. */
  undoneBy?: string;
  kept?: readonly WireKept[];
  /** What its key is answered by, and since when, by this machine's clock. */
  replied?: { readonly text: string; readonly at: number };
  /** It was to be undone by itself, and is not waited for any more. */
  isOver?: true;
  /** Until the end of the shift: the agent has been seen at work since. */
  shiftBegun?: true;
  /** Of an earlier run of the gateway. */
  readonly isRestored?: true;
}

/** Of a command, and not of an undo. */
export type UndoableOrder = LoggedOrder & { readonly doing: Doing };

export type OpenedOrder = Omit<LoggedOrder, 'id' | 'askedAt'>;

export interface CommandLog {
  open(order: OpenedOrder): LoggedOrder;
  find(id: string): LoggedOrder | undefined;
  /** Those at hand about one row, oldest first. */
  about(about: Pick<CommandAbout, 'kind' | 'id'>): LoggedOrder[];
  /** Those at hand, oldest first, however many they are. */
  select(call: SelectCall): LoggedOrder[];
  /** The newest of those at hand, oldest first. */
  list(call: Omit<ListCommandsCall, 'method'>): LoggedCommand[];
  /** Of an earlier run, oldest first. */
  restore(orders: readonly LoggedOrder[]): void;
  /** The oldest that is at hand. */
  oldest(): LoggedOrder | undefined;
  onForget(forget: (order: LoggedOrder) => void): void;
}

type SelectCall = Pick<ListCommandsCall, 'since' | 'until' | 'who' | 'before'>;

export const KEPT_COMMANDS = 1_000;
export const LISTED_COMMANDS = 100;

/** `run` stands in every id: an id of an earlier run of the gateway is nobody's in this one. */
export function createCommandLog(now: () => EpochMs, run: string): CommandLog {
  const orders = new Map<string, LoggedOrder>();
  const forgetters: ((order: LoggedOrder) => void)[] = [];
  let count = 0;
  const select = ({
    since = 0,
    until = Number.POSITIVE_INFINITY,
    who,
    before,
  }: SelectCall): LoggedOrder[] => {
    const all = [...orders.values()];
    const end = before === undefined ? all.length : all.findIndex(({ id }) => id === before);
    return all
      .slice(0, Math.max(0, end))
      .filter(
        ({ askedAt, asker }) =>
          askedAt >= since && askedAt < until && (who === undefined || asker.principal.name === who),
      );
  };
  return {
    open(opened) {
      count += 1;
      const order: LoggedOrder = { id: `${run}${count}`, askedAt: now(), ...opened };
      orders.set(order.id, order);
      const [oldest] = orders.values();
      if (orders.size > KEPT_COMMANDS && oldest !== undefined) {
        orders.delete(oldest.id);
        for (const forget of forgetters) forget(oldest);
      }
      return order;
    },
    find: id => orders.get(id),
    about: ({ kind, id }) =>
      [...orders.values()].filter(({ about }) => about.kind === kind && about.id === id),
    restore(restored) {
      for (const order of restored) {
        orders.set(order.id, order);
        // An id of this run's name is of a gateway that was started within the same second.
        if (order.id.startsWith(run)) count = Math.max(count, Number(order.id.slice(run.length)) || 0);
      }
    },
    oldest: () => orders.values().next().value,
    select,
    list: ({ limit = LISTED_COMMANDS, ...call }) => select(call).slice(-limit).map(toLogged),
    onForget: forget => forgetters.push(forget),
  };
}

/** What is known last. */
export function answerOf({ settled, answered }: LoggedOrder): Answer | undefined {
  return settled ?? answered;
}

export function toLogged(order: LoggedOrder): LoggedCommand {
  const { id, asker, method, params, key, about, askedAt, answered, settled } = order;
  const { undoAt, until, undoneBy, undoes, kept, source } = order;
  return {
    command: id,
    who: asker.principal.name,
    role: asker.principal.role,
    from: asker.from,
    method,
    params: { ...params },
    ...(key === undefined ? {} : { key }),
    about,
    ...(source === undefined ? {} : { source }),
    askedAt,
    ...(answered === undefined ? {} : { answered: toLoggedAnswer(answered) }),
    ...(settled === undefined ? {} : { settled: toLoggedAnswer(settled) }),
    ...(undoAt === undefined ? {} : { undoAt }),
    ...(until === undefined ? {} : { until }),
    ...(undoneBy === undefined ? {} : { undoneBy }),
    ...(undoes === undefined ? {} : { undoes }),
    ...(kept === undefined ? {} : { kept: [...kept] }),
  };
}

function toLoggedAnswer({ at, result, offset }: Answer) {
  const { outcome, said, steps } = result;
  return {
    outcome,
    said,
    steps: steps.map(step => ({ ...step })),
    at,
    ...(offset === undefined ? {} : { offset }),
  };
}
