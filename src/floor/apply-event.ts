// The fold: what an event does to the floor. Nothing else changes a floor.
import {
  APPLIERS,
  type EventOf,
  GATEWAY_APPLIERS,
  type GatewayEventOf,
  type GatewayEventType,
  type SourceEventType,
} from './apply/appliers.ts';
import { passTime } from './apply/time-passed.ts';
import { isInstant } from './apply/told-instant.ts';
import type { FloorEvent, GatewayEvent, SourceEvent } from './event.ts';
import type { Floor } from './floor.ts';
import { reachSource } from './live/reach.ts';

/**
 * Changes the floor in place and returns it; the result depends on floor and event alone. An event that is late counts
 * at its own `at`, and the floor's time never goes back. An event of an unknown type, or one that fits nothing on the
 * floor (a second leave, an answer for nobody), is counted in its source's row and changes no figure.
 */
export function applyEvent(floor: Floor, event: FloorEvent): Floor {
  if (!isInstant(event.at)) return floor;
  passTime(floor, event.at);
  if (isGatewayEvent(event)) applyOwn(floor, event.type, event);
  else if (event.type !== 'time-passed') applySourceEvent(floor, event);
  return floor;
}

export function isGatewayEvent(event: FloorEvent): event is GatewayEvent {
  return Object.hasOwn(GATEWAY_APPLIERS, event.type);
}

/** One that fits nothing (an alert taken up twice) changes nothing: the gateway has no row to count it in. */
function applyOwn<Type extends GatewayEventType>(
  floor: Floor,
  type: Type,
  event: GatewayEventOf[Type],
): void {
  GATEWAY_APPLIERS[type](floor, event);
}

function applySourceEvent(floor: Floor, event: SourceEvent): void {
  const isApplied = Object.hasOwn(APPLIERS, event.type) && applyAs(floor, event.type, event);
  const source = makesNoSource(event) ? floor.sources.get(event.source) : reachSource(floor, event);
  if (!source) return;
  // A record is read beside the source: it says nothing of whether that is still heard.
  if (!event.type.startsWith('visit.')) {
    source.lastEventAt = Math.max(source.lastEventAt ?? event.at, event.at);
  }
  if (isApplied) return;
  source.unknownEvents += 1;
  floor.touched.sources.add(source.id);
}

/** Who names the center alone, a config say, is no source of rows; and one that was removed does not come back by that. */
function makesNoSource({ type }: SourceEvent): boolean {
  return type === 'center.described' || type === 'source.removed';
}

/** The type is given beside the event, so that the compiler sees that the two belong together. */
function applyAs<Type extends SourceEventType>(floor: Floor, type: Type, event: EventOf[Type]): boolean {
  return APPLIERS[type](floor, event);
}
