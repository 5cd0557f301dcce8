// The kinds of values that the JSON contract is made of, each with the sentence that its published schema says.
import { z } from 'zod';

export const apiVersion = z.literal('ringtop/v1');

export const instant = z.iso
  .datetime({ precision: 3 })
  .describe('RFC 3339 in UTC, with milliseconds')
  .meta({ examples: ['2026-11-23T10:05:32.000Z'] });

export const durationMs = z.number().nonnegative().describe('milliseconds, at the `at` of the envelope');
export const spentMs = z.number().nonnegative().describe('milliseconds');
export const count = z.int().nonnegative();
export const rate = z.number().min(0).max(1).nullable().describe('0 to 1; null: no data');
export const id = z.string().min(1).describe('stable; safe to print');
export const name = z.string().describe('cleaned: no control characters, no direction marks');

/** The words of each list, for whoever has to know them: a rule that compares with another is refused. */
export const KNOWN_WORDS = z.registry<{ readonly words: readonly string[] }>();

/** A word from a list that may grow within v1, so that a reader keeps working when it does. */
export const word = (known: readonly string[]) =>
  z
    .string()
    .describe(`one of ${known.join(', ')}; more may come`)
    .register(KNOWN_WORDS, { words: known });

export const countsStandSince = instant
  .nullable()
  .describe('from here on the counters stand still though contacts go on; null: they move');

/** What every item has. */
export const ofEveryItem = {
  id,
  source: id.nullable().describe('the source it comes from; null: from several'),
  stale: z
    .boolean()
    .describe('its source is not live: the item is as it was last seen, its durations stand still'),
};

export const changedBy = z
  .object({ who: z.string(), how: z.string().describe('pbx, command, schedule or agent'), at: instant })
  .nullable();

export const cannotTell = z
  .array(z.string())
  .describe('the figures that the source of this item can never tell; they are null');
