// `ringtop get … --watch`: the same answer again whenever the floor has changed, until it is stopped.
import { type OpenFeed, openFeed } from '../../client/index.ts';
import { KINDS } from '../../floor/index.ts';
import { type ContractKind, EXIT, RingtopError } from '../../protocol/index.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { GetOptions } from '../get/get-options.ts';
import type { Host } from '../host.ts';
import type { ListFormat } from '../output/formats.ts';
import { openJsonPrinter } from '../output/json-printer.ts';
import { whyEnded } from '../watch/why-ended.ts';

/** At most once in so long; on a terminal also where only the time has gone on. */
const AGAIN_MS = 1_000;

/** What stands before each answer but the first. */
const BETWEEN: Readonly<Partial<Record<ListFormat, string>>> = {
  table: '\n',
  wide: '\n',
  name: '\n',
  json: '',
  yaml: '---\n',
};
const HOME_AND_CLEAR = '\u001b[H\u001b[2J';

export async function getWatched(
  host: Host,
  kind: ContractKind,
  { options, print }: { readonly options: GetOptions; readonly print: () => Promise<number> },
): Promise<number> {
  const between = BETWEEN[options.output];
  if (between === undefined) throw asLines(options.output);
  // What jq does not understand is told before anything is followed.
  await openJsonPrinter(host, options.jq);
  const { env, stdout } = host;
  const isScreen = stdout.isTTY && (options.output === 'table' || options.output === 'wide');
  const feed = openFeed({
    locate: () => findGateway({ env, url: options.url }),
    kinds: KINDS.filter(one => one === kind || one === 'sources'),
  });
  let isStopped = false;
  const stopped = host.untilStopped().then(() => {
    isStopped = true;
  });
  try {
    for (let seen = await nextChange(feed, '', { isScreen: false, stopped }); !isStopped; ) {
      stdout.write(isScreen ? HOME_AND_CLEAR : seen.isFirst ? '' : between);
      await print();
      const next = await nextChange(feed, seen.position, { isScreen, stopped });
      seen = { ...next, isFirst: false };
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
async function nextChange(
  feed: OpenFeed,
  position: string,
  { isScreen, stopped }: Waiting,
): Promise<{ readonly position: string; readonly isFirst: boolean }> {
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
    return { position: positionOf(feed), isFirst: position === '' };
  } finally {
    clearTimeout(due);
    unsubscribe();
  }
}

function positionOf({ position }: OpenFeed): string {
  return position === undefined ? '' : `${position.epoch}/${position.offset}`;
}

function asLines(output: ListFormat): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: `--watch prints whole answers, and of -o ${output} nobody could tell where one ends`,
    hint: 'It goes with -o table, wide, json, yaml, name. For changes as lines: ringtop watch.',
  });
}
