// The layouts of a config, as a wall takes them.
import { USUAL_WALL_LAYOUT, type WallLayout, type WallLayouts } from '../../protocol/index.ts';
import { parseNight } from '../options/daily-hours.ts';
import type { Config } from './config-schema.ts';
import type { LayoutConfig } from './schema/layout-schema.ts';

export function toLayouts({ layouts = {} }: Pick<Config, 'layouts'>): WallLayouts {
  return Object.fromEntries(Object.entries(layouts).map(([name, said]) => [name, toLayout(said)]));
}

function toLayout({ pages, pageSeconds, dim, drift, agentNames }: LayoutConfig): WallLayout {
  const { night: usual, ...rest } = USUAL_WALL_LAYOUT;
  const night = dim === undefined ? usual : dim === false ? undefined : parseNight(dim);
  return {
    ...rest,
    pages,
    ...(pageSeconds === undefined ? {} : { pageMs: pageSeconds * 1000 }),
    ...(night === undefined ? {} : { night }),
    ...(drift === undefined ? {} : { drifts: drift }),
    ...(agentNames === undefined ? {} : { agentNames }),
  };
}
