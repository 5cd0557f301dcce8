// What a config says of the agents, queues, pauses and days of one PBX, live or recorded.
import type { AsteriskDialectOptions } from '../../sources/index.ts';
import type { Config } from '../config/config-schema.ts';
import { loadMembers } from '../config/members/load-members.ts';
import { toReasons, toSettings } from '../config/to-settings.ts';

export type DialectSettings = Required<Pick<AsteriskDialectOptions, 'members' | 'queues' | 'reasons'>> &
  Pick<AsteriskDialectOptions, 'day' | 'freeReasons'>;

export interface SaidOfPbx {
  readonly config: Config;
  /** What its source says of itself, which goes before what is said for all. */
  readonly own?: Pick<Config, 'members' | 'queues' | 'reasons' | 'freeReasons'>;
  /** Where the config stands: its paths begin there. */
  readonly folder: string;
}

/** Rejects where a file of agents cannot be read. */
export async function loadDialectSettings({ config, own = {}, folder }: SaidOfPbx): Promise<DialectSettings> {
  const { center } = config;
  const freeReasons = own.freeReasons ?? config.freeReasons;
  return {
    members: await loadMembers({ shared: config.members, own: own.members, folder }),
    queues: toSettings(config, own),
    reasons: toReasons(config, own),
    ...(freeReasons === undefined ? {} : { freeReasons }),
    ...(center === undefined ? {} : { day: { zone: center.zone, startHour: center.dayStartHour ?? 0 } }),
  };
}
