// The live feed of a gateway, put together: the link, the document, its time, the calls, and the frames for a screen.
import { type Command, type EpochMs, KINDS, type Kind } from '../floor/index.ts';
import { realTimers, type Timers } from '../lib/timers.ts';
import { isCommandReply } from '../protocol/index.ts';
import { createLink, type Link } from './create-link.ts';
import { createDocumentStore } from './document-store.ts';
import type { CallError, CommandReply, Feed, FeedStatus } from './feed.ts';
import type { GatewayPlace, OpenFeedSocket } from './feed-socket.ts';
import { createFloorTime } from './floor-time.ts';
import { createFollower, type Follower, type OtherMessage, type Unread } from './follow-floor.ts';
import { createFrames } from './frames.ts';
import { FEED_STATE, type LinkState } from './link.ts';
import { openWsSocket } from './open-ws-socket.ts';
import { type Answered, createPendingCalls } from './pending-calls.ts';
import { createVoucher, type Voucher } from './vouching.ts';

export interface FeedOptions {
  /** Asked before each try: a gateway that was started again may have another token. What it throws is a failed try. */
  readonly locate: () => GatewayPlace;
  /** @default every kind */
  readonly kinds?: readonly Kind[];
  readonly openSocket?: OpenFeedSocket;
  readonly timers?: Timers;
  /** 0…1, for the back-off. */
  readonly random?: () => number;
  /** The clock for a header while nothing was heard yet. */
  readonly wallNow?: () => EpochMs;
  /** What became of a command whose outcome was `unknown`. */
  readonly onSettled?: (reply: CommandReply) => void;
}

export interface OpenFeed extends Feed {
  readonly unread: Unread;
}

/** The gateway answers within five seconds, if only that it does not know. */
const CALL_MS = 8_000;

export function openFeed(options: FeedOptions): OpenFeed {
  const { kinds = KINDS, timers = realTimers, wallNow = Date.now, onSettled } = options;
  const { openSocket = openWsSocket, random = Math.random, locate } = options;
  const store = createDocumentStore();
  const time = createFloorTime(timers.now);
  const frames = createFrames(timers);
  const calls = createPendingCalls(timers);
  let lastId = 0;
  let unknown = 0;

  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };
  const takeOther = (message: OtherMessage): void => {
    if (message.type === 'settled' && onSettled !== undefined) onSettled(message.settled);
    else if (!calls.settle(...toSettlement(message))) unknown += 1;
  };
  const voucher: Voucher = createVoucher(timers, () => {
    // Where the line is lost already, its next try is under way.
    if (link.state === 'open') link.happen('lost', 'nothing was heard for twelve seconds');
    frames.touch();
  });
  const onState = (state: LinkState): void => {
    if (state === 'resuming') link.send(follower.subscribe(nextId()));
    if (state === 'waiting') {
      voucher.lineLost();
      calls.abandon('the connection was lost');
    }
    frames.touch();
  };
  const onText = (text: string): void => {
    const other = follower.read(text);
    if (other === undefined) frames.touch();
    else takeOther(other);
  };
  const link: Link = createLink({ locate, openSocket, timers, random, onText, onState });
  const follower: Follower = createFollower({
    kinds,
    store,
    time,
    voucher,
    isOpen: () => link.state === 'open',
    onEvent: link.happen,
    onProgress: link.settle,
  });
  link.start();

  const ask = async (command: Command): Promise<Answered> => {
    if (link.state !== 'open') return { ok: false, error: notConnected(link) };
    const { method, ...params } = command;
    const id = nextId();
    const answered = calls.add(id, CALL_MS);
    link.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return answered;
  };

  return {
    get document() {
      return store.document;
    },
    get status() {
      return toStatus({ link, voucher, follower, nowMs: timers.now() });
    },
    get hasDocument() {
      return store.position !== undefined;
    },
    get rate() {
      return time.rate;
    },
    get unread() {
      return { garbage: follower.garbageCount, unknown, gaps: follower.gapCount };
    },
    dataNow: () => (voucher.vouching === 'fresh' ? time.now() : undefined) ?? follower.asOf ?? wallNow(),
    clockNow: () => time.now() ?? wallNow(),
    subscribe: frames.subscribe,
    call: async command => toCalled(await ask(command)),
    async close() {
      frames.stop();
      voucher.stop();
      calls.abandon('the feed was closed');
      await link.leave();
    },
  };
}

interface StatusOf {
  readonly link: Link;
  readonly voucher: Voucher;
  readonly follower: Follower;
  readonly nowMs: number;
}

function toStatus({ link, voucher, follower, nowMs }: StatusOf): FeedStatus {
  const { vouching, heardAtMs } = voucher;
  const state = FEED_STATE[vouching][link.state];
  const { asOf } = follower;
  return {
    state,
    url: link.url,
    ...(heardAtMs === undefined ? {} : { heardMsAgo: nowMs - heardAtMs }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(link.reason === undefined || state === 'live' ? {} : { reason: link.reason }),
    ...(link.retryAtMs === undefined || state !== 'waiting'
      ? {}
      : { retryInMs: Math.max(0, link.retryAtMs - nowMs) }),
  };
}

function toSettlement(message: OtherMessage): readonly [string | number | null, Answered] {
  if (message.type === 'result') return [message.id, { ok: true, result: message.result }];
  if (message.type === 'error') return [message.id, { ok: false, error: message.error }];
  return [null, { ok: true, result: undefined }];
}

function toCalled(answered: Answered): Awaited<ReturnType<Feed['call']>> {
  if (!answered.ok) return answered;
  const { result } = answered;
  if (isCommandReply(result)) return { ok: true, reply: result };
  return { ok: false, error: { code: 'internal', message: 'the gateway’s answer makes no sense' } };
}

function notConnected(link: Link): CallError {
  return {
    code: 'not-connected',
    message: `not connected to ${link.url}${link.reason === undefined ? '' : `: ${link.reason}`}; nothing was asked`,
  };
}
