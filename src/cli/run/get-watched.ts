// `ringtop get … --watch`: the same answer again whenever the floor has changed, until it is stopped.
import { type OpenFeed, openFeed } from '../../client/index.ts';
import { KINDS } from '../../floor/index.ts';
import { type ContractKind, EXIT } from '../../protocol/index.ts';
import { findGateway } from '../connect/find-gateway.ts';

import { programName } from '../connect/program-name.ts';
import type { GetOptions } from '../get/get-options.ts';
import { createRide } from '../get/ride-out.ts';
import { AGAIN_MS, openRepeats } from '../get/write-between.ts';
import type { Host } from '../host.ts';
import { type JsonPrinter, openJsonPrinter } from '../output/json-printer.ts';
import { createEndWatch } from '../watch/why-ended.ts';

export async function getWatched(
  host: Host,
  kind: ContractKind,
  {
    options,
    print,
  }: { readonly options: GetOptions; readonly print: (printer: JsonPrinter) => Promise<number> },
): Promise<number> {
  const repeats = openRepeats(host.stdout, options.output);
  let isStopped = false;
  const stopped = host.untilStopped().then(() => {
    isStopped = true;
  });
  // What jq does not understand is told before anything is followed.
  const printer = await openJsonPrinter(host, { jq: options.jq, stopped });
  const { env } = host;
  const { isScreen } = repeats;
  const locate = () => findGateway({ env, url: options.url });
  const feed = openFeed({
    locate,
    program: programName('get'),
    kinds: KINDS.filter(one => one === kind || one === 'sources'),
  });
  const ride = createRide(host, locate);
  const waiting = { isScreen, stopped, whyEnded: createEndWatch({ feed, locate }) };
  try {
    for (let seen = await nextChange(feed, '', { ...waiting, isScreen: false }); !isStopped; ) {
      repeats.begin();
      await Promise.race([print(printer).then(ride.back), stopped]).catch(error => {
        ride.away(error);
        seen = NOT_PRINTED;
      });
      seen = await nextChange(feed, seen, waiting);
    }
    return EXIT.interrupted;
  } finally {
    await feed.close();
  }
}

/** No position: the next answer is printed wherever the floor is. */
const NOT_PRINTED = 'none';

interface Waiting {
  readonly isScreen: boolean;
  readonly stopped: Promise<void>;
  readonly whyEnded: () => Error | undefined;
}

/** Resolves where the floor is at another position than that one, a moment after the last. */
async function nextChange(
  feed: OpenFeed,
  position: string,
  { isScreen, stopped, whyEnded }: Waiting,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let isDue = position === '';
  const look = (): void => {
    const ended = whyEnded();
    if (ended !== undefined) reject(ended);
    if (isDue && feed.status.state === 'live' && (isScreen || positionOf(feed) !== position)) resolve();
  };
  const due = setTimeout(() => {
    isDue = true;
    look();
  }, AGAIN_MS);
  const unsubscribe = feed.subscribe(look);
  look();
  try {
    await Promise.race([promise, stopped]);
    return positionOf(feed);
  } finally {
    clearTimeout(due);
    unsubscribe();
  }
}

function positionOf({ position }: OpenFeed): string {
  return position === undefined ? '' : `${position.epoch}/${position.offset}`;
}
