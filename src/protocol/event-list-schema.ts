// The floor's events on the wire: a page of the event log, from an instant or from where another page ended.
import { z } from 'zod';
import { FLOOR_EVENT_TYPES, LAST_INSTANT } from './floor-event-schema.ts';

export const EVENTS_MOST = 1_000;

const instant = z.number().min(0).max(LAST_INSTANT);
/** A place in the log. Another history counts anew. */
const place = { history: z.string().min(1).max(64), position: z.int().min(0) };

export const listEventsSchema = z.strictObject({
  method: z.literal('event.list'),
  /** Where a page ended: the events after it. `since` is of no matter beside it. @default where the log ends now */
  after: z.strictObject(place).exactOptional(),
  /** From the first one on that happened at this instant or later; epoch milliseconds of the floor's time, as all here. */
  since: instant.exactOptional(),
  /** Up to the first one that happened at this instant or later: `isOver` then. So stretches fit on each other. */
  until: instant.exactOptional(),
  /** @default all of them */
  types: z
    .array(z.enum([...FLOOR_EVENT_TYPES]))
    .min(1)
    .max(FLOOR_EVENT_TYPES.size)
    .exactOptional(),
  /** A page may be shorter though there are more. @default 500 */
  limit: z.int().min(1).max(EVENTS_MOST).exactOptional(),
});
export type ListEventsCall = z.infer<typeof listEventsSchema>;

/**
 * Why events are missing. `not-kept`: they are older than what is kept, or than the history · `lost`: they could not be
 * written · `another-history`: the position that was asked from is of another one, or of one that was set back.
 */
export const EVENT_GAPS = ['not-kept', 'lost', 'another-history'] as const;

export const eventPageSchema = z.object({
  ...place,
  /** Up to here all is told, but for what is told late; absent where nothing was written yet. */
  at: z.number().exactOptional(),
  /** In the order of the log, each at its position. */
  events: z.array(
    z.object({ position: z.int(), event: z.looseObject({ type: z.string(), at: z.number() }) }),
  ),
  /** What is missing, in the order of the log: the events after `from`, up to `to`. */
  gaps: z.array(
    z.object({
      because: z.enum(EVENT_GAPS),
      from: z.object(place),
      to: z.object(place),
      /** The first event behind it. */
      toldFrom: z.number().exactOptional(),
    }),
  ),
  /** There are more already. */
  hasMore: z.literal(true).exactOptional(),
  /** What comes now is of `until` or later, or told later. */
  isOver: z.literal(true).exactOptional(),
});
export type EventPage = z.infer<typeof eventPageSchema>;
export type EventGap = EventPage['gaps'][number];
