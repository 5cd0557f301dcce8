// What a feed says of itself, from the state of its line and the age of what was heard.
import type { EpochMs } from '../floor/index.ts';
import type { FeedStatus } from './feed.ts';
import type { GatewayLink } from './link/gateway-link.ts';
import { FEED_STATE } from './link/link-states.ts';
import type { Voucher } from './vouching.ts';

export interface StatusParts {
  readonly link: GatewayLink;
  readonly voucher: Voucher;
  readonly asOf: EpochMs | undefined;
  /** Of the floor's time. */
  readonly rate: number;
  readonly nowMs: number;
}

export function toStatus({ link, voucher, asOf, rate, nowMs }: StatusParts): FeedStatus {
  const { vouching, heardAtMs } = voucher;
  const state = FEED_STATE[vouching][link.state];
  return {
    state,
    url: link.url,
    ...(heardAtMs === undefined ? {} : { heardMsAgo: nowMs - heardAtMs }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(rate === 0 ? { isStanding: true } : {}),
    ...(link.reason === undefined || state === 'live' ? {} : { reason: link.reason }),
    ...(link.refusal === undefined || state === 'live' ? {} : { refusal: link.refusal }),
    ...(link.retryAtMs === undefined || state !== 'waiting'
      ? {}
      : { retryInMs: Math.max(0, link.retryAtMs - nowMs) }),
  };
}
