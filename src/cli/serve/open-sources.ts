// Opens the sources that a config names; without one, the simulator.
import { resolve } from 'node:path';
import { openReplay, openSimulator, type Source, withSettings } from '../../sources/index.ts';
import type { Config, SourceConfig } from '../config/config-schema.ts';
import { toSettings } from '../config/to-settings.ts';
import type { Host } from '../host.ts';
import { demoStart } from './demo-start.ts';

export interface OpenedFrom {
  readonly host: Host;
  /** Where the config stands: its paths begin there. */
  readonly folder: string;
}

export async function openSources(config: Config, from: OpenedFrom): Promise<Source[]> {
  const { sources = [{ type: 'simulator' }] } = config;
  const several = sources.length > 1;
  return Promise.all(
    sources.map((source, index) => {
      const id = source.id ?? `${source.type}${several ? index + 1 : ''}`;
      return openSource(source, { ...from, config, id, isQualified: several });
    }),
  );
}

interface Opening extends OpenedFrom {
  readonly config: Config;
  readonly id: string;
  /** Several sources share the floor: each names its rows with its own id. */
  readonly isQualified: boolean;
}

async function openSource(source: SourceConfig, opening: Opening): Promise<Source> {
  switch (source.type) {
    case 'simulator':
      return openSimulated(source, opening);
    case 'replay':
      return openRecorded(source, opening);
  }
}

function openSimulated(source: SourceConfig & { type: 'simulator' }, opening: Opening): Source {
  const { seed = 1, speed = 1, date } = source;
  const { host, config, id, isQualified } = opening;
  const startAt = demoStart(date, host.now());
  const simulator = openSimulator({ id, seed, speed, startAt, qualified: isQualified });
  return withSettings(simulator, toSettings(config));
}

function openRecorded(source: SourceConfig & { type: 'replay' }, opening: Opening): Promise<Source> {
  const { file, speed = 1, start, until } = source;
  const { config, folder, id, isQualified } = opening;
  const { center, reasons } = config;
  return openReplay(resolve(folder, file), {
    ...{ id, isQualified, speed, queues: toSettings(config) },
    ...(start === undefined ? {} : { startAt: Date.parse(start) }),
    ...(until === undefined ? {} : { untilSeconds: until }),
    ...(reasons === undefined ? {} : { reasons }),
    ...(center === undefined ? {} : { day: { zone: center.zone, startHour: center.dayStartHour ?? 0 } }),
  });
}
