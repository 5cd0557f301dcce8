// Where one client stands in one view: the offset it was last brought to, and what would bring it further.
import type { Kind } from '../../floor/index.ts';
import type { PublishedFloor } from '../published-floor.ts';
import type { Step, View } from '../views/view.ts';
import type { SharedMessage } from './shared-message.ts';

/** A class, because a thousand are gone through ten times a second: one object each is found in memory sooner than six. */
export class Subscription {
  readonly #floor: PublishedFloor;
  readonly #view: View;
  /** The client's own offset. */
  #sent: number;
  /** Until here the view shows what it showed at `#sent`: a quiet view stays in reach of the ring. */
  #same: number;

  constructor(floor: PublishedFloor, view: View, start: number) {
    this.#floor = floor;
    this.#view = view;
    this.#sent = start;
    this.#same = start;
  }

  get kinds(): readonly Kind[] {
    return this.#view.scope.kinds;
  }

  /**
   * One difference from where the client is to the present, however many publications lie between. Undefined where the
   * view shows the same (its own offset then stays what it was).
   */
  nextMessage(): Step {
    const step = this.#view.step(this.#sent, this.#same);
    if (step !== 'fell-behind') this.#same = this.#view.offset;
    if (typeof step === 'object') this.#sent = this.#same;
    return step;
  }

  /** As `nextMessage`, but of an empty patch too: the client is to be told how far it is. */
  nextMessageEvenIfEmpty(): Step {
    const patch = this.#view.patchText(this.#same);
    if (patch === undefined) return 'fell-behind';
    this.#same = this.#view.offset;
    if (this.#sent === this.#same) return undefined;
    const message = this.#view.patchMessage(this.#sent, patch);
    this.#sent = this.#same;
    return message;
  }

  /** The mark of where the client is. */
  markMessage(): SharedMessage {
    const { clock } = this.#floor;
    return this.#view.markMessage({ offset: this.#sent, at: clock.now(), rate: clock.rate });
  }
}
