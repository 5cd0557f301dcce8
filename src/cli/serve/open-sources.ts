// Opens the sources that a config names; without one, the simulator.

import { openSimulator, type Source } from '../../sources/index.ts';
import type { Config, SourceConfig } from '../config/config-schema.ts';
import type { Host } from '../host.ts';
import { demoStart } from './demo-start.ts';

export function openSources({ sources = [{ type: 'simulator' }] }: Config, host: Host): Source[] {
  const several = sources.length > 1;
  return sources.map((source, index) => openSource(source, { host, qualified: several, place: index + 1 }));
}

interface Opening {
  readonly host: Host;
  /** Several sources share the floor: each names its rows with its own id. */
  readonly qualified: boolean;
  readonly place: number;
}

function openSource(source: SourceConfig, opening: Opening): Source {
  switch (source.type) {
    case 'simulator':
      return openSimulated(source, opening);
    case 'replay':
      throw new Error('TODO');
  }
}

function openSimulated(
  source: SourceConfig & { type: 'simulator' },
  { host, qualified, place }: Opening,
): Source {
  const { id = `simulator${qualified ? place : ''}`, seed = 1, speed = 1, date } = source;
  return openSimulator({ id, seed, speed, qualified, startAt: demoStart(date, host.now()) });
}
