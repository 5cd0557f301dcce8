// Keeps a socket to the gateway: opens it, gives it up when it is silent, waits, and opens it again, until it is left.
import { formatError } from '../../lib/format-error.ts';
import type { Timers } from '../../lib/timers.ts';
import { type Absence, absenceMs, backOffMs } from './back-off.ts';
import type { FeedSocket, GatewayPlace, OpenFeedSocket, TokenVerdict } from './feed-socket.ts';
import { LINK, type LinkEvent, type LinkState } from './link-states.ts';

/** It has ended, or nobody there knows it. */
export type TokenRefusal = Exclude<TokenVerdict, 'good'>;

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

/**
 * Each try with a token that nobody there knows is a failed log-in to the gateway, which slows such addresses down. One
 * that has ended may be given back: its end is put off, or a backup of before is brought back.
 */
const ASKED_AGAIN_MS = { unknown: 30_000, ended: 5 * 60_000 } as const;

export class GatewayLink {
  readonly #options: LinkOptions;
  #state: LinkState = 'connecting';
  #url = '';
  #reason: string | undefined;
  #retryAtMs: number | undefined;
  #socket: FeedSocket | undefined;
  /** In a row, since it last worked. */
  #losses = 0;
  /** The gateway said, before it left, when it expects to be back. */
  #absence: Absence | undefined;
  #callOff = (): void => {};
  /** Asked again after a while with the same token, and at once with another. */
  #refused: Refused | undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  get state(): LinkState {
    return this.#state;
  }

  /** Where the gateway is, or last was looked for. */
  get url(): string {
    return this.#url;
  }

  /** Why the line was lost; absent once it is open again. */
  get reason(): string | undefined {
    return this.#reason;
  }

  /** What the gateway said of the token; absent where nothing is held against it. */
  get refusal(): TokenRefusal | undefined {
    return this.#refused?.verdict;
  }

  /** On the monotonic clock; absent when not waiting. */
  get retryAtMs(): number | undefined {
    return this.#retryAtMs;
  }

  /** Makes the first try. */
  start(): void {
    this.#enter('connecting');
  }

  happen(event: LinkEvent, words?: string): void {
    const next = LINK[this.#state][event];
    if (next === undefined) return;
    if (event === 'lost') this.#reason = words;
    if (event === 'answered') {
      this.#reason = undefined;
      this.#refused = undefined;
    }
    this.#state = next;
    this.#enter(next);
    this.#options.onState(next);
  }

  send(text: string): void {
    this.#socket?.send(text);
  }

  /** The next loss is no failure: the gateway stops, and said for how long. */
  expectAbsence(absence: Absence): void {
    this.#absence = absence;
  }

  /** It works: the next loss is a first one again. */
  settle(): void {
    this.#losses = 0;
  }

  async leave(): Promise<void> {
    const socket = this.#socket;
    this.#socket = undefined;
    this.happen('left');
    await socket?.leave();
  }

  #enter(state: LinkState): void {
    this.#callOff();
    this.#retryAtMs = undefined;
    if (state === 'connecting') this.#connect();
    if (state === 'resuming') this.#within(ANSWER_MS, 'lost', 'the gateway does not answer');
    if (state === 'waiting') this.#wait();
  }

  #within(waitMs: number, event: LinkEvent, words?: string): void {
    this.#callOff = this.#options.timers.after(waitMs, () => this.happen(event, words));
  }

  #connect(): void {
    this.#within(CONNECT_MS, 'lost', 'the gateway does not answer the handshake');
    try {
      const place = this.#options.locate();
      this.#url = place.url;
      // Another one is looked for each time: in the file, or the gateway's own.
      if (this.#isTooSoon(place)) this.happen('lost', this.#refused?.words);
      else this.#socket = this.#open(place);
    } catch (error) {
      // No gateway is known, or its address is none: said on the screen, and tried again.
      this.happen('lost', formatError(error));
    }
  }

  #isTooSoon({ url, token }: GatewayPlace): boolean {
    const known = this.#refused;
    if (known?.url !== url || known.token !== token) return false;
    return this.#options.timers.now() < known.untilMs;
  }

  #open(place: GatewayPlace): FeedSocket {
    const isMine = (): boolean => socket === this.#socket;
    const socket = this.#options.openSocket(place, {
      opened: () => isMine() && this.happen('opened'),
      heard: text => isMine() && this.#options.onText(text),
      closed: (words, verdict) => {
        if (!isMine()) return;
        this.#refused = verdict === 'good' ? undefined : this.#toRefused(place, verdict, words);
        this.happen('lost', words);
      },
    });
    return socket;
  }

  #toRefused({ url, token }: GatewayPlace, verdict: TokenRefusal, words: string): Refused {
    return { url, token, verdict, words, untilMs: this.#options.timers.now() + ASKED_AGAIN_MS[verdict] };
  }

  #wait(): void {
    this.#socket?.drop();
    this.#socket = undefined;
    const { random } = this.#options;
    const waitMs =
      this.#absence === undefined ? backOffMs(this.#losses, random) : absenceMs(this.#absence, random);
    this.#absence = undefined;
    this.#losses += 1;
    this.#retryAtMs = this.#options.timers.now() + waitMs;
    this.#within(waitMs, 'due');
  }
}

interface Refused {
  readonly url: string;
  readonly token: string | undefined;
  readonly verdict: TokenRefusal;
  readonly words: string;
  readonly untilMs: number;
}
