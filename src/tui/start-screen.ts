// Starts what was asked for: the tool, which has keys, or the wall on a monitor, which nobody touches.
import { startMonitor } from './monitor/start-monitor.ts';
import { startWall } from './start-wall.ts';
import type { RunningWall, WallOptions } from './wall-options.ts';

export function startScreen(options: WallOptions): RunningWall {
  return options.mode === 'wall' ? startMonitor(options) : startWall(options);
}
