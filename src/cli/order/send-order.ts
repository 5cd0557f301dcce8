// One order to the gateway, and what came of it.
import {
  type DryRunReply,
  type Failure,
  isCommandReply,
  isDryRunReply,
  type WireCommandReply,
} from '../../protocol/index.ts';
import { callGateway } from '../connect/call-gateway.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';

export interface SentOrder {
  readonly method: string;
  readonly params: object;
  /** As it was written. */
  readonly target: string;
}

export type OrderAnswer =
  | { readonly is: 'reply'; readonly reply: WireCommandReply; readonly elapsedMs: number }
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
  const answer = await callGateway(gateway, order);
  const elapsedMs = Math.max(0, now() - startedMs);
  if (!answer.ok) return { is: 'failure', failure: answer.failure, elapsedMs };
  if (isCommandReply(answer.result)) return { is: 'reply', reply: answer.result, elapsedMs };
  return { is: 'failure', failure: nonsense(gateway), elapsedMs };
}

export async function previewOrder(gateway: GatewayAddress, order: SentOrder): Promise<PreviewAnswer> {
  const { key: _key, ...params }: { readonly key?: unknown } = { ...order.params };
  const answer = await callGateway(gateway, { ...order, params: { ...params, dryRun: true } });
  if (!answer.ok) return { is: 'failure', failure: answer.failure };
  if (isDryRunReply(answer.result)) return { is: 'preview', preview: answer.result };
  return { is: 'failure', failure: nonsense(gateway) };
}

function nonsense({ url }: GatewayAddress): Failure {
  return {
    code: 'internal',
    message: `what ${url} answered is not a reply to a command`,
    hint: 'Is the address right, and the gateway not older than this ringtop?',
  };
}
