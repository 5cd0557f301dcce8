// The schema of a line of `ringtop events`: events as they are published, each with its place in the log, marks, and gaps.
import { z } from 'zod';
import { EVENT_GAPS } from '../../event-list-schema.ts';
import { floorEventSchema } from '../../floor-event-schema.ts';
import { instant } from './fields.ts';

const place = {
  history: z.string().describe('whose positions they are: another history counts anew'),
  position: z
    .int()
    .nonnegative()
    .describe('with `history`: the place to go on from, by --since HISTORY/POSITION'),
};
const instantIfKnown = instant.nullable();

/** A newer gateway may tell of what this one does not know. */
const unknownEvent = z.looseObject({ type: z.string(), at: z.number() });

export const eventLineSchema = z.union([
  z.object({
    type: z
      .literal('event')
      .describe('what happened, in the order in which it was told; late where `at` is before'),
    ...{ at: instantIfKnown, ...place },
    event: z.union([floorEventSchema, unknownEvent]).describe('floor-event.schema.json'),
  }),
  z.object({
    type: z.literal('mark').describe('all that happened up to `at` has been told; at least every 5 s'),
    ...{ at: instantIfKnown, ...place },
  }),
  z.object({
    type: z.literal('gap').describe('the events behind `from`, up to `to`, are missing'),
    at: instantIfKnown.describe('when the events go on, as `toldFrom`; null where none has come since'),
    toldFrom: instantIfKnown.describe(
      'when the first event behind it happened; null where there is none yet',
    ),
    because: z
      .enum(EVENT_GAPS)
      .describe(
        'not-kept: older than what is kept, or than the history · lost: could not be written · another-history: what was asked for is of another one, and all of this one follows',
      ),
    ...{ from: z.object(place), to: z.object(place) },
  }),
]);
