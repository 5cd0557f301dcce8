// What a config file may say, strictly: a misspelt key is told, not ignored. Each description says what would do.
import { z } from 'zod';
import { CHANNELS, SERVICE_LEVEL_PRESETS, type ServiceLevelPreset } from '../../floor/index.ts';
import { isZone } from '../../lib/zoned-time.ts';

const PRESETS = Object.keys(SERVICE_LEVEL_PRESETS).filter(isPreset);
const ABANDONS = ['ignore', 'count', 'exclude-short', 'exclude-in-target', 'count-as-met'] as const;
const WEEK_SECONDS = 7 * 86_400;

const text = z.string().min(1).max(200).describe('a text');
const share = z.number().min(0).max(1).describe('a number from 0 to 1: 0.8 is 80 %');
const seconds = z.number().min(0).max(WEEK_SECONDS).describe('a number of seconds, 0 or more');
const zone = z.string().refine(isZone).describe('an IANA zone: Asia/Tbilisi');
const hour = z.int().min(0).max(23).describe('a whole hour from 0 to 23');
const speed = z.number().positive().max(1000).describe('a number over 0 and up to 1000');
const flag = z.boolean().describe('true or false');

const serviceLevel = z.strictObject({
  preset: oneOf(PRESETS).optional(),
  name: text.optional(),
  seconds: seconds.optional(),
  comparator: oneOf(['<=', '<']).optional(),
  abandons: oneOf(ABANDONS).optional(),
  shortSeconds: seconds.optional(),
  otherExits: oneOf(['out', 'count']).optional(),
});

const queue = z
  .strictObject({
    name: text.optional(),
    channel: oneOf(CHANNELS).optional(),
    target: z
      .strictObject({ share: share.optional(), seconds: seconds.optional() })
      .describe('as in { share: 0.8, seconds: 20 }')
      .optional(),
    serviceLevel: z
      .union([z.enum(PRESETS), serviceLevel])
      .describe(`one of ${PRESETS.join(', ')}, or a definition of its own`)
      .optional(),
    zone: zone.optional(),
    dayStartHour: hour.optional(),
    wrapUpSeconds: seconds.optional(),
    order: z.number().describe('a number: its place on the wall').optional(),
  })
  .describe('the settings of a queue, as in { target: { share: 0.8, seconds: 20 } }');

const simulator = z.strictObject({
  type: z.literal('simulator').describe('simulator or replay'),
  id: text.optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .describe('a whole number, 0 or more')
    .optional(),
  speed: speed.optional(),
  date: z.iso.date().describe('a day, as in 2026-11-23').optional(),
});

const replay = z.strictObject({
  type: z.literal('replay').describe('simulator or replay'),
  id: text.optional(),
  file: text.describe('the path of a recording'),
  speed: z
    .union([speed, z.literal('max')])
    .describe('a number over 0 and up to 1000, or max')
    .optional(),
  start: z.iso
    .datetime({ offset: true })
    .describe('a time with its zone, as in 2026-11-23T09:00:00+04:00')
    .optional(),
  until: seconds.optional(),
});

export const configSchema = z
  .strictObject({
    listen: z
      .strictObject({
        host: text.describe('an address to listen on').optional(),
        port: z.int().min(0).max(65_535).describe('a whole number from 0 to 65535').optional(),
        insecure: flag.optional(),
        origins: z.array(text).describe('a list of web origins, as in [https://wall.example]').optional(),
      })
      .describe('as in { host: 127.0.0.1, port: 7420 }')
      .optional(),
    center: z
      .strictObject({ name: text, zone, dayStartHour: hour.optional() })
      .describe('as in { name: Tbilisi, zone: Asia/Tbilisi, dayStartHour: 0 }')
      .optional(),
    sources: z
      .array(z.discriminatedUnion('type', [simulator, replay]))
      .min(1)
      .describe('a list of at least one source, as in [{ type: simulator, seed: 7 }]')
      .optional(),
    queues: z.record(text, queue).describe('settings by the name of the queue').optional(),
    reasons: z
      .record(text, oneOf(['wrap-up', 'break']))
      .describe('pause reasons, each wrap-up or break')
      .optional(),
  })
  .describe('keys with values, as in `sources:`');

export type Config = z.infer<typeof configSchema>;
export type SourceConfig = NonNullable<Config['sources']>[number];
export type QueueConfig = z.infer<typeof queue>;

function oneOf<const Words extends readonly [string, ...string[]] | readonly string[]>(words: Words) {
  return z.enum(words).describe(`one of ${words.join(', ')}`);
}

function isPreset(name: string): name is ServiceLevelPreset {
  return Object.hasOwn(SERVICE_LEVEL_PRESETS, name);
}
