// Folds what sources tell, so that an event that cannot be taken costs its own source, and nobody else.
import {
  applyEvent,
  type Floor,
  type FloorEvent,
  isGatewayEvent,
  type SourceEvent,
  ticksUntil,
} from '../floor/index.ts';
import { formatError } from '../lib/format-error.ts';
import type { FloorClock } from '../sources/index.ts';
import type { Log } from './log.ts';

/** Further ahead of the floor's clock than this is no drift but an error: it would let a day pass in one go. */
const FUTURE_MS = 3_600_000;

export interface SafeFold {
  readonly floor: Floor;
  readonly clock: FloorClock;
  readonly log: Log;
  /** Each event once it was applied, the ticks before it too; also one that threw, then what was folded in its place. */
  readonly folded: (event: FloorEvent) => void;
}

/** Never throws. Whoever applies what `folded` is told, and swallows what throws, has the same floor. */
export function createSafeFold({ floor, clock, log, folded }: SafeFold): (event: FloorEvent) => void {
  const apply = (event: FloorEvent): void => {
    const failure = attempt(floor, event);
    folded(event);
    if (failure === undefined) return;
    log({ level: 'error', what: 'event not folded', type: event.type, reason: failure });
    if (isOfSource(event)) lose(event, failure);
  };
  const fold = (event: FloorEvent): void => {
    if (event.type !== 'time-passed') for (const tick of ticksUntil(floor, event.at)) apply(tick);
    apply(event);
  };
  const lose = ({ source, type }: SourceEvent, error: string): void => {
    const reason = `an event of it, ${type}, could not be taken: ${error}`;
    if (type !== 'source.lost') fold({ type: 'source.lost', at: clock.now(), source, reason });
  };
  const refuse = ({ type, source, at }: SourceEvent): void => {
    log({ level: 'warn', what: 'event from the future refused', type, source, at });
    fold({ type: 'source.reported', at: clock.now(), source, unparsed: 1 });
  };
  return event => {
    if (!isOfSource(event) || event.at <= clock.now() + FUTURE_MS) fold(event);
    else refuse(event);
  };
}

/** What was thrown, in words. */
function attempt(floor: Floor, event: FloorEvent): string | undefined {
  try {
    applyEvent(floor, event);
    return undefined;
  } catch (error) {
    return formatError(error);
  }
}

function isOfSource(event: FloorEvent): event is SourceEvent {
  return event.type !== 'time-passed' && !isGatewayEvent(event);
}
