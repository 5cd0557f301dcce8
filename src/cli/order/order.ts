// `ringtop agent pause …` and its like: from the words to the orders, asking first where it is dangerous.
import { commandEntry } from '../../floor/index.ts';
import { EXIT } from '../../protocol/index.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { askFirst, requireYes } from './ask-first.ts';
import type { OrderOptions } from './order-options.ts';
import type { OrderEntry } from './order-table.ts';
import { askPreviews, printPreviews } from './preview-orders.ts';
import { sendOrders } from './send-orders.ts';
import { steeringOf } from './steering.ts';

export interface Ordered {
  readonly targets: readonly string[];
  readonly options: OrderOptions;
}

export async function order(host: Host, entry: OrderEntry, { targets, options }: Ordered): Promise<number> {
  const { method, words } = entry;
  const { output, dryRun, yes, url } = options;
  const orders = targets.map(target => ({
    ...{ method, target },
    params: { ...entry.params(target, options), ...steeringOf(options, target, targets.length > 1) },
  }));
  const gateway = findGateway({ env: host.env, url });
  if (dryRun) return printPreviews(host, await askPreviews(gateway, orders), output);
  const { danger, title, undo } = commandEntry(method);
  if (danger !== 'none' && !yes) {
    requireYes(host, words.join(' '));
    const { sayMeant } = await import('./say-reply.ts');
    const meant = (await askPreviews(gateway, orders)).map(sayMeant);
    const isWanted = await askFirst(host, { title, danger, undo }, meant);
    if (!isWanted) {
      host.stderr.write('Nothing was ordered.\n');
      return EXIT.failed;
    }
  }
  return sendOrders(host, { gateway, orders, output, canUndo: undo.possible });
}
