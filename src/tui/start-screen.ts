// Starts what was asked for: the tool, which has keys, or the wall on a monitor, which nobody touches.
import { startMonitor } from './monitor/start-monitor.ts';
import { type RunningWall, startWall, type WallOptions } from './start-wall.ts';

export function startScreen(options: WallOptions): RunningWall {
  return options.mode === 'wall' ? startMonitor(options) : startWall(options);
}
