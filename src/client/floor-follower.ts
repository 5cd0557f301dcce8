// What a client makes of the gateway's messages: a document that is right or is asked for again, its age, its time.
import type { EpochMs, Kind } from '../floor/index.ts';
import {
  type Encoding,
  type GatewayAbout,
  type MarkMessage,
  type PatchMessage,
  parseMessage,
  type RemoteError,
  type ServerMessage,
  toSubscribed,
  type You,
} from '../protocol/index.ts';
import type { DocumentStore } from './document-store.ts';
import type { FloorTime } from './floor-time.ts';
import type { LinkEvent } from './link/link-states.ts';
import type { Voucher } from './vouching.ts';

/** Everything that is not about the floor: answers to calls, settlements, news of a newer gateway. */
export type OtherMessage = Exclude<ServerMessage, { type: 'patch' | 'mark' | 'about' | 'garbage' }>;

export interface FollowerOptions {
  readonly kinds: readonly Kind[];
  readonly store: DocumentStore;
  readonly time: FloorTime;
  readonly voucher: Voucher;
  /** Whether patches are for the document as it is: not while an answer is awaited that brings it further. */
  isOpen(): boolean;
  /** Ask anew, over the same line. */
  askAgain(): void;
  onEvent(event: LinkEvent, reason?: string): void;
  /** A patch or a mark fitted. */
  onProgress(): void;
}

/** A gateway whose patches never fit is left alone for a while, instead of asking it in a circle. */
const GAPS_IN_A_ROW = 3;

/** What the first gateways knew: one of them refuses a subscription that names a later kind. */
const FIRST_KINDS: readonly Kind[] = [
  'center',
  'sources',
  'channels',
  'queues',
  'agents',
  'contacts',
  'campaigns',
  'intervals',
];

/** What is asked of a gateway, and of one that refuses it because it is older, and then of one that is older still. */
const ASKED: readonly { readonly encoding: Encoding; readonly isFirstKinds: boolean }[] = [
  { encoding: 'columns', isFirstKinds: false },
  { encoding: 'rows', isFirstKinds: false },
  { encoding: 'rows', isFirstKinds: true },
];

export class FloorFollower {
  readonly #options: FollowerOptions;
  #subscribeId: number | undefined;
  /** How often this gateway refused what was asked. */
  #refusals = 0;
  #asOf: EpochMs | undefined;
  #you: You | undefined;
  #gateway: GatewayAbout | undefined;
  #garbageCount = 0;
  #gapCount = 0;
  #gapsInARow = 0;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  /** The floor's time of what is held; absent before the first snapshot. */
  get asOf(): EpochMs | undefined {
    return this.#asOf;
  }

  /** As the gateway knows whoever asks; absent before the first answer. */
  get you(): You | undefined {
    return this.#you;
  }

  /** What the gateway says of itself; absent before the first answer. */
  get gateway(): GatewayAbout | undefined {
    return this.#gateway;
  }

  get garbageCount(): number {
    return this.#garbageCount;
  }

  get gapCount(): number {
    return this.#gapCount;
  }

  /** The request that asks for what follows from here. */
  subscribe(id: number): string {
    this.#subscribeId = id;
    const { kinds: wanted, store } = this.#options;
    const { encoding = 'rows', isFirstKinds } = ASKED[this.#refusals] ?? {};
    const kinds = isFirstKinds ? wanted.filter(kind => FIRST_KINDS.includes(kind)) : wanted;
    const since = store.position;
    const params = { kinds, ...(since === undefined ? {} : { since }), encoding };
    return JSON.stringify({ jsonrpc: '2.0', id, method: 'floor.subscribe', params });
  }

  /** Returns what is for somebody else. */
  read(text: string): OtherMessage | undefined {
    const message = parseMessage(text);
    if (message.type === 'garbage') this.#garbageCount += 1;
    else if (message.type === 'patch') this.#takePatch(message.patch);
    else if (message.type === 'mark') this.#takeMark(message.mark);
    else if (message.type === 'about') this.#gateway = message.gateway;
    else if (message.type === 'result' && message.id === this.#subscribeId) this.#takeAnswer(message.result);
    else if (message.type === 'error' && message.id === this.#subscribeId) this.#takeRefusal(message.error);
    else return message;
    return undefined;
  }

  #takePatch(patch: PatchMessage): void {
    const { isOpen, store, time } = this.#options;
    if (isOpen()) this.#takeNext(store.patch(patch), patch.at, time.rate);
  }

  #takeMark(mark: MarkMessage): void {
    const { isOpen, store } = this.#options;
    if (isOpen()) this.#takeNext(store.isAt(mark), mark.at, mark.rate);
  }

  #takeNext(doesFollow: boolean, at: EpochMs, rate: number): void {
    if (!doesFollow) {
      this.#tellGap();
      return;
    }
    this.#gapsInARow = 0;
    this.#options.onProgress();
    this.#heard(at, rate);
  }

  #tellGap(): void {
    this.#gapCount += 1;
    this.#gapsInARow += 1;
    const { onEvent } = this.#options;
    if (this.#gapsInARow < GAPS_IN_A_ROW) onEvent('gap');
    else onEvent('lost', 'what the gateway sends does not follow from what it sent');
  }

  #takeRefusal({ code, message }: RemoteError): void {
    this.#subscribeId = undefined;
    const isOlder = code === 'bad-arguments' && this.#refusals < ASKED.length - 1;
    this.#refusals = isOlder ? this.#refusals + 1 : 0;
    if (isOlder) this.#options.askAgain();
    else this.#options.onEvent('lost', message);
  }

  #takeAnswer(result: unknown): void {
    this.#subscribeId = undefined;
    // The gateway may be a newer one next time.
    this.#refusals = 0;
    const { store, time, onEvent } = this.#options;
    const answer = toSubscribed(result);
    const epochBefore = store.position?.epoch;
    if (answer === undefined || !store.subscribed(answer)) {
      onEvent('lost', 'the gateway’s answer to the subscription makes no sense');
      return;
    }
    if (epochBefore !== answer.epoch) time.reset();
    this.#you = answer.you;
    this.#gateway = answer.gateway;
    this.#heard(answer.at, answer.rate);
    onEvent('answered');
  }

  #heard(at: EpochMs, rate: number): void {
    this.#asOf = at;
    this.#options.time.hear(at, rate);
    this.#options.voucher.heard();
  }
}
