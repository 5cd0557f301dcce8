// Documents to compare: as plain JSON, after any way of telling the time.
import {
  applyEvent,
  createFloor,
  documentOf,
  type Floor,
  type FloorDocument,
  type FloorEvent,
  foldEvent,
} from '../../../src/floor/index.ts';

const MINUTE_MS = 60_000;

export function foldAll(events: readonly FloorEvent[]): Floor {
  const floor = createFloor();
  for (const event of events) foldEvent(floor, event);
  return floor;
}

/** Every whole minute is told, however long the gap. */
export function foldWithEveryMinute(events: readonly FloorEvent[]): Floor {
  const floor = createFloor();
  for (const event of events) {
    for (let minute = nextMinute(floor); minute <= event.at; minute += MINUTE_MS) {
      applyEvent(floor, { type: 'time-passed', at: minute });
    }
    applyEvent(floor, event);
  }
  return floor;
}

function nextMinute({ at }: Floor): number {
  return at === undefined ? Number.POSITIVE_INFINITY : (Math.floor(at / MINUTE_MS) + 1) * MINUTE_MS;
}

/** No minute is told but those that events bring. */
export function applyAll(events: readonly FloorEvent[]): Floor {
  const floor = createFloor();
  for (const event of events) applyEvent(floor, event);
  return floor;
}

export function plainDocument(floor: Floor): FloorDocument {
  return structuredClone(documentOf(floor));
}
