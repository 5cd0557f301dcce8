// `ringtop wait`: until an expression is so, or its time is over.
import { type OpenFeed, openFeed } from '../../client/index.ts';
import { KINDS } from '../../floor/index.ts';
import { CONTRACT_KINDS, EXIT, formatInstant, parseWait, RingtopError } from '../../protocol/index.ts';
import { clockOf } from '../connect/ask-where.ts';
import { findGateway } from '../connect/find-gateway.ts';
import { programName } from '../connect/program-name.ts';
import { sayAmbiguous } from '../get/pick-items.ts';
import { adviceOf, columnsOf } from '../get/read-filter.ts';
import { tableOf } from '../get/table-of.ts';
import type { Host } from '../host.ts';
import { isText, listFormat } from '../output/formats.ts';
import { openJsonPrinter } from '../output/json-printer.ts';
import { openListPrinter } from '../output/print-list.ts';
import { sayFound } from '../wait/say-found.ts';
import type { WaitOptions } from '../wait/wait-options.ts';
import { createWaiter, type Found } from '../wait/waiter.ts';
import { followFeed } from '../watch/follow-feed.ts';

/** Between changes time goes on, and with it waits and breaks. */
const LOOK_MS = 1_000;

export async function wait(host: Host, options: WaitOptions): Promise<number> {
  const { env } = host;
  const awaited = readWait(options.for);
  const { kind } = awaited.when;
  const stopped = host.untilStopped();
  const printer = await openListPrinter(host, tableOf(kind), {
    ...options,
    output: listFormat(options.output),
    printer: await openJsonPrinter(host, { jq: options.jq, stopped }),
  });
  const locate = () => findGateway({ env, url: options.url });
  locate();
  const needed: readonly string[] = ['center', 'sources', 'queues', kind];
  const feed = openFeed({
    locate,
    kinds: KINDS.filter(one => needed.includes(one)),
    program: programName('wait'),
  });
  const waiter = createWaiter(awaited);
  const { promise: over, resolve } = Promise.withResolvers<FoundAt | 'late'>();
  const look = (): void => {
    if (!feed.hasDocument) return;
    const at = Math.round(feed.dataNow());
    const found = waiter.look({ document: feed.document, at, isLive: feed.status.state === 'live' });
    const [only, another] = found.named ?? [];
    const { id = '' } = awaited.when;
    // A contact that is awaited is yet to come.
    if (found.named !== undefined && only === undefined && kind !== 'contacts') throw notThere(kind, id);
    if (another !== undefined) throw several(kind, id, found.named ?? []);
    if (found.items.length > 0)
      resolve({ ...found, at, position: feed.position, center: feed.document.center });
  };
  const late = setTimeout(() => resolve('late'), Math.min(options.timeout, LONGEST_MS));
  const found = await followFeed(stopped, feed, { locate, look, over, each: { ms: LOOK_MS, look } }).finally(
    () => clearTimeout(late),
  );
  if (found === 'stopped') return EXIT.interrupted;
  if (found === 'late') throw feed.hasDocument ? tooLate(options) : toldNothing(options, locate().url);
  if (isText(options)) {
    for (const item of found.items) host.stdout.write(`${sayFound(awaited, item)}\n`);
    return EXIT.done;
  }
  const { epoch = '', offset = 0 } = found.position ?? {};
  const at = formatInstant(found.at);
  const head = { apiVersion: 'ringtop/v1', kind: CONTRACT_KINDS[kind], at, epoch, offset, stale: false };
  const printed = printer.document({ ...head, items: found.items }, { clock: () => clockOf(found.center) });
  return Promise.race([printed.then(() => EXIT.done), stopped.then(() => EXIT.interrupted)]);
}

/** What was found, and where the floor stood then. */
interface FoundAt extends Found {
  readonly at: number;
  readonly position: OpenFeed['position'];
  readonly center: OpenFeed['document']['center'];
}

/** A timer takes no longer ones: 24 days. */
const LONGEST_MS = 2 ** 31 - 1;

function readWait(text: string) {
  const parsed = parseWait(text);
  if (parsed.ok) return parsed.is;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `--for ${JSON.stringify(text)} cannot be understood`,
    hint: adviceOf(parsed, columnsOf(/^\s*(\w+)\[/.exec(text)?.[1])),
  });
}

function notThere(kind: string, id: string): RingtopError {
  return new RingtopError({
    code: 'not-found',
    message: `none of the ${kind} is called ${JSON.stringify(id)}`,
    hint: `See ringtop get ${kind} -o name.`,
  });
}

function several(kind: string, name: string, ids: readonly string[]): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: sayAmbiguous(
      name,
      ids.map(id => ({ id })),
    ),
    hint: `See ringtop get ${kind}; ${kind}[*] is any of them.`,
  });
}

function tooLate({ for: text, timeout }: WaitOptions): RingtopError {
  return new RingtopError({
    code: 'timed-out',
    message: `it did not come to ${text} within ${timeout / 1000} s`,
  });
}

/** Whether it has come to that, nobody here knows. */
function toldNothing({ timeout }: WaitOptions, url: string): RingtopError {
  return new RingtopError({
    code: 'timed-out',
    message: `the gateway at ${url} told nothing within ${timeout / 1000} s`,
    hint: 'It may hang. Its own log says more.',
  });
}
