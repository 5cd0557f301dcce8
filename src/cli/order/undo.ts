// `ringtop undo …`: takes orders back, as far as they still stand; without an id the newest of one's own, once it is sure.
import { given } from '../../lib/given.ts';
import { EXIT } from '../../protocol/index.ts';
import { findGateway, type GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import type { SendingOptions } from './order-options.ts';
import { askPreviews, openPreviewPrinter } from './preview-orders.ts';
import type { SentOrder } from './send-order.ts';
import { sendOrders } from './send-orders.ts';
import { steeringOf } from './steering.ts';
import { readTargets } from './targets.ts';
import { askAboutNewest, findNewest } from './undo-newest.ts';

const WORDS = ['undo'] as const;

export async function undo(host: Host, said: readonly string[], options: SendingOptions): Promise<number> {
  const gateway = findGateway({ env: host.env, url: options.url });
  if (said.length === 0) return undoNewest(host, gateway, options);
  const ids = await readTargets(host.stdin, WORDS, said);
  if (ids.length === 0 && (options.output === 'text' || options.output === 'name')) {
    host.stderr.write('ringtop: no command is meant, so nothing was undone\n');
    return EXIT.done;
  }
  return undoThese(host, gateway, { options, orders: ids.map(id => toUndo(id, options, ids.length > 1)) });
}

async function undoNewest(host: Host, gateway: GatewayAddress, options: SendingOptions): Promise<number> {
  const newest = await findNewest(gateway);
  const order = toUndo(newest.id, options, false);
  if (!options.dryRun && !options.yes && !(await askAboutNewest(host, { gateway, newest, order }))) {
    host.stderr.write('Nothing was undone.\n');
    return EXIT.failed;
  }
  if (options.dryRun || options.yes) host.stderr.write(`ringtop: the newest is ${newest.words}\n`);
  return undoThese(host, gateway, { options, orders: [order] });
}

interface Meant {
  readonly options: SendingOptions;
  readonly orders: readonly SentOrder[];
}

async function undoThese(host: Host, gateway: GatewayAddress, { options, orders }: Meant): Promise<number> {
  const { output, jq, dryRun, wait = true, timeout } = options;
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
