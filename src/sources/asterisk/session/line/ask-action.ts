// Asks Asterisk to do things, and matches what it answers by the ids that are given out here.
import type { Timers } from '../../../../lib/timers.ts';
import type { PacketName } from '../../wire/event-names.ts';
import { type ActionToSend, formatAction } from '../../wire/format-action.ts';
import type { Packet } from '../../wire/header-slots.ts';
import { type ListItem, type ListReply, type NoAnswer, type Reply, toAnswer, toListItem } from './reply.ts';

/** What closes a list; a new one has to be named in `wire/event-names.ts`, and overheard. */
export type ListEnd = 'QueueStatusComplete' | 'CoreShowChannelsComplete';

export interface AskOptions {
  /** @default 5000 */
  readonly timeoutMs?: number;
  /** The answer is complete when the list that it announces is; its lines go to the dialect alone. */
  readonly until?: ListEnd;
}

export interface AskAction {
  /** Rejects with `Unsendable` for a value that must not reach the socket, and with nothing else. */
  ask(action: ActionToSend, options?: AskOptions): Promise<Reply>;
  /** The same with the lines of the list that follows. Its time starts anew with every line. */
  askList(action: ActionToSend, end: ListEnd, options?: { readonly timeoutMs?: number }): Promise<ListReply>;
}

export interface Asker extends AskAction {
  /** A packet of this session: what answers nothing that was asked is left alone. */
  take(name: PacketName, packet: Packet): void;
  /** The session is over: whoever waits is told so, and whoever asks from here on. */
  end(reason: string): void;
  /** How many answers are awaited. */
  readonly awaitedCount: number;
}

export interface AskerOptions {
  /** Begins every id that this session gives out: no other session's and no earlier one's. */
  readonly prefix: string;
  readonly timers: Timers;
  readonly send: (bytes: Uint8Array) => void;
}

const ANSWER_MS = 5000;

interface Awaited {
  readonly end: ListEnd | undefined;
  readonly items: ListItem[] | undefined;
  text: string | undefined;
  heardMs: number;
  readonly settle: (outcome: NoAnswer | undefined) => void;
}

export function createAsker({ prefix, timers, send }: AskerOptions): Asker {
  const awaited = new Map<string, Awaited>();
  let askedCount = 0;
  let endReason: string | undefined;

  function wait(id: string, asked: Omit<Awaited, 'settle' | 'heardMs' | 'text'>, timeoutMs: number) {
    return new Promise<ListReply>(resolve => {
      let callOff = (): void => {};
      const entry: Awaited = {
        ...asked,
        text: undefined,
        heardMs: timers.now(),
        settle(outcome) {
          callOff();
          awaited.delete(id);
          resolve(outcome ?? { ...toAnswer(entry.text ?? ''), items: entry.items ?? [] });
        },
      };
      const look = (): void => {
        const leftMs = entry.heardMs + timeoutMs - timers.now();
        if (leftMs > 0) callOff = timers.after(leftMs, look);
        else entry.settle({ timedOut: true });
      };
      awaited.set(id, entry);
      callOff = timers.after(timeoutMs, look);
    });
  }

  async function ask(
    action: ActionToSend,
    asked: { end: ListEnd | undefined; items: ListItem[] | undefined; timeoutMs: number | undefined },
  ): Promise<ListReply> {
    askedCount += 1;
    const id = `${prefix}-${askedCount}`;
    const bytes = formatAction(action, id);
    if (endReason !== undefined) return { lost: endReason };
    const reply = wait(id, asked, asked.timeoutMs ?? ANSWER_MS);
    send(bytes);
    return reply;
  }

  return {
    ask: (action, { timeoutMs, until } = {}) => ask(action, { end: until, items: undefined, timeoutMs }),
    askList: (action, end, { timeoutMs } = {}) => ask(action, { end, items: [], timeoutMs }),
    take(name, packet) {
      const entry = awaited.size === 0 ? undefined : awaited.get(packet.raw('ActionID'));
      if (entry === undefined) return;
      entry.heardMs = timers.now();
      if (name === 'Response') takeResponse(entry, packet);
      else if (name === entry.end) entry.settle(undefined);
      else entry.items?.push(toListItem(packet.text()));
    },
    end(reason) {
      endReason ??= reason;
      for (const { settle } of [...awaited.values()]) settle({ lost: reason });
    },
    get awaitedCount() {
      return awaited.size;
    },
  };
}

/** Only a `Response` is an answer: an event may carry any ActionID, another session's too. */
function takeResponse(entry: Awaited, packet: Packet): void {
  entry.text = packet.text();
  if (entry.end === undefined || packet.is('Response', 'Error')) entry.settle(undefined);
}
