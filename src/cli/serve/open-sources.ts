// Opens the sources that a config names; without one, the simulator.
import { resolve } from 'node:path';
import type { Log } from '../../gateway/index.ts';
import { openAsterisk, openReplay, openSimulator, type Source, withSettings } from '../../sources/index.ts';
import { type AsteriskConfig, type Config, type SourceConfig, sourceIdAt } from '../config/config-schema.ts';
import { toSettings } from '../config/to-settings.ts';
import type { Host } from '../host.ts';
import { toAsteriskOptions } from './asterisk-options.ts';
import { demoStart } from './demo-start.ts';
import { loadDialectSettings } from './dialect-settings.ts';
import { createStateTeller } from './state-teller.ts';

export interface OpenedFrom {
  readonly host: Host;
  readonly log: Log;
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
      return openLive(source, opening);
    case 'simulator':
      return openSimulated(source, opening);
    case 'replay':
      return openRecorded(source, opening);
  }
}

async function openLive(source: AsteriskConfig, opening: Opening): Promise<Source> {
  const { host, id, log } = opening;
  const options = await toAsteriskOptions(source, { ...opening, env: host.env });
  const live = openAsterisk({
    ...options,
    onState: createStateTeller({ id, log, now: host.now }),
    onWarning: sentence => log({ level: 'warn', what: 'source warns', source: id, sentence }),
  });
  return withSettings(live, options.queues ?? {});
}

function openSimulated(source: SourceConfig & { type: 'simulator' }, opening: Opening): Source {
  const { seed = 1, speed = 1, date } = source;
  const { host, config, id, isQualified } = opening;
  const startAt = demoStart(date, host.now());
  const simulator = openSimulator({ id, seed, speed, startAt, qualified: isQualified });
  return withSettings(simulator, toSettings(config));
}

async function openRecorded(source: SourceConfig & { type: 'replay' }, opening: Opening): Promise<Source> {
  const { file, speed = 1, start, until } = source;
  const { config, folder, id, isQualified } = opening;
  return openReplay(resolve(folder, file), {
    ...{ id, isQualified, speed },
    ...(await loadDialectSettings({ config, folder })),
    ...(start === undefined ? {} : { startAt: Date.parse(start) }),
    ...(until === undefined ? {} : { untilSeconds: until }),
  });
}
