// How a session follows the floor: patches as long as the client reads, one difference when it reads again, and marks.
import type { Kind } from '../../floor/index.ts';
import { CLOSE, type Failure, type SubscribeCall } from '../../protocol/index.ts';
import type { PublishedFloor } from '../published-floor.ts';
import { failed, type Served } from '../served.ts';
import type { Step } from '../views/view.ts';
import type { SessionSocket } from './session-socket.ts';
import type { Around, SharedBody } from './shared-body.ts';
import { Slowness, type SlownessLimits } from './slowness.ts';
import { findStart, type Start } from './start-answer.ts';
import { Subscription } from './subscription.ts';
import type { TrafficCount } from './traffic.ts';

export type Started =
  | { readonly ok: false; readonly failure: Failure }
  | { readonly ok: true; readonly result: Around; readonly snapshot?: SharedBody };

export interface FollowingOptions {
  readonly floor: PublishedFloor;
  readonly socket: SessionSocket;
  readonly limits?: SlownessLimits;
  readonly traffic?: TrafficCount;
}

export class Following {
  readonly #floor: PublishedFloor;
  readonly #socket: SessionSocket;
  readonly #slowness: Slowness;
  readonly #traffic: TrafficCount | undefined;
  #subscription: Subscription | undefined;
  /** Something was kept from the client because it did not read. */
  #isBehind = false;
  /** Of the calls that start or stop: only the last one counts. */
  #lastCall = 0;

  constructor({ floor, socket, limits = {}, traffic }: FollowingOptions) {
    this.#floor = floor;
    this.#socket = socket;
    this.#slowness = new Slowness(socket, floor.timers, limits);
    this.#traffic = traffic;
    socket.onDrain(() => this.advance());
  }

  get kinds(): readonly Kind[] {
    return this.#subscription?.kinds ?? [];
  }

  get hasUnread(): boolean {
    return this.#slowness.isSlow;
  }

  /** Begins, or goes on elsewhere; where a snapshot is being compressed, when that is done. */
  start(call: SubscribeCall): Started | Promise<Started> {
    this.#subscription = undefined;
    this.#lastCall += 1;
    const mine = this.#lastCall;
    const start = findStart(this.#floor, call);
    const compressing = this.#socket.isDeflated ? start.snapshot?.compress() : undefined;
    if (compressing === undefined) return this.#begin(start);
    return compressing.then(() => (mine === this.#lastCall ? this.#begin(start) : failed('busy', OVERTAKEN)));
  }

  stop(): Served {
    this.#subscription = undefined;
    this.#lastCall += 1;
    return { ok: true, resultText: '{}' };
  }

  advance(): void {
    if (this.#subscription === undefined || this.isSlow()) return;
    this.#send(this.#subscription.nextMessage());
  }

  mark(): void {
    // Also of one who follows nothing: who asks and never reads is given up likewise.
    if (this.isSlow() || this.#subscription === undefined) return;
    // Even an empty patch moves the client's offset, so that a quiet view can be resumed from here.
    this.#send(this.#subscription.nextMessageEvenIfEmpty());
    this.#socket.share(this.#subscription.markMessage());
  }

  tell(method: string, params: object): void {
    this.#socket.send(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  isSlow(): boolean {
    const pace = this.#slowness.look();
    if (pace === 'keeps-up') return false;
    if (pace === 'stalled') this.#socket.close(CLOSE.stalled);
    this.#isBehind = true;
    return true;
  }

  #begin({ view, offset, snapshot, toResult }: Start): Started {
    this.#subscription = new Subscription(this.#floor, view, offset);
    return { ok: true, result: toResult(), ...(snapshot === undefined ? {} : { snapshot }) };
  }

  #send(next: Step): void {
    if (next === undefined) return;
    if (next === 'fell-behind') {
      this.#socket.close(CLOSE.fellBehind);
      return;
    }
    this.#socket.share(next);
    if (this.#isBehind && this.#traffic !== undefined) this.#traffic.mergedPatches += 1;
    this.#isBehind = false;
  }
}

const OVERTAKEN = 'a later call took its place before it was answered';
