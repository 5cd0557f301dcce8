// `ringtop agent pause …` and its like: from the words to the orders, asking first where it is dangerous.
import { commandEntry } from '../../floor/index.ts';
import { given } from '../../lib/given.ts';
import { EXIT } from '../../protocol/index.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { askFirst, requireYes } from './ask-first.ts';
import type { OrderOptions } from './order-options.ts';
import type { OrderEntry } from './order-table.ts';
import { askPreviews, openPreviewPrinter } from './preview-orders.ts';
import { sayMeant } from './say-reply.ts';
import type { SentOrder } from './send-order.ts';
import { sendOrders } from './send-orders.ts';
import { steeringOf } from './steering.ts';
import { badWords, checkTargets, findTargets, TARGET_KINDS } from './targets.ts';
import { throwIfWhole } from './whole-failure.ts';

export interface Ordered {
  readonly targets: readonly string[];
  readonly options: OrderOptions;
}

/** One for each target and, where the command takes one queue, for each queue. */
function ordersOf(entry: OrderEntry, { targets, options }: Ordered): readonly SentOrder[] {
  const ones = entry.each?.(options) ?? [options];
  const lacking = entry.lacks?.(options);
  if (lacking !== undefined) throw badWords(entry.words, `it is not said ${lacking}`);
  if (ones.length > 1 && options.expectQueue !== undefined)
    throw badWords(entry.words, '--expect-queue holds until the first of several queues is done');
  const isOneOfMany = targets.length * ones.length > 1;
  const toOrder = (target: string, one: OrderOptions, index: number): SentOrder => ({
    ...{ method: entry.method, target },
    params: {
      ...entry.params(target, one),
      // A key is of one command: of several each gets its own.
      ...steeringOf(options, ones.length === 1 ? target : `${target} ${index + 1}`, isOneOfMany),
    },
    kind: TARGET_KINDS[entry.words[0]],
    of: id => toOrder(id, one, index),
  });
  return targets.flatMap(target => ones.map((one, index) => toOrder(target, one, index)));
}

export async function order(
  host: Host,
  entry: OrderEntry,
  { targets: named, options }: Ordered,
): Promise<number> {
  const { method, words } = entry;
  const { output, jq, dryRun, yes, wait = true, timeout, url, filter } = options;
  // What is wrong with the words is told before anybody is looked for.
  ordersOf(entry, { targets: named, options });
  checkTargets(entry, { targets: named, filter });
  const gateway = findGateway({ env: host.env, url });
  const targets = await findTargets(host, entry, { targets: named, filter, gateway });
  if (targets.length === 0 && (output === 'text' || output === 'name')) {
    host.stderr.write('ringtop: nobody is meant, so nothing was ordered\n');
    return EXIT.done;
  }
  const orders = ordersOf(entry, { targets, options });
  const format = { output, ...given({ jq }) };
  if (dryRun) {
    const print = await openPreviewPrinter(host, format);
    return print(await askPreviews(gateway, orders));
  }
  const { danger, title, undo } = commandEntry(method);
  // Whom a filter finds nobody has named: they are shown first.
  if ((danger !== 'none' || filter !== undefined) && !yes) {
    requireYes(host, words.join(' '));
    const previewed = await askPreviews(gateway, orders);
    throwIfWhole(previewed.map(({ answer }) => answer));
    const isWanted = await askFirst(host, { title, danger, undo }, previewed.map(sayMeant));
    if (!isWanted) {
      host.stderr.write('Nothing was ordered.\n');
      return EXIT.failed;
    }
  }
  return sendOrders(host, {
    ...{ gateway, orders, ...format, canUndo: undo.possible },
    ...{ isWaiting: wait, timeoutMs: timeout },
  });
}
