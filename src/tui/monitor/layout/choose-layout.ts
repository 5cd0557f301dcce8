// Which layout a monitor has: of its own file, else of its gateway's config, else the usual one; with what is said over it.
import {
  type NightHours,
  USUAL_WALL_LAYOUT,
  type WallLayout,
  type WallLayouts,
} from '../../../client/index.ts';

export interface MonitorWish {
  /** Of a file of this screen's own: the gateway's are not asked for then. */
  readonly layouts?: WallLayouts;
  /** @default the one that is called `default`, where there is one */
  readonly name?: string;
  /** Stands over the layout's. */
  readonly night?: NightHours | 'never';
  /** Stands over the layout's. */
  readonly drifts?: boolean;
}

export interface ChosenLayout {
  readonly layout: WallLayout;
  /** What was asked for by name, and is not there. */
  readonly missing?: string;
}

const USUAL_NAME = 'default';

export function chooseLayout(
  { name, night, drifts, ...own }: MonitorWish,
  ofGateway: WallLayouts,
): ChosenLayout {
  const layouts = own.layouts ?? ofGateway;
  const wanted = name ?? USUAL_NAME;
  const found = Object.hasOwn(layouts, wanted) ? layouts[wanted] : undefined;
  const { night: usual, ...layout } = found ?? USUAL_WALL_LAYOUT;
  const hours = night === undefined ? usual : night === 'never' ? undefined : night;
  return {
    layout: {
      ...layout,
      ...(hours === undefined ? {} : { night: hours }),
      ...(drifts === undefined ? {} : { drifts }),
    },
    ...(found === undefined && name !== undefined ? { missing: name } : {}),
  };
}
