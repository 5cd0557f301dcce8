// `ringtop undo …`: takes orders back, as far as they still stand.
import { given } from '../../lib/given.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import type { SendingOptions } from './order-options.ts';
import { askPreviews, openPreviewPrinter } from './preview-orders.ts';
import type { SentOrder } from './send-order.ts';
import { sendOrders } from './send-orders.ts';
import { steeringOf } from './steering.ts';
import { readTargets } from './targets.ts';

const WORDS = ['undo'] as const;

export async function undo(host: Host, said: readonly string[], options: SendingOptions): Promise<number> {
  const { output, jq, dryRun, wait = true, timeout, url } = options;
  const gateway = findGateway({ env: host.env, url });
  const ids = await readTargets(host.stdin, WORDS, said);
  const orders = ids.map(id => toUndo(id, options, ids.length > 1));
  const format = { output, ...given({ jq }) };
  if (dryRun) {
    const print = await openPreviewPrinter(host, format);
    return print(await askPreviews(gateway, orders));
  }
  return sendOrders(host, {
    gateway,
    orders,
    ...format,
    canUndo: false,
    isWaiting: wait,
    timeoutMs: timeout,
  });
}

function toUndo(id: string, options: SendingOptions, isOneOfMany: boolean): SentOrder {
  return {
    ...{ method: 'command.undo', target: id },
    params: { command: id, ...steeringOf(options, id, isOneOfMany) },
  };
}
