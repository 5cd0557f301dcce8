// `ringtop get … --watch`: the same answer again whenever the floor has changed, until it is stopped.
import { type OpenFeed, openFeed } from '../../client/index.ts';
import { KINDS } from '../../floor/index.ts';
import { type ContractKind, EXIT } from '../../protocol/index.ts';
import { findGateway } from '../connect/find-gateway.ts';

import { programName } from '../connect/program-name.ts';
import type { GetOptions } from '../get/get-options.ts';
import { AGAIN_MS, openRepeats } from '../get/write-between.ts';
import type { Host } from '../host.ts';
import { type JsonPrinter, openJsonPrinter } from '../output/json-printer.ts';
import { whyEnded } from '../watch/why-ended.ts';

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
  const feed = openFeed({
    locate: () => findGateway({ env, url: options.url }),
    program: programName('get'),
    kinds: KINDS.filter(one => one === kind || one === 'sources'),
  });
  try {
    for (let seen = await nextChange(feed, '', { isScreen: false, stopped }); !isStopped; ) {
      repeats.begin();
      await Promise.race([print(printer), stopped]);
      seen = await nextChange(feed, seen, { isScreen, stopped });
    }
    return EXIT.interrupted;
  } finally {
    await feed.close();
  }
}

interface Waiting {
  readonly isScreen: boolean;
  readonly stopped: Promise<void>;
}

/** Resolves where the floor is at another position than that one, a moment after the last. */
async function nextChange(feed: OpenFeed, position: string, { isScreen, stopped }: Waiting): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let isDue = position === '';
  const look = (): void => {
    const ended = whyEnded(feed);
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
