// What a gateway answers to an order, for a feed without one.
import type { Called, CommandPreview, CommandReply, Order } from '../../../src/client/index.ts';

export type Reply = Called<'reply', CommandReply>;

export function reply(more: Partial<CommandReply> = {}): Reply {
  return { ok: true, reply: { command: 'c1', outcome: 'applied', said: 'done', steps: [], ...more } };
}

/** Before the source was asked. */
export function turnedAway(message: string, code = 'not-capable'): Reply {
  return { ok: false, error: { code, message } };
}

export function preview(more: Partial<CommandPreview> = {}): Called<'preview', CommandPreview> {
  return {
    ok: true,
    preview: { dryRun: true, source: 'pbx-north', said: 'it would be done', steps: [], ...more },
  };
}

/** The agent that an order is about; '' where it is about none. */
export function agentOf(order: Order): string {
  return 'agent' in order ? order.agent : '';
}
