// A monitor's scene without a terminal, and its picture as text: for tests of what stands where.
import { USUAL_WALL_LAYOUT, type WallLayout } from '../../../../src/client/index.ts';
import { drawMonitorPane } from '../../../../src/tui/monitor/draw-monitor.ts';
import type { MonitorPlacement } from '../../../../src/tui/monitor/layout/monitor-pane.ts';
import { composeMonitor, type MonitorScene } from '../../../../src/tui/monitor/monitor-scene.ts';
import type { Turn } from '../../../../src/tui/monitor/turn/turn-page.ts';
import { fitLine, type Line } from '../../../../src/tui/parts/line.ts';
import { selectAgentOrder } from '../../../../src/tui/select/agent-order.ts';
import { textOf, WORDING } from '../../support/line-text.ts';
import { type MomentOf, momentOf } from '../../support/scene-of.ts';

export interface MonitorOf extends MomentOf {
  readonly columns?: number;
  readonly rows?: number;
  readonly layout?: Partial<WallLayout>;
  readonly turn?: Turn;
  readonly nowMs?: number;
}

export function monitorOf(of: MonitorOf = {}): MonitorScene {
  const { columns = 80, rows = 24, turn = { index: 0, sinceMs: 0 }, nowMs = 0 } = of;
  const moment = momentOf(of);
  const agentIds = selectAgentOrder(moment, { byName: true }).working;
  const layout = { ...USUAL_WALL_LAYOUT, ...of.layout };
  return composeMonitor(
    { moment, size: { columns, rows }, layout, agentIds, turn, comfort: {}, nowMs },
    WORDING,
  );
}

export interface DrawnPane {
  readonly placement: MonitorPlacement;
  readonly lines: readonly Line[];
}

export function drawPanes(scene: MonitorScene): DrawnPane[] {
  return scene.placements.map(placement => ({
    placement,
    lines: drawMonitorPane(scene, placement, WORDING),
  }));
}

/** The whole picture where it has not drifted, line by line. */
export function pictureOf(scene: MonitorScene): string[] {
  const lines = Array.from({ length: scene.size.rows }, () => '');
  for (const { placement, lines: drawn } of drawPanes(scene))
    for (const [row, line] of drawn.entries())
      lines[placement.y + row] = ' '.repeat(placement.x) + textOf(fitLine(line, placement.width));
  return lines.map(line => line.trimEnd());
}
