// What the hub has folded and the history's thread has not yet said to be on the disk, bounded.

export interface UnwrittenEvents {
  /** Of the last event that was folded. */
  readonly position: number;
  add(json: string): void;
  /** Those after `sent`, in order; absent where some of them were given up. */
  after(sent: number): readonly string[] | undefined;
  /** Up to here they need not be kept. */
  written(position: number): void;
}

/** Some 64 MB of JSON. Kept for a thread that died: another is told them again. */
const MOST_CHARS = 64_000_000;

export function createUnwrittenEvents(position: number, mostChars = MOST_CHARS): UnwrittenEvents {
  let first = position + 1;
  const events: string[] = [];
  let chars = 0;
  const drop = (count: number): void => {
    for (const json of events.splice(0, count)) chars -= json.length;
    first += count;
  };
  return {
    get position() {
      return first + events.length - 1;
    },
    add(json) {
      events.push(json);
      chars += json.length;
      if (chars > mostChars) drop(Math.ceil(events.length / 2));
    },
    after: sent => (sent < first - 1 ? undefined : events.slice(sent + 1 - first)),
    written(position) {
      if (position >= first) drop(position + 1 - first);
    },
  };
}
