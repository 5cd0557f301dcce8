// Where one client stands in one view: the offset it was last brought to, and what would bring it further.
import type { SubscribeCall } from '../../protocol/index.ts';
import type { PublishedFloor } from '../published-floor.ts';
import { EMPTY_PATCH, type View } from '../views/view.ts';
import type { SharedMessage } from './shared-message.ts';

export interface Subscription {
  /** The answer to the call: what followed `since` where that is still known, else the whole view. */
  readonly answerText: string;
  /**
   * One difference from where the client is to the present, however many publications lie between. Undefined where the
   * view shows the same and the client need not be told (its own offset then stays what it was).
   */
  nextMessage(evenIf?: 'even if empty'): SharedMessage | 'fell-behind' | undefined;
  toMark(): { epoch: string; offset: number; at: number; rate: number };
}

export function createSubscription(floor: PublishedFloor, call: SubscribeCall): Subscription {
  const { ledger, clock } = floor;
  const view = floor.views.of(call.kinds);
  /** The client's own offset. */
  let sent = ledger.offset;
  /** Until here the view shows what it showed at `sent`: a quiet view stays in reach of the ring. */
  let same = sent;
  const stamp = () => ({ epoch: view.epoch, offset: sent, at: clock.now(), rate: clock.rate });
  return {
    answerText: toAnswerText(stamp(), view, patchSince(view, call.since)),
    nextMessage(evenIf) {
      const patch = view.patchText(same);
      if (patch === undefined) return 'fell-behind';
      same = ledger.offset;
      if (sent === same || (patch === EMPTY_PATCH && evenIf === undefined)) return undefined;
      const message = view.patchMessage(sent, patch);
      sent = same;
      return message;
    },
    toMark: stamp,
  };
}

function patchSince(view: View, since: SubscribeCall['since']): string | undefined {
  return since?.epoch === view.epoch ? view.patchText(since.offset) : undefined;
}

function toAnswerText(stamp: object, view: View, patch: string | undefined): string {
  const found =
    patch === undefined
      ? `"recovered":false,"snapshot":${view.snapshotText()}`
      : `"recovered":true,"patch":${patch}`;
  return `${JSON.stringify(stamp).slice(0, -1)},${found}}`;
}
