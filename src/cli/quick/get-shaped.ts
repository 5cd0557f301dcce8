// `ringtop get` in any form but JSON as it came: as a table, a file of columns, lines, YAML or names, chosen and sorted.
import type { Fields } from '../../lib/fields.ts';
import { type ContractKind, EXIT, type Filter, isIn } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import { findGateway, type GatewayAddress } from '../connect/find-gateway.ts';
import { filePaths, tableColumns } from '../get/choose-columns.ts';
import { formatTable } from '../get/format-table.ts';
import type { GetOptions } from '../get/get-options.ts';
import { openList } from '../get/open-list.ts';
import { type Envelope, parseEnvelope } from '../get/parse-envelope.ts';
import { countStale, pickNamed, readFilter, sortItems } from '../get/pick-items.ts';
import { sayFreshness } from '../get/say-freshness.ts';
import { findSourceNames } from '../get/source-names.ts';
import { createLineWriter } from '../get/write-lines.ts';
import type { Host } from '../host.ts';

export async function getShaped(host: Host, kind: ContractKind, options: GetOptions): Promise<number> {
  const gateway = findGateway({ env: host.env, url: options.url });
  const filter = options.filter === undefined ? undefined : readFilter(kind, options.filter);
  const asked = { host, gateway, kind, options, filter };
  return isOneByOne(options) ? printAsItComes(asked) : printWhole(asked);
}

interface Asked {
  readonly host: Host;
  readonly gateway: GatewayAddress;
  readonly kind: ContractKind;
  readonly options: GetOptions;
  readonly filter: Filter | undefined;
}

/** Where no item has to know of another, none has to be kept. */
function isOneByOne({ output, names = [], sort }: GetOptions): boolean {
  return ['csv', 'tsv', 'ndjson', 'name'].includes(output) && names.length === 0 && sort === undefined;
}

async function printAsItComes({ host, gateway, kind, options, filter }: Asked): Promise<number> {
  const write = createLineWriter(host.stdout, { kind, options, paths: pathsOf(kind, options) });
  const question = { path: `/v1/${kind}`, silenceMs: options.timeout * 1000 };
  const { items } = await openList(gateway, question);
  let leftCount = 0;
  let isStale = false;
  await write.head();
  for await (const item of items) {
    if (filter !== undefined && !isIn(filter, item)) leftCount += countStale(filter, [item]);
    else {
      isStale ||= item.stale === true;
      await write.item(item);
    }
  }
  const isFresh = await sayFreshness(host, { gateway, kind, isStale, leftCount, options });
  return isFresh ? EXIT.done : EXIT.stale;
}

async function printWhole({ host, gateway, kind, options, filter }: Asked): Promise<number> {
  // What cannot be printed is refused before it is fetched.
  const paths = pathsOf(kind, options);
  const { names = [], sort, output, columns, headers = true } = options;
  const text = await fetchText(gateway, { path: `/v1/${kind}`, silenceMs: options.timeout * 1000 });
  const envelope = parseEnvelope(text, gateway.url);
  const named =
    names.length === 0 ? { items: envelope.items, missing: [] } : pickNamed(kind, envelope.items, names);
  const found = filter === undefined ? named.items : named.items.filter(item => isIn(filter, item));
  const items = sort === undefined ? found : sortItems(kind, found, sort);
  const leftCount = filter === undefined ? 0 : countStale(filter, named.items);
  if (output === 'table' || output === 'wide') {
    const shown = tableColumns(kind, columns, output === 'wide');
    const names = await findSourceNames(gateway, items, options);
    host.stdout.write(formatTable(shown, items, { names, hasHeaders: headers }));
  } else if (output === 'json' || output === 'yaml') {
    host.stdout.write(await formatEnvelope({ envelope, items, output }));
  } else {
    const write = createLineWriter(host.stdout, { kind, options, paths });
    await write.head();
    for (const item of items) await write.item(item);
  }
  for (const sentence of named.missing) host.stderr.write(`ringtop: ${sentence}\n`);
  const isStale = items.some(item => item.stale === true);
  const isFresh = await sayFreshness(host, { gateway, kind, isStale, leftCount, options });
  if (named.missing.length > 0) return EXIT['not-found'];
  return isFresh ? EXIT.done : EXIT.stale;
}

function pathsOf(kind: ContractKind, { output, columns, sort }: GetOptions): readonly string[] {
  if (columns !== undefined) tableColumns(kind, columns, false);
  if (sort !== undefined) sortItems(kind, [], sort);
  return output === 'csv' || output === 'tsv' ? filePaths(kind, columns) : [];
}

interface Chosen {
  readonly envelope: Envelope;
  readonly items: readonly Fields[];
  readonly output: 'json' | 'yaml';
}

/** The gateway's own envelope, with the items that were chosen. */
async function formatEnvelope({ envelope, items, output }: Chosen): Promise<string> {
  const isWhole = items === envelope.items;
  const { whole } = envelope;
  const stale = items.some(item => item.stale === true);
  const chosen = isWhole ? whole : { ...whole, stale, items };
  if (output === 'json') return `${JSON.stringify(chosen)}\n`;
  return (await import('../run/format-yaml.ts')).formatYaml(chosen);
}
