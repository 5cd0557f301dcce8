// Says what orders would ask of their sources: `--dry-run`, and who is meant before a person says yes.
import { failedPreviewItem, orderList, previewItem, RingtopError } from '../../protocol/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { type OrderOutput, openOrderWriter } from './order-output.ts';
import { sayFailure, sayPreview } from './say-reply.ts';
import { type PreviewAnswer, previewOrder, type SentOrder } from './send-order.ts';
import { throwIfWhole } from './whole-failure.ts';
import { worstExit } from './worst-exit.ts';

export interface Previewed {
  readonly order: SentOrder;
  readonly answer: PreviewAnswer;
}

export function askPreviews(gateway: GatewayAddress, orders: readonly SentOrder[]): Promise<Previewed[]> {
  return Promise.all(orders.map(async order => ({ order, answer: await previewOrder(gateway, order) })));
}

/** What would not do is refused before anything is asked. */
export async function openPreviewPrinter(host: Host, options: OrderOutput) {
  const { output } = options;
  if (output === 'name')
    throw new RingtopError({
      code: 'bad-arguments',
      message: '-o name prints the ids of commands, and with --dry-run there are none',
      hint: 'Leave -o away, or take -o json.',
    });
  const write = await openOrderWriter(host, options);
  /** The exit code: the worst of them, as it would be. */
  return async (previewed: readonly Previewed[]): Promise<number> => {
    const answers = previewed.map(({ answer }) => answer);
    throwIfWhole(answers);
    for (const { order, answer } of previewed)
      if (output === 'ndjson') await write.item(itemOf({ order, answer }));
      else if (output !== 'text') continue;
      else if (answer.is === 'preview') write.line(sayPreview(order, answer.preview));
      else host.stderr.write(`${sayFailure(order, answer.failure)}\n`);
    await write.document(orderList('CommandPreviewList', previewed.map(itemOf), host.now()));
    return worstExit(answers);
  };
}

function itemOf({ order: { target }, answer }: Previewed) {
  return answer.is === 'preview'
    ? previewItem(target, answer.preview)
    : failedPreviewItem(target, answer.failure);
}
