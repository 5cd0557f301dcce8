// Answers to orders in the envelope that every answer of the command line has.
import type { EpochMs } from '../../../floor/index.ts';
import { formatInstant } from '../instant.ts';

export const ORDER_KINDS = ['CommandReplyList', 'CommandPreviewList'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export function orderList<Item>(kind: OrderKind, items: readonly Item[], at: EpochMs) {
  return { apiVersion: 'ringtop/v1' as const, kind, at: formatInstant(at), items };
}
