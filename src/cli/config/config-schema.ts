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
  preset: oneOf(PRESETS).exactOptional(),
  name: text.exactOptional(),
  seconds: seconds.exactOptional(),
  comparator: oneOf(['<=', '<']).exactOptional(),
  abandons: oneOf(ABANDONS).exactOptional(),
  shortSeconds: seconds.exactOptional(),
  otherExits: oneOf(['out', 'count']).exactOptional(),
});

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
    zone: zone.exactOptional(),
    dayStartHour: hour.exactOptional(),
    wrapUpSeconds: seconds.exactOptional(),
    order: z.number().describe('a number: its place on the wall').exactOptional(),
  })
  .describe('the settings of a queue, as in { target: { share: 0.8, seconds: 20 } }');

const simulator = z.strictObject({
  type: z.literal('simulator').describe('simulator or replay'),
  id: text.exactOptional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .describe('a whole number, 0 or more')
    .exactOptional(),
  speed: speed.exactOptional(),
  date: z.iso.date().describe('a day, as in 2026-11-23').exactOptional(),
});

const replay = z.strictObject({
  type: z.literal('replay').describe('simulator or replay'),
  id: text.exactOptional(),
  file: text.describe('the path of a recording, from the folder of this file'),
  speed: z
    .union([speed, z.literal('max')])
    .describe('a number over 0 and up to 1000, or max')
    .exactOptional(),
  start: z.iso
    .datetime({ offset: true })
    .describe('a time with its zone, as in 2026-11-23T09:00:00+04:00')
    .exactOptional(),
  until: seconds.exactOptional(),
});

export const configSchema = z
  .strictObject({
    listen: z
      .strictObject({
        host: text.describe('an address to listen on').exactOptional(),
        port: z.int().min(0).max(65_535).describe('a whole number from 0 to 65535').exactOptional(),
        insecure: flag.exactOptional(),
        origins: z
          .array(text)
          .describe('a list of web origins, as in [https://wall.example]')
          .exactOptional(),
      })
      .describe('as in { host: 127.0.0.1, port: 7420 }')
      .exactOptional(),
    center: z
      .strictObject({ name: text, zone, dayStartHour: hour.exactOptional() })
      .describe('as in { name: Tbilisi, zone: Asia/Tbilisi, dayStartHour: 0 }')
      .exactOptional(),
    sources: z
      .array(z.discriminatedUnion('type', [simulator, replay]))
      .min(1)
      .describe('a list of at least one source, as in [{ type: simulator, seed: 7 }]')
      .exactOptional(),
    queues: z.record(text, queue).describe('settings by the name of the queue').exactOptional(),
    reasons: z
      .record(text, oneOf(['wrap-up', 'break']))
      .describe('pause reasons, each wrap-up or break')
      .exactOptional(),
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
