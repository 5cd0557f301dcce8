// The schema of the figures of one span: a business day or a rolling window.
import { z } from 'zod';
import { count, instant, rate, spentMs } from './fields.ts';

const told = count.nullable();
const toldMs = spentMs.nullable();

export const spanSchema = z
  .object({
    from: instant.describe('the start of the span, or the instant from which it was seen'),
    complete: z.boolean().describe('the whole span was seen'),
    blindMs: spentMs.describe('milliseconds within the span in which the source could not be seen'),
    offered: told.describe('of a day: entered in it; of a window: had their outcome in it'),
    answered: told,
    abandoned: told.describe('left by their own hang-up'),
    leftOther: told.describe('the sum of `exits`'),
    leftUnanswered: count.describe(
      'abandoned + leftOther: told also where the source cannot tell them apart',
    ),
    exits: z.object({
      timedOut: told,
      key: told,
      empty: told,
      withdrawn: told,
      redirected: told,
      notTold: told.describe('not by a hang-up of its own, and the source does not tell more'),
    }),
    lost: told.describe('ended unseen'),
    settling: told.describe('left, and what kind of exit it was is not known yet'),
    waiting: told.describe('of those that entered in this span, how many wait; 0 in a window'),
    serviceLevelRate: rate.describe('serviceLevelMet / serviceLevelOf'),
    serviceLevelMet: told,
    serviceLevelOf: told,
    abandonRate: rate.describe('abandonCounted / abandonOf'),
    abandonCounted: told,
    abandonOf: told,
    shortAbandoned: told.describe('out of both parts of the abandon rate'),
    answerSpeedMs: toldMs.describe('answerWaitMs / answered; null: nobody was answered'),
    answerWaitMs: toldMs,
    handleTimeMs: toldMs.describe(
      '(talkMs + holdMs) / handled + wrapUpMs / wrapUpOf; null: no conversation ended, or no wrap-up was seen',
    ),
    talkMs: toldMs,
    holdMs: toldMs,
    wrapUpMs: toldMs.describe('null: conversations ended, and the wrap-up of none of them was seen'),
    wrapUpOf: told.describe(
      'conversations after which their agent was seen, whether a wrap-up followed or not',
    ),
    handled: told.describe('conversations that ended'),
  })
  .meta({ id: 'Span' });

/** One shape for the day and the three windows. */
export const spans = {
  today: spanSchema,
  last15m: spanSchema,
  last30m: spanSchema,
  last60m: spanSchema,
};

export type SpanItem = z.infer<typeof spanSchema>;
