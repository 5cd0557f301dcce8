// `ringtop watch`: the floor as lines of JSON, until it is stopped; it comes back by itself from whatever cuts it off.
import { openFeed } from '../../client/index.ts';
import { KINDS, type Kind } from '../../floor/index.ts';
import { EXIT } from '../../protocol/index.ts';
import { findGateway } from '../connect/find-gateway.ts';
import { programName } from '../connect/program-name.ts';
import { readFilter } from '../get/read-filter.ts';
import { withQueueIds } from '../get/with-queue-ids.ts';
import type { Host } from '../host.ts';
import { openJsonPrinter } from '../output/json-printer.ts';
import { followFeed } from '../watch/follow-feed.ts';
import { createLineTeller } from '../watch/line-teller.ts';
import { refuseRunning } from '../watch/refuse-running.ts';
import { ALL_KINDS, type WatchOptions } from '../watch/watch-options.ts';
import { createWatcher } from '../watch/watcher.ts';

/** At least every five seconds one is promised; a machine may be busy, and a line under way. */
const MARK_MS = 4_000;

export async function watch(host: Host, { kind, filter, since, jq, url }: WatchOptions): Promise<number> {
  const { env } = host;
  const stopped = host.untilStopped();
  const write = await openJsonPrinter(host, { jq, stopped });
  const locate = () => findGateway({ env, url });
  const gateway = locate();
  const kinds = kind === undefined ? ALL_KINDS : [kind];
  const read = kind === undefined || filter === undefined ? undefined : readFilter(kind, filter);
  if (kind !== undefined && read !== undefined) refuseRunning(kind, read);
  const chosen = read && (await withQueueIds(gateway, read));
  const feed = openFeed({
    locate,
    kinds: KINDS.filter(one => isNeeded(one, kinds)),
    program: programName('watch'),
  });
  const watcher = createWatcher({
    ...{ feed, kinds, filter: chosen, since, write },
  });
  const line = createLineTeller(host, feed);
  await followFeed(stopped, feed, {
    locate,
    look: () => {
      line.tell();
      return watcher.look();
    },
    each: { ms: MARK_MS, look: () => watcher.mark() },
  });
  return EXIT.interrupted;
}

function isNeeded(kind: Kind, kinds: readonly string[]): boolean {
  return kind === 'sources' || kind === 'center' || kinds.includes(kind);
}
