// What of a config is for the screens: the layouts of walls, and the word by which this gateway is told from others.
import type { WallLayouts } from '../../protocol/index.ts';
import type { Config } from './config-schema.ts';
import { toLayouts } from './to-layouts.ts';

export interface ForScreens {
  readonly layouts?: WallLayouts;
  readonly word?: string;
}

/** `sources`: those that run, which a config that is read again does not change. */
export function toScreens(config: Config, { sources }: Pick<Config, 'sources'> = config): ForScreens {
  const word = config.word ?? wordOfSources(sources);
  return {
    ...(config.layouts === undefined ? {} : { layouts: toLayouts(config) }),
    ...(word === undefined ? {} : { word }),
  };
}

/** Nobody answers a caller of the simulator's, and a recording is over: a screen must not pass for the floor. */
const WORD_OF = { simulator: 'DEMO', replay: 'REPLAY' } as const;

/** Without sources it is the simulator. */
function wordOfSources(sources: Config['sources'] = [{ type: 'simulator' }]): string | undefined {
  const words = new Set(
    sources.map(({ type }) => (type === 'simulator' || type === 'replay' ? WORD_OF[type] : undefined)),
  );
  const [word] = words;
  return words.size === 1 ? word : undefined;
}
