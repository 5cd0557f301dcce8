// The event log of a gateway, asked through a feed: for scripts, page by page.
import { type EventPage, isEventPage, type ListEventsCall } from '../protocol/index.ts';
import type { Ask } from './create-orders.ts';
import type { Called } from './orders.ts';
import { checkAnswer } from './pending-calls.ts';

export type { EventPage };
export type EventsAsk = Omit<ListEventsCall, 'method'>;

export interface EventLog {
  /** The next ones; `not-found` where nothing is kept, `not-allowed` also where the token is of a part of the floor. */
  listEvents(asked: EventsAsk): Promise<Called<'page', EventPage>>;
}

export function createEventLog(ask: Ask): EventLog {
  return {
    async listEvents(asked) {
      const checked = checkAnswer(await ask('event.list', asked), isEventPage);
      return checked.ok ? { ok: true, page: checked.result } : checked;
    },
  };
}
