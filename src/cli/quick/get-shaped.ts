// `ringtop get` in any form but JSON as it came: as a table, a file of columns, lines, YAML or names, chosen and sorted.
import type { Fields } from '../../lib/fields.ts';
import { given } from '../../lib/given.ts';
import { CODES, EXIT, type Filter, isIn, type ListKind, RingtopError } from '../../protocol/index.ts';
import { askClock } from '../connect/ask-where.ts';
import { fetchText } from '../connect/fetch-text.ts';
import { findGateway, type GatewayAddress } from '../connect/find-gateway.ts';
import { askedOf, type GetOptions } from '../get/get-options.ts';
import { listPath } from '../get/list-path.ts';
import { openList } from '../get/open-list.ts';
import { type Envelope, parseEnvelope } from '../get/parse-envelope.ts';
import { countStale, pickNamed, worstOf } from '../get/pick-items.ts';
import { readFilter } from '../get/read-filter.ts';
import { sayFreshness, staleSourcesOf } from '../get/say-freshness.ts';
import { findSourceNames } from '../get/source-names.ts';
import { tableOf } from '../get/table-of.ts';
import { withQueueIds } from '../get/with-queue-ids.ts';
import type { Host } from '../host.ts';
import { openListPrinter } from '../output/print-list.ts';

export async function getShaped(host: Host, kind: ListKind, options: GetOptions): Promise<number> {
  const gateway = findGateway({ env: host.env, url: options.url });
  const filter = options.filter === undefined ? undefined : readFilter(kind, options.filter);
  const asked = { host, gateway, kind, options, filter };
  return isOneByOne(options) ? printAsItComes(asked) : printWhole(asked);
}

interface Asked {
  readonly host: Host;
  readonly gateway: GatewayAddress;
  readonly kind: ListKind;
  readonly options: GetOptions;
  readonly filter: Filter | undefined;
}

/** Where no item has to know of another, none has to be kept. */
function isOneByOne({ output, names = [], sort }: GetOptions): boolean {
  return ['csv', 'tsv', 'ndjson', 'name'].includes(output) && names.length === 0 && sort === undefined;
}

async function printAsItComes({ host, gateway, kind, options, ...asked }: Asked): Promise<number> {
  const { lines } = await openListPrinter(host, tableOf(kind), options);
  const filter = asked.filter && (await withQueueIds(gateway, asked.filter));
  const question = { path: listPath(kind, options), silenceMs: options.timeout };
  const { items } = await openList(gateway, question);
  let leftCount = 0;
  const staleSources = new Set<string | null>();
  await lines.head();
  for await (const item of items) {
    if (filter !== undefined && !isIn(filter, item)) leftCount += countStale(filter, [item]);
    else {
      for (const source of staleSourcesOf([item])) staleSources.add(source);
      await lines.item(item);
    }
  }
  await lines.end();
  const isFresh = await sayFreshness(host, { ...askedOf(kind, options), gateway, staleSources, leftCount });
  return isFresh ? EXIT.done : EXIT.stale;
}

async function printWhole({ host, gateway, kind, options, ...asked }: Asked): Promise<number> {
  // What cannot be printed is refused before it is fetched.
  const printer = await openListPrinter(host, tableOf(kind), options);
  const filter = asked.filter && (await withQueueIds(gateway, asked.filter));
  const { names = [], output } = options;
  const text = await fetchText(gateway, { path: listPath(kind, options), silenceMs: options.timeout });
  const envelope = parseEnvelope(text, gateway.url);
  const named =
    names.length === 0 ? { items: envelope.items, missing: [] } : pickNamed(kind, envelope.items, names);
  const items = filter === undefined ? named.items : named.items.filter(item => isIn(filter, item));
  const leftCount = filter === undefined ? 0 : countStale(filter, named.items);
  const isTable = output === 'table' || output === 'wide';
  const sourceNames = isTable ? await findSourceNames(gateway, items, options) : undefined;
  const clock = () => askClock(gateway, options.tz);
  await printer.document(chosenOf(envelope, items), { clock, ...given({ names: sourceNames }) });
  const isJson = output === 'json' || output === 'ndjson';
  const isTold = isJson && options.watch !== true;
  const hint = `See ringtop get ${kind}.`;
  if (!isTold && named.missing.length > 0)
    host.stderr.write([...named.missing.map(({ said }) => `ringtop: ${said}`), hint, ''].join('\n'));
  const staleSources = staleSourcesOf(items);
  const isFresh = await sayFreshness(host, { ...askedOf(kind, options), gateway, staleSources, leftCount });
  const code = worstOf(named.missing);
  // Where JSON was asked for, a failure is one object.
  if (isTold && code !== undefined)
    throw new RingtopError({ code, message: named.missing.map(({ said }) => said).join('; '), hint });
  if (code !== undefined) return CODES[code].exit;
  return isFresh ? EXIT.done : EXIT.stale;
}

/** The gateway's own envelope, with the items that were chosen. */
function chosenOf({ items: all, whole }: Envelope, items: readonly Fields[]) {
  if (items === all) return { ...whole, items };
  return { ...whole, stale: items.some(item => item.stale === true), items };
}
