// How a session follows the floor: patches as long as the client reads, one difference when it reads again, and marks.
import { CLOSE, type SubscribeCall } from '../../protocol/index.ts';
import type { PublishedFloor } from '../published-floor.ts';
import type { Served } from '../served.ts';
import type { SessionSocket } from './session-socket.ts';
import { createSlowness, type SlownessLimits } from './slowness.ts';
import { createSubscription, type Subscription } from './subscription.ts';

export interface Following {
  start(call: SubscribeCall): Served;
  stop(): Served;
  advance(): void;
  mark(): void;
  tell(method: string, params: object): void;
  isSlow(): boolean;
}

export function createFollowing(
  floor: PublishedFloor,
  socket: SessionSocket,
  limits: SlownessLimits = {},
): Following {
  const slowness = createSlowness(socket, floor.timers, limits);
  let subscription: Subscription | undefined;

  const isSlow = (): boolean => {
    const pace = slowness.look();
    if (pace === 'stalled') socket.close(CLOSE.stalled);
    return pace !== 'keeps-up';
  };
  const send = (next: ReturnType<Subscription['nextMessage']>): void => {
    if (next === 'fell-behind') socket.close(CLOSE.fellBehind);
    else if (next !== undefined) socket.share(next);
  };
  const advance = (): void => {
    if (subscription !== undefined && !isSlow()) send(subscription.nextMessage());
  };
  const tell = (method: string, params: object): void =>
    socket.send(JSON.stringify({ jsonrpc: '2.0', method, params }));
  socket.onDrain(advance);

  return {
    start(call) {
      subscription = createSubscription(floor, call);
      return { ok: true, resultText: subscription.answerText };
    },
    stop() {
      subscription = undefined;
      return { ok: true, resultText: '{}' };
    },
    advance,
    mark() {
      // Also of one who follows nothing: who asks and never reads is given up likewise.
      if (isSlow() || subscription === undefined) return;
      // Even an empty patch moves the client's offset, so that a quiet view can be resumed from here.
      send(subscription.nextMessage('even if empty'));
      tell('floor.mark', subscription.toMark());
    },
    tell,
    isSlow,
  };
}
