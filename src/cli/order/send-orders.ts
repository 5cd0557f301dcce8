// Sends orders, side by side, and says what became of each: a line for people, or one document for scripts.
import { failedItem, orderList, replyItem } from '../../protocol/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { type OrderAnswer, type SentOrder, sendOrder } from './send-order.ts';
import { worstExit } from './worst-exit.ts';

export interface Sending {
  readonly gateway: GatewayAddress;
  readonly orders: readonly SentOrder[];
  readonly output: 'text' | 'json';
  /** Whether `ringtop undo` could take it back. */
  readonly canUndo: boolean;
}

interface Answered {
  readonly order: SentOrder;
  readonly answer: OrderAnswer;
}

/** The exit code: the worst of them. */
export async function sendOrders(host: Host, { gateway, orders, output, canUndo }: Sending): Promise<number> {
  const asked = orders.map(async order => ({ order, answer: await sendOrder(gateway, order, host.now) }));
  const answered =
    output === 'json' ? await printAsJson(host, asked) : await printAsText(host, asked, canUndo);
  return worstExit(answered.map(({ answer }) => answer));
}

async function printAsJson({ stdout, now }: Host, asked: readonly Promise<Answered>[]): Promise<Answered[]> {
  const answered = await Promise.all(asked);
  const items = answered.map(({ order: { target }, answer }) =>
    answer.is === 'reply'
      ? replyItem(target, answer.reply, answer.elapsedMs)
      : failedItem(target, answer.failure, answer.elapsedMs),
  );
  stdout.write(`${JSON.stringify(orderList('CommandReplyList', items, now()))}\n`);
  return answered;
}

/** In the order that they were written, each as soon as it and those before it are there. */
async function printAsText(
  { stdout, stderr }: Host,
  asked: readonly Promise<Answered>[],
  canUndo: boolean,
): Promise<Answered[]> {
  const { sayBack, sayFailure, sayReply } = await import('./say-reply.ts');
  const answered: Answered[] = [];
  for (const one of asked) {
    const { order, answer } = await one;
    answered.push({ order, answer });
    if (answer.is === 'reply') stdout.write(`${sayReply(order, answer.reply, answer.elapsedMs)}\n`);
    else stderr.write(`${sayFailure(order, answer.failure)}\n`);
  }
  if (canUndo)
    stdout.write(sayBack(answered.flatMap(({ answer }) => (answer.is === 'reply' ? [answer.reply] : []))));
  return answered;
}
