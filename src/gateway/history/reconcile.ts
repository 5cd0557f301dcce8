// A source that was remembered tells its floor anew, to a gateway that was away: what it says no word of is gone.
import type { Floor, SourceConnected, SourceEvent, SourceId, SourceSynced } from '../../floor/index.ts';
import type { TakeEvents } from '../with-center.ts';
import { goneEvents } from './gone-events.ts';
import { createHeard, type Heard } from './heard.ts';
import { namesAnew } from './remove-foreign.ts';

/** At the first sync of each of these sources what it was not heard of is told to be gone, right before it. */
export function reconcile(take: TakeEvents, floor: Floor, remembered: Iterable<SourceId>): TakeEvents {
  const heard = new Map<SourceId, Heard>();
  for (const source of remembered) heard.set(source, createHeard());
  if (heard.size === 0) return take;
  const connected = new Map<SourceId, SourceConnected>();
  const settle = (event: SourceSynced): readonly SourceEvent[] => {
    const known = heard.get(event.source);
    heard.delete(event.source);
    return known === undefined ? [event] : [...goneEvents(floor, event, known), event];
  };
  /** All that is remembered of it goes; it is reached a moment ago, and goes on telling its floor. */
  const beginAnew = ({ at, source }: SourceEvent): void => {
    const again = connected.get(source);
    take([{ type: 'source.removed', at, source }, ...(again === undefined ? [] : [again])]);
  };
  return events => {
    if (heard.size === 0) return take(events);
    for (const event of events) {
      // A connection that was lost before it was in step told its floor half.
      if (event.type === 'source.connected' && heard.has(event.source)) {
        heard.set(event.source, createHeard());
        connected.set(event.source, event);
      }
      if (heard.has(event.source) && namesAnew(floor, event)) beginAnew(event);
      heard.get(event.source)?.note(event);
      if (event.type === 'source.synced') take(settle(event));
      else take(heard.has(event.source) ? endTalkBefore(floor, event) : [event]);
    }
  };
}

/** It is found waiting, and was known to talk: that conversation ended unseen, and its end is told by nobody any more. */
function endTalkBefore({ contacts }: Floor, event: SourceEvent): readonly SourceEvent[] {
  if (event.type !== 'contact.queued') return [event];
  const { at, source, contact, queue, ordinal } = event;
  const known = contacts.get(contact);
  const isKnown = known?.waiting?.queue.id === queue && known.waiting.ordinal === ordinal;
  if (known?.talking === undefined || isKnown) return [event];
  return [{ type: 'contact.lost', at, source, contact }, event];
}
