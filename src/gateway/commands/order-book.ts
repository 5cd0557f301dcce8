// What is written of an order as it goes: asked, answered, settled. The log, the watch over what stands, and the lines
// for whoever runs the gateway.
import { afterPart, type CommandResult, expectedAfter, sightOf } from '../../floor/index.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import type { Asked } from './ask-source.ts';
import type { CommandLog, Doing, LoggedOrder, OpenedOrder } from './command-log.ts';
import { toReply } from './to-reply.ts';
import type { StandingWatch } from './undo/standing-watch.ts';

export interface OrderBook {
  open(order: OpenedOrder): LoggedOrder;
  /** Waits for what is not known yet, and tells whoever asked. */
  answer(order: LoggedOrder, asked: Asked): void;
}

export interface OrderBookParts {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly log: Log;
  readonly commandLog: CommandLog;
  readonly watch: StandingWatch;
}

export function createOrderBook({ hub, clock, log, commandLog, watch }: OrderBookParts): OrderBook {
  const say = (what: string, order: LoggedOrder, more: Readonly<Record<string, string>> = {}): void => {
    const { id, method, about, asker } = order;
    log({ level: 'info', what, command: id, method, target: about.id, who: asker.principal.name, ...more });
  };
  /** The offset stands where the floor shows what was done; the source's event came before its word. */
  const note = (order: LoggedOrder, result: CommandResult) => {
    const offset = hub.publish();
    const { doing } = order;
    if (doing !== undefined) follow(order, doing, result);
    return { at: clock.now(), result, ...(result.outcome === 'applied' ? { offset } : {}) };
  };
  const follow = (order: LoggedOrder, doing: Doing, result: CommandResult): void => {
    const { command, before } = doing;
    const now = sightOf(hub.ledger.document, command);
    if (result.outcome === 'refused') {
      const isBegun = result.steps.some(({ outcome }) => outcome === 'applied');
      doing.after = isBegun ? afterPart(command, before, now) : before;
      if (watch.followPart(order, doing)) doing.standsInPart = true;
      return;
    }
    const isSeen = result.outcome === 'applied';
    doing.after = isSeen ? now : expectedAfter(command, before);
    watch.follow(order, doing, isSeen);
  };
  const settle = (order: LoggedOrder, result: CommandResult): void => {
    order.settled = note(order, result);
    say('command settled', order, { outcome: result.outcome, said: result.said });
    order.asker.tell('command.settled', toReply(order));
  };
  return {
    open(opened) {
      const order = commandLog.open(opened);
      if (order.doing !== undefined) watch.begin(order, order.doing);
      say('command asked', order, { from: order.asker.from });
      return order;
    },
    answer(order, { result, later }) {
      order.answered = note(order, result);
      say('command answered', order, { outcome: result.outcome, said: result.said });
      later?.then(settled => settle(order, settled));
    },
  };
}
