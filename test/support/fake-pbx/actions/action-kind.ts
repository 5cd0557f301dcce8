// What an action is to the server: who may send it, and what it does and answers.
import type { Privilege } from '../options.ts';
import type { Session } from '../server/session.ts';
import type { PbxState } from '../state/pbx-state.ts';
import type { Header } from '../wire/packet.ts';
import type { ReceivedAction } from '../wire/read-actions.ts';

export interface ActionKind {
  /** Any of these will do; none is needed where it is empty. */
  readonly needs: readonly Exclude<Privilege, 'all'>[];
  /** In `ListCommands`. */
  readonly says: string;
  readonly perform: (desk: Desk, action: ReceivedAction) => Reply;
}

export interface Desk {
  readonly pbx: PbxState;
  readonly session: Session;
  /** All that this server has, by lower-case name. */
  readonly kinds: ReadonlyMap<string, NamedKind>;
  /** Whoever is logged in. */
  readonly sessions: ReadonlySet<Session>;
}

export interface NamedKind extends ActionKind {
  readonly name: string;
}

export interface Reply {
  readonly response: 'Success' | 'Error' | 'Goodbye';
  readonly headers: readonly Header[];
  /** Sent behind it to this session alone. What happens between two of them is told between them. */
  readonly packets?: Iterable<readonly Header[]>;
  /** The session ends with it. */
  readonly isLast?: boolean;
  /** Before it is sent. */
  readonly pauseMs?: number;
  /** What the action has others do: told behind the reply, or without it where the reply is late. */
  readonly afterwards?: () => void;
}

export function success(message: string): Reply {
  return { response: 'Success', headers: [['Message', message]] };
}

export function error(message: string): Reply {
  return { response: 'Error', headers: [['Message', message]] };
}

/** Packets behind a reply, each with the action's id, the last with their number. */
export function list(
  action: ReceivedAction,
  message: string,
  complete: string,
  items: Iterable<readonly Header[]>,
): Reply {
  return {
    response: 'Success',
    headers: [
      ['EventList', 'start'],
      ['Message', message],
    ],
    packets: counted(idOf(action), complete, items),
  };
}

function* counted(
  id: readonly Header[],
  complete: string,
  items: Iterable<readonly Header[]>,
): Iterable<readonly Header[]> {
  let count = 0;
  for (const [event, ...fields] of items) {
    if (event === undefined) continue;
    count += 1;
    // Lines about queues have it last, all others second.
    yield String(event[1]).startsWith('Queue') ? [event, ...fields, ...id] : [event, ...id, ...fields];
  }
  yield [['Event', complete], ...id, ['EventList', 'Complete'], ['ListItems', count]];
}

export function idOf({ id }: ReceivedAction): readonly Header[] {
  return id === undefined ? [] : [['ActionID', id]];
}

export function isTrue(value: string): boolean {
  return /^(yes|true|y|t|1|on)$/i.test(value);
}

export function isFalse(value: string): boolean {
  return /^(no|false|n|f|0|off)$/i.test(value);
}

/** `7`, `-3` → a number; anything else → undefined. */
export function toWhole(value: string): number | undefined {
  return /^\s*-?\d+/.test(value) ? Number.parseInt(value, 10) : undefined;
}
