// Keeps a socket to the gateway: opens it, gives it up when it is silent, waits, and opens it again, until it is left.
import { formatError } from '../../lib/format-error.ts';
import type { Timers } from '../../lib/timers.ts';
import { type Absence, absenceMs, backOffMs } from './back-off.ts';
import type { FeedSocket, GatewayPlace, OpenFeedSocket } from './feed-socket.ts';
import { LINK, type LinkEvent, type LinkState } from './link-states.ts';

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

const TOKEN_ENDED =
  'its token has expired or was revoked, and is not tried again: another is awaited in RINGTOP_TOKEN_FILE';

/** Each try with a token that nobody there knows is a failed log-in to the gateway, which slows such addresses down. */
const UNKNOWN_MS = 30_000;

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
  #endedToken: string | undefined;
  /** Asked again after a while with the same, and at once with another. */
  #unknown: Unknown | undefined;

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
    if (event === 'answered') this.#reason = undefined;
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
      // Nobody is asked again with a token that has ended: another one is waited for, in the file or the gateway's own.
      if (place.token !== undefined && place.token === this.#endedToken) this.happen('lost', TOKEN_ENDED);
      else if (this.#isTooSoon(place)) this.happen('lost', this.#unknown?.words);
      else this.#socket = this.#open(place);
    } catch (error) {
      // No gateway is known, or its address is none: said on the screen, and tried again.
      this.happen('lost', formatError(error));
    }
  }

  #isTooSoon({ url, token }: GatewayPlace): boolean {
    const known = this.#unknown;
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
        const { url, token } = place;
        if (verdict === 'ended') this.#endedToken = token;
        const untilMs = this.#options.timers.now() + UNKNOWN_MS;
        this.#unknown = verdict === 'unknown' ? { url, token, words, untilMs } : undefined;
        this.happen('lost', words);
      },
    });
    return socket;
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

interface Unknown {
  readonly url: string;
  readonly token: string | undefined;
  readonly words: string;
  readonly untilMs: number;
}
