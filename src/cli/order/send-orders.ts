// Sends orders, side by side, waits until the floor shows them, and prints what became of each.
import { toDurationText } from '../../lib/duration.ts';
import { EXIT, type Failure } from '../../protocol/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { followOrder, isOpen } from './follow-order.ts';
import { wantsJson } from './order-output.ts';
import { createPatience, type Left, type Patience } from './patience.ts';
import { type Answered, openAnswerPrinter, type Printing } from './print-answers.ts';
import { interrupted, type OrderAnswer, type SentOrder, sendOrder } from './send-order.ts';
import { isOfAll, throwIfWhole } from './whole-failure.ts';
import { worstExit } from './worst-exit.ts';

export interface Sending extends Printing {
  readonly gateway: GatewayAddress;
  readonly orders: readonly SentOrder[];
  /** Until the floor shows what was put off, and what came of the others is known. */
  readonly isWaiting: boolean;
}

/** Between two questions about one order; many are asked about less often. */
const ASK_MS = 500;
const ASK_EACH_MS = 50;
/** What is still on its way to a gateway is not waited for. */
const LEAVE_MS = 200;

/** The exit code: the worst of them. */
export async function sendOrders(host: Host, sending: Sending): Promise<number> {
  const print = await openAnswerPrinter(host, sending);
  const patience = createPatience(host, sending.timeoutMs);
  const sent = sending.orders.map(order => sendUnlessStopped(host, { ...sending, order, patience }));
  const answered = new Map<SentOrder, OrderAnswer>();
  const followed: Promise<Answered>[] = [];
  const held: Answered[] = [];
  const take = async (one: Answered): Promise<void> => {
    answered.set(one.order, one.answer);
    // Where it is so of all of them it is said once, at the end.
    if (isOfAll(one.answer)) held.push(one);
    else await print.one(one);
  };
  // As they were written, each as soon as it and those before it are there; what is waited for comes after the others.
  for (const coming of sent) {
    const { order, answer } = await coming;
    if (sending.isWaiting && answer.is === 'reply' && isOpen(answer.reply)) {
      print.waiting(order, answer.reply);
      followed.push(follow({ order, answer }, { ...sending, patience }));
    } else await take({ order, answer });
  }
  for (const coming of followed) await take(await coming);
  patience.end();
  const inOrder = sending.orders.flatMap(order => toAnswered(order, answered.get(order)));
  const end = async (): Promise<void> => {
    for (const one of held) await print.one(one);
    await print.end(inOrder);
  };
  return conclude(host, sending, { inOrder, end });
}

interface Concluded {
  readonly inOrder: readonly Answered[];
  readonly end: () => Promise<void>;
}

async function conclude(host: Host, sending: Sending, { inOrder, end }: Concluded): Promise<number> {
  const answers = inOrder.map(({ answer }) => answer);
  const left = answers.flatMap(leftOf);
  const isStopped = left.includes('stopped');
  if (isStopped) host.endWithin(LEAVE_MS);
  throwIfWhole(answers);
  await end();
  if (left.length > 0) sayLeft(host, sending, answers);
  return isStopped ? EXIT.interrupted : worstExit(answers);
}

/** Why it stands undecided, and where one sees it. */
function sayLeft({ stderr }: Host, sending: Sending, answers: readonly OrderAnswer[]): void {
  const isStopped = answers.some(answer => leftOf(answer)[0] === 'stopped');
  const ids = answers.flatMap(answer =>
    answer.is === 'reply' && answer.left !== undefined ? [answer.reply.command] : [],
  );
  const back = sending.canUndo && ids.length > 0 ? `, or take it back: ringtop undo ${ids.join(' ')}` : '';
  const failure: Failure = {
    code: isStopped ? 'interrupted' : 'timed-out',
    message: isStopped ? sayStopped(answers) : sayLate(answers, sending.timeoutMs),
    hint: `See ringtop log${back}`,
  };
  if (wantsJson(sending)) stderr.write(`${JSON.stringify(failure)}\n`);
  else stderr.write(`ringtop: ${failure.message}\n${failure.hint}\n`);
}

/** Of those without an answer it was said of each that nobody knows. */
function sayStopped(answers: readonly OrderAnswer[]): string {
  const isAnyAccepted = answers.some(answer => answer.is === 'reply');
  return isAnyAccepted
    ? 'interrupted: what was ordered stands'
    : 'interrupted: what was not answered may have been done';
}

function sayLate(answers: readonly OrderAnswer[], timeoutMs: number): string {
  const isAccepted = answers.some(
    answer => answer.is === 'reply' && answer.left !== undefined && answer.reply.outcome === 'deferred',
  );
  const within = toDurationText(timeoutMs);
  return isAccepted
    ? `not on the floor within ${within}: the order stands`
    : `still not known after ${within}`;
}

async function sendUnlessStopped(
  { now }: Host,
  { gateway, order, patience }: { gateway: GatewayAddress; order: SentOrder; patience: Patience },
): Promise<Answered> {
  const startedMs = now();
  const stopped = patience.stopped.then(() => interrupted(now() - startedMs));
  return { order, answer: await Promise.race([sendOrder(gateway, order, now), stopped]) };
}

async function follow(
  { order, answer }: { order: SentOrder; answer: OrderAnswer & { is: 'reply' } },
  { gateway, orders, patience }: Sending & { patience: Patience },
): Promise<Answered> {
  const askEachMs = Math.max(ASK_MS, ASK_EACH_MS * orders.length);
  const { reply, left } = await followOrder(gateway, answer.reply, { patience, askEachMs });
  return { order, answer: { ...answer, reply, ...(left === undefined ? {} : { left }) } };
}

function leftOf(answer: OrderAnswer): readonly Left[] {
  if (answer.is === 'failure') return answer.failure.code === 'interrupted' ? ['stopped'] : [];
  return answer.left === undefined ? [] : [answer.left];
}

function toAnswered(order: SentOrder, answer: OrderAnswer | undefined): Answered[] {
  return answer === undefined ? [] : [{ order, answer }];
}
