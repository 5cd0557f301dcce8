// Keeps a socket to the gateway: opens it, gives it up when it is silent, waits, and opens it again, until it is left.
import type { Timers } from '../lib/timers.ts';
import { backOffMs } from './back-off.ts';
import type { FeedSocket, GatewayPlace, OpenFeedSocket } from './feed-socket.ts';
import { LINK, type LinkEvent, type LinkState } from './link.ts';

export interface Link {
  readonly state: LinkState;
  /** Where it is, or last was looked for. */
  readonly url: string;
  /** Why it was lost; absent once it is open again. */
  readonly reason: string | undefined;
  /** On the monotonic clock; absent when not waiting. */
  readonly retryAtMs: number | undefined;
  /** Makes the first try. */
  start(): void;
  happen(event: LinkEvent, reason?: string): void;
  send(text: string): void;
  /** It works: the next loss is a first one again. */
  settle(): void;
  leave(): Promise<void>;
}

export interface LinkOptions {
  /** Asked before each try: a gateway that was started again may have another token. */
  readonly locate: () => GatewayPlace;
  readonly openSocket: OpenFeedSocket;
  readonly timers: Timers;
  /** 0…1 */
  readonly random: () => number;
  onText(text: string): void;
  /** After each change of state. */
  onState(state: LinkState): void;
}

/** A handshake is one round trip; a stopped process accepts connections and never answers. */
const CONNECT_MS = 5_000;
/** A snapshot of a large floor on a slow line takes its time. */
const ANSWER_MS = 30_000;

export function createLink(options: LinkOptions): Link {
  const { timers, onState } = options;
  let state: LinkState = 'connecting';
  let url = '';
  let reason: string | undefined;
  let retryAtMs: number | undefined;
  let socket: FeedSocket | undefined;
  let losses = 0;
  let callOff = (): void => {};

  const happen = (event: LinkEvent, words?: string): void => {
    const next = LINK[state][event];
    if (next === undefined) return;
    if (event === 'lost') reason = words;
    if (event === 'answered') reason = undefined;
    state = next;
    enter(next);
    onState(next);
  };
  const within = (waitMs: number, event: LinkEvent, words?: string): void => {
    callOff = timers.after(waitMs, () => happen(event, words));
  };
  const enter = (entered: LinkState): void => {
    callOff();
    retryAtMs = undefined;
    if (entered === 'connecting') connect();
    if (entered === 'resuming') within(ANSWER_MS, 'lost', 'the gateway does not answer');
    if (entered === 'waiting') wait();
  };
  const connect = (): void => {
    within(CONNECT_MS, 'lost', 'the gateway does not answer the handshake');
    try {
      const place = options.locate();
      url = place.url;
      const opened = options.openSocket(place, {
        opened: () => opened === socket && happen('opened'),
        heard: text => opened === socket && options.onText(text),
        closed: words => opened === socket && happen('lost', words),
      });
      socket = opened;
    } catch (error) {
      // No gateway is known, or its address is none: said on the screen, and tried again.
      happen('lost', error instanceof Error ? error.message : String(error));
    }
  };
  const wait = (): void => {
    socket?.drop();
    socket = undefined;
    const waitMs = backOffMs(losses, options.random);
    losses += 1;
    retryAtMs = timers.now() + waitMs;
    within(waitMs, 'due');
  };

  return {
    get state() {
      return state;
    },
    get url() {
      return url;
    },
    get reason() {
      return reason;
    },
    get retryAtMs() {
      return retryAtMs;
    },
    start: () => enter(state),
    happen,
    send: text => socket?.send(text),
    settle() {
      losses = 0;
    },
    async leave() {
      const last = socket;
      socket = undefined;
      happen('left');
      await last?.leave();
    },
  };
}
