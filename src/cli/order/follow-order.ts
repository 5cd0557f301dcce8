// What became of an order that was put off, or of which nobody knew what came of it: asked until it is decided.
import { isLoggedCommand, type LoggedCommand, type WireCommandReply } from '../../protocol/index.ts';
import { callGateway } from '../connect/call-gateway.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import type { Left, Patience } from './patience.ts';

/** Not done yet, or not known to be; a newer gateway's own words for it are none of these. */
export function isOpen({ outcome }: Pick<WireCommandReply, 'outcome'>): boolean {
  return outcome === 'deferred' || outcome === 'unknown';
}

export interface Followed {
  readonly reply: WireCommandReply;
  /** Nobody waited any longer. */
  readonly left?: Left;
}

export async function followOrder(
  gateway: GatewayAddress,
  reply: WireCommandReply,
  { patience, askEachMs }: { readonly patience: Patience; readonly askEachMs: number },
): Promise<Followed> {
  for (;;) {
    const answer = await Promise.race([
      callGateway(gateway, { method: 'command.get', params: { command: reply.command } }),
      patience.left,
    ]);
    if (typeof answer === 'string') return { reply, left: answer };
    if (answer.ok && isLoggedCommand(answer.result)) {
      const { settled } = answer.result;
      if (settled !== undefined && settled.outcome !== 'deferred')
        return { reply: settledReply(reply, settled) };
    } else if (!answer.ok && !PASSING.has(answer.failure.code)) {
      return { reply: { ...reply, outcome: 'unknown', said: answer.failure.message } };
    }
    const next = await patience.pause(askEachMs);
    if (next !== 'go on') return { reply, left: next };
  }
}

/** A gateway that is started again remembers what it was asked. */
const PASSING: ReadonlySet<string> = new Set(['not-connected', 'no-answer', 'stopping', 'busy', 'timed-out']);

function settledReply(
  { offset: _before, ...reply }: WireCommandReply,
  { at: _at, ...settled }: NonNullable<LoggedCommand['settled']>,
): WireCommandReply {
  return { ...reply, ...settled };
}
