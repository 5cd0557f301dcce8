// Takes the moment that a scene shows: the feed as it is now, with what was last judged of it.
import type { Feed } from '../../client/index.ts';
import type { EpochMs } from '../../floor/index.ts';
import type { Marks } from '../moment/judgement.ts';
import type { Moment } from '../moment/moment.ts';

export interface MomentOptions {
  readonly feed: Feed;
  /** This machine's clock, for the time before the feed has told its own. */
  readonly wallClock: () => EpochMs;
  /** Of this ringtop. */
  readonly version?: string;
}

export function takeMoment(options: MomentOptions, openedAt: EpochMs, marks: Marks): Moment {
  const { feed, wallClock, version } = options;
  const { document, hasDocument, status, gatewayVersion, you } = feed;
  const clocks = hasDocument
    ? { dataNow: feed.dataNow(), clockNow: feed.clockNow() }
    : { dataNow: wallClock(), clockNow: wallClock() };
  const told = {
    ...(gatewayVersion === undefined ? {} : { gatewayVersion }),
    ...(you === undefined ? {} : { reader: { name: you.name, role: you.role } }),
    ...(you?.scope === undefined ? {} : { scope: you.scope }),
    ...(version === undefined ? {} : { ownVersion: version }),
  };
  return { document, hasDocument, status, openedAt, marks, ...told, ...clocks };
}
