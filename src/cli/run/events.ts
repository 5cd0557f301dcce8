// `ringtop events`: what has happened and what happens, as lines of JSON; it comes back by itself from whatever cuts it off.
import { setTimeout as delay } from 'node:timers/promises';
import { type EventsAsk, type OpenFeed, openFeed } from '../../client/index.ts';
import { given } from '../../lib/given.ts';
import { EXIT, formatInstant, RingtopError } from '../../protocol/index.ts';
import { toHere } from '../connect/ask-where.ts';
import { findGateway } from '../connect/find-gateway.ts';
import { createEventTeller } from '../events/event-teller.ts';
import type { EventsOptions } from '../events/events-options.ts';
import type { Host } from '../host.ts';
import { beginOf, endAfter } from '../options/at-moment.ts';
import { type JsonPrinter, openJsonPrinter } from '../output/json-printer.ts';
import { followFeed } from '../watch/follow-feed.ts';
import { createLineTeller } from '../watch/line-teller.ts';

/** The log is written as often. */
const AGAIN_MS = 500;

export async function events(host: Host, options: EventsOptions): Promise<number> {
  const stopped = host.untilStopped();
  const write = await openJsonPrinter(host, { jq: options.jq, stopped });
  const locate = () => findGateway({ env: host.env, url: options.url });
  locate();
  // Of the floor itself no more than whose clock it goes by.
  const feed = openFeed({ locate, kinds: ['center'] });
  const left = new AbortController();
  const line = createLineTeller(host, feed);
  const { promise: joined, resolve: join } = Promise.withResolvers<void>();
  const look = (): void => {
    line.tell();
    if (feed.hasDocument) join();
  };
  const over = joined.then(() => tellAll(feed, { options, write, left: left.signal }));
  const ended = await followFeed(stopped, feed, { locate, look, over }).finally(() => left.abort());
  return ended === 'stopped' ? EXIT.interrupted : ended;
}

interface Telling {
  readonly options: EventsOptions;
  readonly write: JsonPrinter;
  readonly left: AbortSignal;
}

async function tellAll(feed: OpenFeed, { options, write, left }: Telling): Promise<number> {
  const teller = createEventTeller({
    ...{ feed, ask: await askOf(options, feed), follows: options.follow },
    nowMs: () => performance.now(),
    write,
  });
  while (!left.aborted) {
    if (feed.status.state === 'live' && (await teller.tell()) === 'over') break;
    await delay(AGAIN_MS, undefined, { signal: left }).catch(() => {});
  }
  return EXIT.done;
}

async function askOf({ since, until, type, tz }: EventsOptions, feed: OpenFeed): Promise<EventsAsk> {
  const now = Math.round(feed.dataNow());
  const here = await toHere(feed.document.center, { now, tz });
  const from = since === undefined || since.is === 'place' ? undefined : beginOf(since, here);
  if (from !== undefined && from > now) throw isToCome(from);
  return given({
    types: type === undefined ? undefined : [...type],
    after: since?.is === 'place' ? { history: since.history, position: since.position } : undefined,
    since: from,
    until: until === undefined ? undefined : endAfter(until, from ?? now, here),
  });
}

function isToCome(at: number): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: `--since is ${formatInstant(at)}, which is still to come on the floor`,
    hint: 'Without --since it tells what happens from now on.',
  });
}
