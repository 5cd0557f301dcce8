// Prints what became of orders: a line each for people, a document or lines for scripts, ids for the next command.
import { toDurationText } from '../../lib/duration.ts';
import { failedItem, orderList, replyItem, type WireCommandReply } from '../../protocol/index.ts';
import type { Host } from '../host.ts';
import { type OrderOutput, openOrderWriter } from './order-output.ts';
import { sayBack, sayFailure, sayReply, sayWaiting } from './say-reply.ts';
import type { OrderAnswer, SentOrder } from './send-order.ts';

export interface Answered {
  readonly order: SentOrder;
  readonly answer: OrderAnswer;
}

export interface AnswerPrinter {
  /** It is not decided yet, and waited for. */
  waiting(order: SentOrder, reply: WireCommandReply): void;
  one(answered: Answered): Promise<void>;
  /** All are there, in the order in which they were written. */
  end(answered: readonly Answered[]): Promise<void>;
}

export interface Printing extends OrderOutput {
  /** Whether `ringtop undo` could take it back. */
  readonly canUndo: boolean;
  readonly timeoutMs: number;
}

export async function openAnswerPrinter(host: Host, printing: Printing): Promise<AnswerPrinter> {
  const { stdout, stderr, now } = host;
  const { output, canUndo, timeoutMs } = printing;
  const write = await openOrderWriter(host, printing);
  return {
    waiting(order, reply) {
      stderr.write(`${sayWaiting(order, reply)}; --timeout ${toDurationText(timeoutMs)}\n`);
    },
    async one({ order, answer }) {
      if (output === 'ndjson') return write.item(itemOf({ order, answer }));
      if (output === 'json' || output === 'yaml') return;
      if (answer.is === 'failure') return void stderr.write(`${sayFailure(order, answer.failure)}\n`);
      const { reply, elapsedMs } = answer;
      if (output === 'text') write.line(sayReply(order, reply, elapsedMs));
      else if (reply.outcome === 'refused') stderr.write(`${sayReply(order, reply, elapsedMs)}\n`);
      else write.line(reply.command);
    },
    async end(answered) {
      if (output === 'json' || output === 'yaml')
        await write.document(orderList('CommandReplyList', answered.map(itemOf), now()));
      if (output === 'text' && canUndo) stdout.write(sayBack(answered.flatMap(repliesOf)));
    },
  };
}

function itemOf({ order: { target }, answer }: Answered) {
  return answer.is === 'reply'
    ? replyItem(target, answer.reply, answer.elapsedMs)
    : failedItem(target, answer.failure, answer.elapsedMs);
}

function repliesOf({ answer }: Answered): WireCommandReply[] {
  return answer.is === 'reply' ? [answer.reply] : [];
}
