// The envelopes of the contract's documents: what every one says of itself, and by whose time.
import { z } from 'zod';
import { apiVersion, instant } from './fields.ts';

/** By this machine's clock. */
export const printedAt = instant.describe('when it was printed');
export const answeredAt = instant.describe("when it was answered, in the floor's time");
const floorAt = instant.describe("the floor's time of this answer");

/** What is no part of the floor. @default when it was printed */
export function documentOf<Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  shape: Shape,
  at = printedAt,
) {
  return z.object({ apiVersion, kind: z.literal(kind), at, ...shape });
}

export function listOf<Kind extends string, Item extends z.ZodType>(kind: Kind, item: Item, at = printedAt) {
  return documentOf(kind, { items: z.array(item) }, at);
}

const feed = {
  epoch: z.string().describe('with `offset`: the position in the feed'),
  offset: z.int().nonnegative(),
};

/** Items of the floor, at a position in its feed. */
export function floorListOf<Kind extends string, Item extends z.ZodType>(kind: Kind, item: Item) {
  const stale = z.boolean().describe('true if any item is');
  return documentOf(kind, { ...feed, stale, items: z.array(item) }, floorAt);
}

/** `ringtop describe -o json`: the item of the list, in the envelope of the list. */
export function floorItemOf<Kind extends string, Item extends z.ZodType>(kind: Kind, item: Item) {
  return documentOf(kind, { ...feed, stale: z.boolean().describe('as the item is'), item }, floorAt);
}
