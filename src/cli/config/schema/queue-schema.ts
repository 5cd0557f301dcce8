// What a config may say of a queue.
import { z } from 'zod';
import { CHANNELS, SERVICE_LEVEL_PRESETS, type ServiceLevelPreset } from '../../../floor/index.ts';
import { parseHours } from '../parse-hours.ts';
import { complain } from './complaint.ts';
import { flag, hour, oneOf, seconds, share, text, zone } from './scalars.ts';

const PRESETS = Object.keys(SERVICE_LEVEL_PRESETS).filter(isPreset);
const ABANDONS = ['ignore', 'count', 'exclude-short', 'exclude-in-target', 'count-as-met'] as const;

const serviceLevel = z.strictObject({
  preset: oneOf(PRESETS).exactOptional(),
  name: text.exactOptional(),
  seconds: seconds.exactOptional(),
  comparator: oneOf(['<=', '<']).exactOptional(),
  abandons: oneOf(ABANDONS).exactOptional(),
  shortSeconds: seconds.exactOptional(),
  otherExits: oneOf(['out', 'count']).exactOptional(),
});

const hours = z
  .string()
  .superRefine((said, context) => {
    const parsed = parseHours(said);
    if (!parsed.ok) complain(context, { advice: parsed.advice });
  })
  .describe('opening hours, as in Mon-Fri 09:00-21:00, Sat 10:00-14:00');

const queue = z
  .strictObject({
    name: text.exactOptional(),
    channel: oneOf(CHANNELS).exactOptional(),
    target: z
      .strictObject({ share: share.exactOptional(), seconds: seconds.exactOptional() })
      .describe('as in { share: 0.8, seconds: 20 }')
      .exactOptional(),
    serviceLevel: z
      .union([z.enum(PRESETS), serviceLevel])
      .describe(`one of ${PRESETS.join(', ')}, or a definition of its own`)
      .exactOptional(),
    shortAbandonSeconds: seconds.exactOptional(),
    zone: zone.exactOptional(),
    dayStartHour: hour.exactOptional(),
    hours: hours.exactOptional(),
    wrapUpSeconds: seconds.exactOptional(),
    order: z.number().describe('a number: its place on the wall').exactOptional(),
    team: text.exactOptional(),
    hidden: flag.exactOptional(),
  })
  .superRefine(({ shortAbandonSeconds, serviceLevel: level }, context) => {
    // Only one of the two could hold.
    if (shortAbandonSeconds === undefined || typeof level !== 'object' || level.shortSeconds === undefined)
      return;
    complain(context, {
      path: ['shortAbandonSeconds'],
      advice: 'serviceLevel.shortSeconds says the same: leave one of them out.',
    });
  })
  .describe('the settings of a queue, as in { target: { share: 0.8, seconds: 20 } }');

export const queues = z.record(text, queue).describe('settings by the name of the queue');

export type QueueConfig = z.infer<typeof queue>;

function isPreset(name: string): name is ServiceLevelPreset {
  return Object.hasOwn(SERVICE_LEVEL_PRESETS, name);
}
