// What a client makes of the gateway's messages: a document that is right or is asked for again, its age, its time.
import type { EpochMs, Kind } from '../floor/index.ts';
import {
  type MarkMessage,
  type PatchMessage,
  parseMessage,
  type ServerMessage,
  toSubscribed,
} from '../protocol/index.ts';
import type { DocumentStore } from './document-store.ts';
import type { FloorTime } from './floor-time.ts';
import type { LinkEvent } from './link.ts';
import type { Voucher } from './vouching.ts';

/** Counted and skipped, never silently. */
export interface Unread {
  /** Messages that made no sense. */
  readonly garbage: number;
  /** Of a newer gateway, or answers that nobody waits for any more. */
  readonly unknown: number;
  /** Patches and marks that did not follow from what was here; each was healed by asking for what is missing. */
  readonly gaps: number;
}

/** Everything that is not about the floor: answers to calls, settlements, news of a newer gateway. */
export type OtherMessage = Exclude<ServerMessage, { type: 'patch' | 'mark' | 'garbage' }>;

export interface Follower {
  /** The floor's time of what is held; absent before the first snapshot. */
  readonly asOf: EpochMs | undefined;
  readonly garbageCount: number;
  readonly gapCount: number;
  /** The request that asks for what follows from here. */
  subscribe(id: number): string;
  /** Returns what is for somebody else. */
  read(text: string): OtherMessage | undefined;
}

export interface FollowerOptions {
  readonly kinds: readonly Kind[];
  readonly store: DocumentStore;
  readonly time: FloorTime;
  readonly voucher: Voucher;
  /** Whether patches are for the document as it is: not while an answer is awaited that brings it further. */
  isOpen(): boolean;
  onEvent(event: LinkEvent, reason?: string): void;
  /** A patch or a mark fitted. */
  onProgress(): void;
}

/** A gateway whose patches never fit is left alone for a while, instead of asking it in a circle. */
const GAPS_IN_A_ROW = 3;

export function createFollower(options: FollowerOptions): Follower {
  const { store, time, voucher, onEvent } = options;
  let subscribeId: number | undefined;
  let asOf: EpochMs | undefined;
  let garbageCount = 0;
  let gapCount = 0;
  let gapsInARow = 0;

  const heard = (at: EpochMs, rate: number): void => {
    asOf = at;
    time.hear(at, rate);
    voucher.heard();
  };
  const follows = (doesFollow: boolean, at: EpochMs, rate: number): void => {
    if (doesFollow) {
      gapsInARow = 0;
      options.onProgress();
      heard(at, rate);
      return;
    }
    gapCount += 1;
    gapsInARow += 1;
    if (gapsInARow < GAPS_IN_A_ROW) onEvent('gap');
    else onEvent('lost', 'what the gateway sends does not follow from what it sent');
  };
  const takePatch = (patch: PatchMessage): void => {
    if (options.isOpen()) follows(store.patch(patch), patch.at, time.rate);
  };
  const takeMark = (mark: MarkMessage): void => {
    if (options.isOpen()) follows(store.isAt(mark), mark.at, mark.rate);
  };
  const takeAnswer = (result: unknown): void => {
    subscribeId = undefined;
    const answer = toSubscribed(result);
    const epochBefore = store.position?.epoch;
    if (answer === undefined || !store.subscribed(answer)) {
      onEvent('lost', 'the gateway’s answer to the subscription makes no sense');
      return;
    }
    if (epochBefore !== answer.epoch) time.reset();
    heard(answer.at, answer.rate);
    onEvent('answered');
  };

  return {
    get asOf() {
      return asOf;
    },
    get garbageCount() {
      return garbageCount;
    },
    get gapCount() {
      return gapCount;
    },
    subscribe(id) {
      subscribeId = id;
      const since = store.position;
      const params = { kinds: options.kinds, ...(since === undefined ? {} : { since }), encoding: 'rows' };
      return JSON.stringify({ jsonrpc: '2.0', id, method: 'floor.subscribe', params });
    },
    read(text) {
      const message = parseMessage(text);
      if (message.type === 'garbage') garbageCount += 1;
      else if (message.type === 'patch') takePatch(message.patch);
      else if (message.type === 'mark') takeMark(message.mark);
      else if (message.type === 'result' && message.id === subscribeId) takeAnswer(message.result);
      else if (message.type === 'error' && message.id === subscribeId) onEvent('lost', message.error.message);
      else return message;
      return undefined;
    },
  };
}
