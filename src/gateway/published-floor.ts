// The floor as sessions and HTTP read it: what was published, through which views, by which clock.
import type { Timers } from '../lib/timers.ts';
import type { FloorClock } from '../sources/index.ts';
import type { Ledger } from './ledger.ts';
import type { View } from './views/view.ts';
import type { Views } from './views/views.ts';

export interface PublishedFloor {
  readonly ledger: Ledger;
  readonly views: Views;
  readonly clock: FloorClock;
  readonly timers: Timers;
}

/** One look at it, as JSON: `{"epoch":…,"offset":…,"at":…,"rate":…,"document":{…}}` */
export function formatDocument({ clock }: PublishedFloor, view: View): string {
  const stamp = { epoch: view.epoch, offset: view.offset, at: clock.now(), rate: clock.rate };
  return `${JSON.stringify(stamp).slice(0, -1)},"document":${view.snapshotText()}}`;
}
