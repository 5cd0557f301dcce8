// Shows the wall on a monitor: with the layout that was asked for, of the gateway that it finds, whenever that is there.
import { RingtopError, type WallLayouts } from '../../protocol/index.ts';
import type { MonitorWish, ThemeName } from '../../tui/index.ts';
import { readConfig } from '../config/read-config.ts';
import { toLayouts } from '../config/to-layouts.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { requireTerminal } from '../serve/require-terminal.ts';
import { showFeed } from '../serve/show-feed.ts';

export interface WallCommandOptions {
  readonly url?: string;
  readonly theme?: ThemeName;
  readonly layout?: string;
  readonly config?: string;
  readonly dim?: NonNullable<MonitorWish['night']>;
  /** False: `--no-drift`. */
  readonly drift: boolean;
}

export async function wall(host: Host, options: WallCommandOptions): Promise<number> {
  const { url, theme, dim, drift } = options;
  requireTerminal(host, 'To read the floor in a script: ringtop get queues -o json');
  const monitor: MonitorWish = {
    ...(await layoutsOf(options)),
    ...(dim === undefined ? {} : { night: dim }),
    ...(drift ? {} : { drifts: false }),
  };
  // Asked anew before each try, for days if need be: a gateway that was started again has another token, or port.
  return showFeed(host, { mode: 'wall', theme, locate: () => findGateway({ env: host.env, url }), monitor });
}

async function layoutsOf({
  config,
  layout,
}: WallCommandOptions): Promise<Pick<MonitorWish, 'layouts' | 'name'>> {
  if (config === undefined) return layout === undefined ? {} : { name: layout };
  const layouts = toLayouts(await readConfig(config));
  const name = layout ?? onlyOne(layouts) ?? USUAL_NAME;
  if (!Object.hasOwn(layouts, name)) throw missing({ config, name, layouts });
  return { layouts, name };
}

const USUAL_NAME = 'default';

function onlyOne(layouts: WallLayouts): string | undefined {
  const [name, ...others] = Object.keys(layouts);
  return others.length === 0 ? name : undefined;
}

interface Missing {
  readonly config: string;
  readonly name: string;
  readonly layouts: WallLayouts;
}

function missing({ config, name, layouts }: Missing): RingtopError {
  const known = Object.keys(layouts);
  return new RingtopError({
    code: 'bad-arguments',
    message: `${config} has no layout ${name}`,
    hint:
      known.length === 0
        ? `It has none at all: layouts: { ${name}: { pages: [[tiles, queues]] } } would be one.`
        : `It has ${known.join(', ')}: choose one with --layout.`,
  });
}
