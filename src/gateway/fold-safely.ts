// Folds what sources tell, so that an event that cannot be taken costs its own source, and nobody else.
import { type Floor, type FloorEvent, foldEvent, type SourceEvent } from '../floor/index.ts';
import { formatError } from '../lib/format-error.ts';
import type { FloorClock } from '../sources/index.ts';
import type { Log } from './log.ts';

/** Further ahead of the floor's clock than this is no drift but an error: it would let a day pass in one go. */
const FUTURE_MS = 3_600_000;

/** Never throws. */
export function createSafeFold(floor: Floor, clock: FloorClock, log: Log): (event: FloorEvent) => void {
  const lose = ({ source, type }: SourceEvent, error: string): void => {
    const reason = `an event of it, ${type}, could not be taken: ${error}`;
    if (type !== 'source.lost') fold({ type: 'source.lost', at: clock.now(), source, reason });
  };
  const refuse = ({ type, source, at }: SourceEvent): void => {
    log({ level: 'warn', what: 'event from the future refused', type, source, at });
    fold({ type: 'source.reported', at: clock.now(), source, unparsed: 1 });
  };
  const fold = (event: FloorEvent): void => {
    try {
      foldEvent(floor, event);
    } catch (error) {
      const reason = formatError(error);
      log({ level: 'error', what: 'event not folded', type: event.type, reason });
      if (event.type !== 'time-passed') lose(event, reason);
    }
  };
  return event => {
    if (event.type === 'time-passed' || event.at <= clock.now() + FUTURE_MS) fold(event);
    else refuse(event);
  };
}
