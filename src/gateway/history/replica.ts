// The floor that the history thread keeps: it folds what the gateway folded, and is what checkpoints are made of.
import { applyEvent, type Floor, type FloorEvent, publishRows } from '../../floor/index.ts';

/** As the gateway's own fold did: what threw there throws here, and what replaced it is told next. */
export function applyFolded(floor: Floor, event: FloorEvent): void {
  try {
    applyEvent(floor, event);
  } catch {
    // The gateway has logged it.
  }
}

/** Nobody looks at its rows: the list of those that changed would grow for ever. */
export function settleRows(floor: Floor): void {
  publishRows(floor);
}
