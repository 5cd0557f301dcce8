// Opens the sources that a config names; without one, the simulator.
import { resolve } from 'node:path';
import { RingtopError } from '../../protocol/index.ts';
import { openReplay, openSimulator, type Source, withSettings } from '../../sources/index.ts';
import { type Config, type SourceConfig, sourceIdAt } from '../config/config-schema.ts';
import { toReasons, toSettings } from '../config/to-settings.ts';
import type { Host } from '../host.ts';
import { demoStart } from './demo-start.ts';

export interface OpenedFrom {
  readonly host: Host;
  /** Where the config stands: its paths begin there. */
  readonly folder: string;
}

export async function openSources(config: Config, from: OpenedFrom): Promise<Source[]> {
  const { sources = [{ type: 'simulator' }] } = config;
  const isQualified = sources.length > 1;
  return Promise.all(
    sources.map((source, index) =>
      openSource(source, { ...from, config, id: sourceIdAt(sources, index), isQualified }),
    ),
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
    case 'asterisk':
      throw notYet(opening.id);
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
  const { center } = config;
  return openReplay(resolve(folder, file), {
    ...{ id, isQualified, speed, queues: toSettings(config) },
    ...(start === undefined ? {} : { startAt: Date.parse(start) }),
    ...(until === undefined ? {} : { untilSeconds: until }),
    reasons: toReasons(config),
    ...(center === undefined ? {} : { day: { zone: center.zone, startHour: center.dayStartHour ?? 0 } }),
  });
}

function notYet(id: string): RingtopError {
  return new RingtopError({
    code: 'bad-config',
    message: `the source ${id} cannot be opened by this version`,
    hint: 'Record its manager interface and play it: ringtop replay FILE',
  });
}
