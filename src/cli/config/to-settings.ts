// What a config says of its queues and of pause reasons, as the sources take it.
import { SERVICE_LEVEL_PRESETS, type ServiceLevelDefinition } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import {
  type QueueSettings,
  type ReasonSettings,
  reasonKey,
  type SettingsByQueue,
  type SettingsByReason,
} from '../../sources/index.ts';
import type { Config, QueueConfig, ReasonConfig } from './config-schema.ts';
import { parseHours } from './parse-hours.ts';

/** What a source says of its own queues and reasons goes before what is said for all. */
export type Own = Pick<Config, 'queues' | 'reasons'>;

export function toSettings({ queues: shared = {} }: Config, { queues: own = {} }: Own = {}): SettingsByQueue {
  return Object.fromEntries(
    [...new Set([...Object.keys(shared), ...Object.keys(own)])].map(queue => [
      queue,
      toQueueSettings({ ...shared[queue], ...own[queue] }),
    ]),
  );
}

export function toReasons(
  { reasons: shared = {} }: Config,
  { reasons: own = {} }: Own = {},
): SettingsByReason {
  const all = [...Object.entries(shared), ...Object.entries(own)];
  return Object.fromEntries(all.map(([reason, said]) => [reasonKey(reason), toReasonSettings(said)]));
}

function toQueueSettings(config: QueueConfig): QueueSettings {
  const {
    target = {},
    serviceLevel,
    shortAbandonSeconds,
    wrapUpSeconds,
    hours,
    name,
    team,
    ...said
  } = config;
  const isDefined = [target.seconds, serviceLevel, shortAbandonSeconds].some(one => one !== undefined);
  const parsed = hours === undefined ? undefined : parseHours(hours);
  return {
    ...said,
    ...cleaned({ name, team }),
    ...(target.share === undefined ? {} : { targetShare: target.share }),
    ...(wrapUpSeconds === undefined ? {} : { wrapUpMs: toMs(wrapUpSeconds) }),
    ...(parsed?.ok ? { hours: parsed.hours } : {}),
    ...(isDefined ? { serviceLevel: toDefinition(config) } : {}),
  };
}

/** A name may have been taken over as Asterisk has it; one of which nothing is left is none. */
function cleaned(said: { readonly [key in 'name' | 'team']: string | undefined }) {
  const clean = Object.entries(said).map(([key, text = '']) => [key, cleanText(text)] as const);
  return Object.fromEntries(clean.filter(([, text]) => text !== ''));
}

/** `{ preset: sl-offered, seconds: 30 }`: the preset, with what else is said put over it; `target.seconds` is its T. */
function toDefinition({
  serviceLevel: said = {},
  target,
  shortAbandonSeconds,
}: QueueConfig): ServiceLevelDefinition {
  const {
    preset = 'default',
    seconds = target?.seconds,
    shortSeconds = shortAbandonSeconds,
    ...over
  } = typeof said === 'string' ? { preset: said } : said;
  return {
    ...SERVICE_LEVEL_PRESETS[preset],
    ...over,
    ...(seconds === undefined ? {} : { thresholdMs: toMs(seconds) }),
    ...(shortSeconds === undefined ? {} : { shortMs: toMs(shortSeconds) }),
  };
}

/** `break`; `{ means: break, limitMinutes: 15, public: true }` */
function toReasonSettings(said: ReasonConfig): ReasonSettings {
  if (typeof said === 'string') return { means: said };
  const { means, limitMinutes, public: isPublic } = said;
  return {
    means,
    ...(limitMinutes === undefined ? {} : { limitMs: toMs(limitMinutes * 60) }),
    ...(isPublic === undefined ? {} : { isPublic }),
  };
}

function toMs(seconds: number): number {
  return Math.round(seconds * 1000);
}
