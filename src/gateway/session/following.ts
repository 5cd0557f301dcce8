// How a session follows the floor: patches as long as the client reads, one difference when it reads again, and marks.
import { CLOSE, type Failure, type SubscribeCall } from '../../protocol/index.ts';
import type { PublishedFloor } from '../published-floor.ts';
import { failed, type Served } from '../served.ts';
import type { SessionSocket } from './session-socket.ts';
import type { Around, SharedBody } from './shared-body.ts';
import { createSlowness, type SlownessLimits } from './slowness.ts';
import { findStart, type Start } from './start-answer.ts';
import { createSubscription, type Subscription } from './subscription.ts';
import type { TrafficCount } from './traffic.ts';

export interface Following {
  /** Begins, or goes on elsewhere; where a snapshot is being compressed, when that is done. */
  start(call: SubscribeCall): Started | Promise<Started>;
  stop(): Served;
  advance(): void;
  mark(): void;
  tell(method: string, params: object): void;
  isSlow(): boolean;
}

export type Started =
  | { readonly ok: false; readonly failure: Failure }
  | { readonly ok: true; readonly result: Around; readonly snapshot?: SharedBody };

export interface FollowingOptions {
  readonly floor: PublishedFloor;
  readonly socket: SessionSocket;
  readonly limits?: SlownessLimits;
  readonly traffic?: TrafficCount;
}

export function createFollowing({ floor, socket, limits = {}, traffic }: FollowingOptions): Following {
  const slowness = createSlowness(socket, floor.timers, limits);
  let subscription: Subscription | undefined;
  /** Of the calls that start or stop: only the last one counts. */
  let lastCall = 0;
  /** Something was kept from the client because it did not read. */
  let isBehind = false;

  const isSlow = (): boolean => {
    const pace = slowness.look();
    if (pace === 'keeps-up') return false;
    if (pace === 'stalled') socket.close(CLOSE.stalled);
    isBehind = true;
    return true;
  };
  const send = (next: ReturnType<Subscription['nextMessage']>): void => {
    if (next === undefined) return;
    if (next === 'fell-behind') {
      socket.close(CLOSE.fellBehind);
      return;
    }
    socket.share(next);
    if (isBehind && traffic !== undefined) traffic.mergedPatches += 1;
    isBehind = false;
  };
  const advance = (): void => {
    if (subscription !== undefined && !isSlow()) send(subscription.nextMessage());
  };
  const begin = ({ view, offset, snapshot, toResult }: Start): Started => {
    subscription = createSubscription(floor, view, offset);
    return { ok: true, result: toResult(), ...(snapshot === undefined ? {} : { snapshot }) };
  };
  socket.onDrain(advance);

  return {
    start(call) {
      subscription = undefined;
      lastCall += 1;
      const mine = lastCall;
      const start = findStart(floor, call);
      const compressing = socket.isDeflated ? start.snapshot?.compress() : undefined;
      if (compressing === undefined) return begin(start);
      return compressing.then(() => (mine === lastCall ? begin(start) : failed('busy', OVERTAKEN)));
    },
    stop() {
      subscription = undefined;
      lastCall += 1;
      return { ok: true, resultText: '{}' };
    },
    advance,
    mark() {
      // Also of one who follows nothing: who asks and never reads is given up likewise.
      if (isSlow() || subscription === undefined) return;
      // Even an empty patch moves the client's offset, so that a quiet view can be resumed from here.
      send(subscription.nextMessage('even if empty'));
      socket.share(subscription.markMessage());
    },
    tell: (method, params) => socket.send(JSON.stringify({ jsonrpc: '2.0', method, params })),
    isSlow,
  };
}

const OVERTAKEN = 'a later call took its place before it was answered';
