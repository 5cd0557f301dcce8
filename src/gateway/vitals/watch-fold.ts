// Counts what is folded, and how late: in the hot path, so it does no more than add.
import type { FloorClock } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import type { Vitals } from './vitals.ts';

export function watchFold(
  { onFold }: Pick<Hub, 'onFold'>,
  { vitals: { events, lag }, clock }: { vitals: Pick<Vitals, 'events' | 'lag'>; clock: FloorClock },
): void {
  onFold(({ type, at }) => {
    events.add(type);
    // Ticks come when they are due, by the gateway's own making; a clock that stands has no lag.
    if (type !== 'time-passed' && clock.rate > 0) lag.add((clock.now() - at) / clock.rate);
  });
}
