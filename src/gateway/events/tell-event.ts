// An event of the log as it may be told: its customer masked, however the history keeps him, and an announcement to whom it is for.
import type { FloorEvent } from '../../floor/index.ts';
import { showEvent } from '../history/customers.ts';
import { parseEvent } from '../history/event-log.ts';
import { audienceFor, type Reader } from '../views/scope/announcements.ts';

/** Undefined of what is not for this reader. */
export function tellEvent(json: string, reader: Reader): FloorEvent | undefined {
  const event = showEvent(parseEvent(json));
  if (event.type !== 'announcement.posted') return event;
  const audience = audienceFor(event.audience, reader);
  return audience === undefined ? undefined : { ...event, audience };
}
