// One-minute slots of the last hour: what every rolling window is the sum of.

export const MINUTE_MS = 60_000;
/** An hour of whole minutes and the running one. */
export const RING_MINUTES = 61;

interface Slot<Value> {
  readonly minute: number;
  readonly value: Value;
}

/**
 * A slot knows its minute, so that time passing clears nothing: an old slot is just not asked for. Plain data, as all of
 * the floor: it is frozen into checkpoints.
 */
export interface MinuteRing<Value> {
  readonly slots: (Slot<Value> | undefined)[];
  /** The latest minute that has a slot. */
  latest: number;
}

export function createMinuteRing<Value>(): MinuteRing<Value> {
  const slots = Array.from({ length: RING_MINUTES }, () => undefined);
  return { slots, latest: Number.NEGATIVE_INFINITY };
}

export function toMinute(at: number): number {
  return Math.floor(at / MINUTE_MS);
}

/** The slot of a minute, made where there is none; absent where the minute is an hour older than the latest. */
export function slotOf<Value>(
  ring: MinuteRing<Value>,
  minute: number,
  create: () => Value,
): Value | undefined {
  const place = placeOf(minute);
  const known = ring.slots[place];
  if (known?.minute === minute) return known.value;
  if (known && known.minute > minute) return undefined;
  const value = create();
  ring.slots[place] = { minute, value };
  if (minute > ring.latest) ring.latest = minute;
  return value;
}

/** The slot of a minute where there is one. */
export function findSlot<Value>(ring: MinuteRing<Value>, minute: number): Value | undefined {
  const known = ring.slots[placeOf(minute)];
  return known?.minute === minute ? known.value : undefined;
}

/** Both ends included. */
export function eachSlot<Value>(
  ring: MinuteRing<Value>,
  span: { readonly from: number; readonly to: number },
  visit: (value: Value) => void,
): void {
  const from = Math.max(span.from, span.to - RING_MINUTES + 1);
  for (let minute = from; minute <= Math.min(span.to, ring.latest); minute += 1) {
    const value = findSlot(ring, minute);
    if (value !== undefined) visit(value);
  }
}

function placeOf(minute: number): number {
  return ((minute % RING_MINUTES) + RING_MINUTES) % RING_MINUTES;
}

/** Cuts a stretch of time at the minutes: 10:00:50–10:01:20 is 10 s of one and 20 s of the next. */
export function eachMinute(from: number, to: number, visit: (minute: number, ms: number) => void): void {
  const end = Math.floor(to);
  let start = Math.max(Math.floor(from), (toMinute(end) - RING_MINUTES + 1) * MINUTE_MS);
  while (start < end) {
    const minute = toMinute(start);
    const next = Math.min((minute + 1) * MINUTE_MS, end);
    visit(minute, next - start);
    start = next;
  }
}
