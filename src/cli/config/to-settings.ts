// What a config says of its queues, as the sources take it.
import { SERVICE_LEVEL_PRESETS, type ServiceLevelDefinition } from '../../floor/index.ts';
import type { QueueSettings, SettingsByQueue } from '../../sources/index.ts';
import type { Config, QueueConfig } from './config-schema.ts';

export function toSettings({ queues = {} }: Config): SettingsByQueue {
  return Object.fromEntries(Object.entries(queues).map(([queue, said]) => [queue, toQueueSettings(said)]));
}

function toQueueSettings({ target = {}, serviceLevel, wrapUpSeconds, ...said }: QueueConfig): QueueSettings {
  const isDefined = target.seconds !== undefined || serviceLevel !== undefined;
  return {
    ...said,
    ...(target.share === undefined ? {} : { targetShare: target.share }),
    ...(wrapUpSeconds === undefined ? {} : { wrapUpMs: toMs(wrapUpSeconds) }),
    ...(isDefined ? { serviceLevel: toDefinition(serviceLevel, target.seconds) } : {}),
  };
}

/** `{ preset: sl-offered, seconds: 30 }`: the preset, with what else is said put over it; `target.seconds` is its T. */
function toDefinition(
  said: QueueConfig['serviceLevel'] = {},
  targetSeconds?: number,
): ServiceLevelDefinition {
  const {
    preset = 'default',
    seconds = targetSeconds,
    shortSeconds,
    ...over
  } = typeof said === 'string' ? { preset: said } : said;
  return {
    ...SERVICE_LEVEL_PRESETS[preset],
    ...over,
    ...(seconds === undefined ? {} : { thresholdMs: toMs(seconds) }),
    ...(shortSeconds === undefined ? {} : { shortMs: toMs(shortSeconds) }),
  };
}

function toMs(seconds: number): number {
  return Math.round(seconds * 1000);
}
