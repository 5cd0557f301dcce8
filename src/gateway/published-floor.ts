// The floor as sessions and HTTP read it: what was published, through which views, by which clock.
import type { Timers } from '../lib/timers.ts';
import type { FloorClock } from '../sources/index.ts';
import type { Ledger } from './ledger.ts';
import type { Views } from './views/views.ts';

export interface PublishedFloor {
  readonly ledger: Ledger;
  readonly views: Views;
  readonly clock: FloorClock;
  readonly timers: Timers;
}
