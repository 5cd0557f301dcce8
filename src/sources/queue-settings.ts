// What a config may say of a queue that no PBX tells: names, targets, times; keyed by the queue's raw name or id.

import type { Channel, OpeningHours, ServiceLevelDefinition } from '../floor/index.ts';
import { rawOfId } from '../lib/printable-id.ts';

export interface QueueSettings {
  readonly name?: string;
  readonly channel?: Channel;
  /** Place on the wall. */
  readonly order?: number;
  /** 0…1 */
  readonly targetShare?: number;
  /** A preset with its overrides already applied. */
  readonly serviceLevel?: ServiceLevelDefinition;
  readonly zone?: string;
  /** 0…23 */
  readonly dayStartHour?: number;
  /** When it is open; out of its hours it is judged by nothing but whoever waits in it. Absent: always open. */
  readonly hours?: OpeningHours;
  readonly team?: string;
  readonly hidden?: boolean;
  /** The time after a contact in which the queue gives the agent no other: Asterisk's `wrapuptime`, which AMI never tells. */
  readonly wrapUpMs?: number;
}

export type SettingsByQueue = Readonly<Record<string, QueueSettings>>;

/** What is said of a queue, by its id or by its name as the source has it. */
export function settingsOf(settings: SettingsByQueue, queueId: string): QueueSettings | undefined {
  const rawName = decoder.decode(rawOfId(queueId.slice(queueId.lastIndexOf(':') + 1)));
  for (const key of [queueId, rawName]) if (Object.hasOwn(settings, key)) return settings[key];
  return undefined;
}

/** The same where the source knows all the names it may stand under. */
export function settingsOfNamed(settings: SettingsByQueue, names: readonly string[]): QueueSettings {
  const named = names.find(name => Object.hasOwn(settings, name));
  return (named === undefined ? undefined : settings[named]) ?? {};
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
