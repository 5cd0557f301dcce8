// `ringtop undo`: takes commands back as far as they still stand.
import type { Command } from 'commander';
import { findGateway } from '../connect/find-gateway.ts';
import { formatExamples } from '../help/format-help.ts';
import type { Host } from '../host.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { type OrderOptions, saidOnce, sendingOptions } from '../order/order-options.ts';
import { askPreviews, printPreviews } from '../order/preview-orders.ts';
import { sendOrders } from '../order/send-orders.ts';
import { steeringOf } from '../order/steering.ts';
import type { Begin } from '../task.ts';

export function addUndo(program: Command, begin: Begin): void {
  const command = program
    .command('undo')
    .usage('COMMAND-ID… [options]')
    .summary('take a command back, as far as it still stands')
    .description(
      'Take commands back. Only what still stands as the command left it goes back: what somebody else changed since ' +
        'stays, nobody is logged in, and the reason is told. A lead takes back his own, an admin any.',
    )
    .argument('<COMMAND-ID...>', 'as the order told it, or ringtop log');
  for (const option of [...sendingOptions(), urlOption(), caOption()]) command.addOption(saidOnce(option));
  command
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((ids: string[], options: OrderOptions) => begin(host => undo(host, ids, options)));
}

function undo(host: Host, ids: readonly string[], options: OrderOptions): Promise<number> {
  const { output, dryRun, url } = options;
  const gateway = findGateway({ env: host.env, url });
  const orders = ids.map(id => ({
    ...{ method: 'command.undo', target: id },
    params: { command: id, ...steeringOf(options, id, ids.length > 1) },
  }));
  if (dryRun) return askPreviews(gateway, orders).then(previewed => printPreviews(host, previewed, output));
  return sendOrders(host, { gateway, orders, output, canUndo: false });
}

const EXAMPLES = [
  ['ringtop undo cgzjlo-81', 'the command that an order told'],
  ['ringtop undo cgzjlo-81 --dry-run', 'what would go back, and what would stay'],
] as const;
