// Which keys of an object are others than on an earlier one that it was made from: whoever makes the later one notes them.

/** So many steps back it is known; from further away all have to be looked at. */
const MOST_STEPS = 256;

interface Trail {
  last: number;
  /** By the number of the step that changed them. */
  readonly keys: Map<number, readonly string[]>;
}

interface Place {
  readonly trail: Trail;
  readonly step: number;
}

/** The objects themselves are not held by it: what is gone is gone. */
const PLACES = new WeakMap<object, Place>();

/** `after` is `before` but for these keys. */
export function noteSuccessor(before: object, after: object, keys: readonly string[]): void {
  const { trail, step } = PLACES.get(before) ?? beginTrail(before);
  // Of two that are made of one, the trail goes on with the first.
  if (step !== trail.last) return;
  trail.last += 1;
  trail.keys.set(trail.last, keys);
  trail.keys.delete(trail.last - MOST_STEPS);
  PLACES.set(after, { trail, step: trail.last });
}

function beginTrail(first: object): Place {
  const place = { trail: { last: 0, keys: new Map() }, step: 0 };
  PLACES.set(first, place);
  return place;
}

/** Undefined where it is not known. A key among them may have become again what it was. */
export function changedBetween(before: object, after: object): ReadonlySet<string> | undefined {
  const [from, to] = [PLACES.get(before), PLACES.get(after)];
  if (!from || !to || from.trail !== to.trail || from.step > to.step) return undefined;
  const changed = new Set<string>();
  for (let step = from.step + 1; step <= to.step; step += 1) {
    const keys = from.trail.keys.get(step);
    if (!keys) return undefined;
    for (const key of keys) changed.add(key);
  }
  return changed;
}
