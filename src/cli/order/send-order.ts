// One order to the gateway, and what came of it.
import {
  type Code,
  type DryRunReply,
  type Failure,
  isCommandReply,
  isDryRunReply,
  RingtopError,
  type WireCommandReply,
} from '../../protocol/index.ts';
import { type CallAnswer, callGateway } from '../connect/call-gateway.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import type { Left } from './patience.ts';
import type { TargetKind } from './targets.ts';

export interface SentOrder {
  readonly method: string;
  readonly params: object;
  /** As it was written. */
  readonly target: string;
  /** Of what there may be a name in place of the id; absent where only ids do. */
  readonly kind?: TargetKind;
  /** The same, for this id. */
  readonly of?: (id: string) => SentOrder;
}

export type OrderAnswer =
  | {
      readonly is: 'reply';
      readonly reply: WireCommandReply;
      readonly elapsedMs: number;
      /** It was not decided, and nobody waited any longer. */
      readonly left?: Left;
    }
  | { readonly is: 'failure'; readonly failure: Failure; readonly elapsedMs: number };

export type PreviewAnswer =
  | { readonly is: 'preview'; readonly preview: DryRunReply }
  | { readonly is: 'failure'; readonly failure: Failure };

export async function sendOrder(
  gateway: GatewayAddress,
  order: SentOrder,
  now: () => number,
): Promise<OrderAnswer> {
  const startedMs = now();
  const answer = await callNamed(gateway, order, {});
  const elapsedMs = Math.max(0, now() - startedMs);
  if (!answer.ok) return { is: 'failure', failure: answer.failure, elapsedMs };
  if (isCommandReply(answer.result)) return { is: 'reply', reply: answer.result, elapsedMs };
  // Something was done or not: this answer does not tell.
  return { is: 'failure', failure: { ...nonsense(gateway), code: 'no-answer' }, elapsedMs };
}

/** Before there was an answer. */
export function interrupted(elapsedMs: number): OrderAnswer {
  const failure: Failure = {
    code: 'interrupted',
    message: 'interrupted before there was an answer: whether it was done is not known',
    hint: 'See ringtop log, and the row, before you order it again.',
  };
  return { is: 'failure', failure, elapsedMs };
}

export async function previewOrder(gateway: GatewayAddress, order: SentOrder): Promise<PreviewAnswer> {
  const answer = await callNamed(gateway, order, { dryRun: true });
  if (!answer.ok) return { is: 'failure', failure: answer.failure };
  if (isDryRunReply(answer.result)) return { is: 'preview', preview: answer.result };
  return { is: 'failure', failure: nonsense(gateway) };
}

/** Nothing was ordered where the gateway knows no such id: then it is looked for as a name. */
async function callNamed(gateway: GatewayAddress, order: SentOrder, more: object): Promise<CallAnswer> {
  const { key, ...params }: { readonly key?: unknown } = { ...order.params };
  // A key is of what is carried out.
  const keyed = 'dryRun' in more || key === undefined ? {} : { key };
  const answer = await callGateway(gateway, {
    method: order.method,
    params: { ...params, ...keyed, ...more },
  });
  if (answer.ok || !MAY_BE_A_NAME.has(answer.failure.code)) return answer;
  const { kind, of, target } = order;
  if (kind === undefined || of === undefined) return answer;
  const { idByName } = await import('../quick/choose-targets.ts');
  const named = await idByName(gateway, kind, target).catch(toFailed);
  if (named === undefined) return answer;
  if (!('id' in named)) return refusedName(named);
  if (named.id !== target && !named.id.endsWith(`:${target}`)) return callNamed(gateway, of(named.id), more);
  // There is such a row, so that it was a queue that was not found.
  const { queuesByName } = await import('../quick/choose-queues.ts');
  const renamed = await queuesByName(gateway, { ...order.params }, named.source).catch(toFailed);
  if (renamed === undefined) return answer;
  if (!('params' in renamed)) return refusedName(renamed);
  return callNamed(gateway, { ...{ method: order.method, target }, params: renamed.params }, more);
}

/** A key is kept with what was carried out, which had ids: who repeats it by the name says the same. */
const MAY_BE_A_NAME: ReadonlySet<string> = new Set(['not-found', 'key-reused'] satisfies Code[]);

function refusedName(named: { readonly failure: Failure } | { readonly several: string }): CallAnswer {
  if ('failure' in named) return { ok: false, failure: named.failure };
  return { ok: false, failure: { code: 'bad-arguments', message: named.several } };
}

/** What went wrong for one of several is told in its line: the others have theirs. */
function toFailed(error: unknown): { readonly failure: Failure } {
  if (error instanceof RingtopError) return { failure: error };
  throw error;
}

function nonsense({ url }: GatewayAddress): Failure {
  return {
    code: 'internal',
    message: `what ${url} answered is not a reply to a command`,
    hint: 'Is the address right, and the gateway not older than this ringtop?',
  };
}
