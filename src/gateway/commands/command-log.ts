// The command log: who ordered what, from where, and what became of it. In memory, the last thousand.
import type { Command, CommandMethod, CommandResult, EpochMs, Phones, Sight } from '../../floor/index.ts';
import type {
  CommandAbout,
  CommandList,
  ListCommandsCall,
  LoggedCommand,
  WireKept,
} from '../../protocol/index.ts';
import type { Asker } from '../served.ts';

export interface Answer {
  readonly at: EpochMs;
  readonly result: CommandResult;
  readonly offset?: number;
}

/** What it changed, as far as an undo needs to know. */
export interface Doing {
  readonly command: Command;
  readonly before: Sight;
  /** His phones by then, where his source tells of each. */
  readonly phones?: Phones;
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
  answered?: Answer;
  settled?: Answer;
  undoAt?: EpochMs;
  undoneBy?: string;
  kept?: readonly WireKept[];
}

/** Of a command, and not of an undo. */
export type UndoableOrder = LoggedOrder & { readonly doing: Doing };

export type OpenedOrder = Omit<LoggedOrder, 'id' | 'askedAt'>;

export interface CommandLog {
  open(order: OpenedOrder): LoggedOrder;
  find(id: string): LoggedOrder | undefined;
  list(call: ListCommandsCall): CommandList;
  onForget(forget: (order: LoggedOrder) => void): void;
}

export const KEPT_COMMANDS = 1_000;
const LISTED_COMMANDS = 100;

/** `run` stands in every id: an id of an earlier run of the gateway is nobody's in this one. */
export function createCommandLog(now: () => EpochMs, run: string): CommandLog {
  const orders = new Map<string, LoggedOrder>();
  const forgetters: ((order: LoggedOrder) => void)[] = [];
  let count = 0;
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
    list({ limit = LISTED_COMMANDS, since = 0, who }) {
      const wanted = [...orders.values()].filter(
        ({ askedAt, asker }) => askedAt >= since && (who === undefined || asker.principal.name === who),
      );
      return { at: now(), commands: wanted.slice(-limit).map(toLogged) };
    },
    onForget: forget => forgetters.push(forget),
  };
}

/** What is known last. */
export function answerOf({ settled, answered }: LoggedOrder): Answer | undefined {
  return settled ?? answered;
}

export function toLogged(order: LoggedOrder): LoggedCommand {
  const { id, asker, method, params, key, about, askedAt, answered, settled } = order;
  const { undoAt, until, undoneBy, undoes, kept } = order;
  return {
    command: id,
    who: asker.principal.name,
    role: asker.principal.role,
    from: asker.from,
    method,
    params: { ...params },
    ...(key === undefined ? {} : { key }),
    about,
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
