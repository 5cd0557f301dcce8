// Where one client stands in one view: the offset it was last brought to, and what would bring it further.
import type { PublishedFloor } from '../published-floor.ts';
import { EMPTY_PATCH, type View } from '../views/view.ts';
import type { SharedMessage } from './shared-message.ts';

export interface Subscription {
  /**
   * One difference from where the client is to the present, however many publications lie between. Undefined where the
   * view shows the same and the client need not be told (its own offset then stays what it was).
   */
  nextMessage(evenIf?: 'even if empty'): SharedMessage | 'fell-behind' | undefined;
  /** The mark of where the client is. */
  markMessage(): SharedMessage;
}

export function createSubscription(
  { ledger, clock }: PublishedFloor,
  view: View,
  start: number,
): Subscription {
  /** The client's own offset. */
  let sent = start;
  /** Until here the view shows what it showed at `sent`: a quiet view stays in reach of the ring. */
  let same = start;
  return {
    nextMessage(evenIf) {
      const patch = view.patchText(same);
      if (patch === undefined) return 'fell-behind';
      same = ledger.offset;
      if (sent === same || (patch === EMPTY_PATCH && evenIf === undefined)) return undefined;
      const message = view.patchMessage(sent, patch);
      sent = same;
      return message;
    },
    markMessage: () => view.markMessage({ offset: sent, at: clock.now(), rate: clock.rate }),
  };
}
