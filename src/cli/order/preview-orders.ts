// Says what orders would ask of their sources: `--dry-run`, and who is meant before a person says yes.
import { failedPreviewItem, orderList, previewItem } from '../../protocol/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { type PreviewAnswer, previewOrder, type SentOrder } from './send-order.ts';
import { worstExit } from './worst-exit.ts';

export interface Previewed {
  readonly order: SentOrder;
  readonly answer: PreviewAnswer;
}

export function askPreviews(gateway: GatewayAddress, orders: readonly SentOrder[]): Promise<Previewed[]> {
  return Promise.all(orders.map(async order => ({ order, answer: await previewOrder(gateway, order) })));
}

/** The exit code: the worst of them, as it would be. */
export async function printPreviews(
  { stdout, stderr, now }: Host,
  previewed: readonly Previewed[],
  output: 'text' | 'json',
): Promise<number> {
  if (output === 'json') {
    const items = previewed.map(({ order: { target }, answer }) =>
      answer.is === 'preview'
        ? previewItem(target, answer.preview)
        : failedPreviewItem(target, answer.failure),
    );
    stdout.write(`${JSON.stringify(orderList('CommandPreviewList', items, now()))}\n`);
  } else {
    const { sayFailure, sayPreview } = await import('./say-reply.ts');
    for (const { order, answer } of previewed)
      if (answer.is === 'preview') stdout.write(`${sayPreview(order, answer.preview)}\n`);
      else stderr.write(`${sayFailure(order, answer.failure)}\n`);
  }
  return worstExit(previewed.map(({ answer }) => answer));
}
