// `ringtop alert list`: the alerts as they are, or each change of one as a line of JSON, until it is told to stop.
import type { AlertRow, FloorDocument } from '../../floor/index.ts';
import { safeJson } from '../../lib/safe-json.ts';
import { alertItem, EXIT, isIn, RingtopError } from '../../protocol/index.ts';
import { findGateway } from '../connect/find-gateway.ts';
import { programName } from '../connect/program-name.ts';
import { get } from '../get/get.ts';
import { readFilter } from '../get/read-filter.ts';
import type { Host } from '../host.ts';
import type { ListOutput } from '../output/formats.ts';
import { openJsonPrinter } from '../output/json-printer.ts';
import { followFeed } from '../watch/follow-feed.ts';

const SILENCE_MS = 10_000;

export interface ListAlertsOptions extends ListOutput {
  readonly filter?: string;
  readonly follow?: true;
  /** IANA: by which clock a table tells instants. @default the center's */
  readonly tz?: string;
  readonly url?: string;
}

export function listAlerts(host: Host, { follow, ...options }: ListAlertsOptions): Promise<number> {
  if (follow !== true) return get(host, 'alerts', { ...options, timeout: SILENCE_MS });
  refuseInLines(options);
  return followAlerts(host, options);
}

/** Changes come one by one: nothing is sorted, and nothing has titles. */
function refuseInLines({ output, jq, columns, headers, sort }: ListOutput): void {
  const isLines = output === 'ndjson' || (output === 'json' && jq !== undefined);
  const odd = [
    ...(isLines ? [] : [`-o ${output}`]),
    ...(columns === undefined ? [] : ['--columns']),
    ...(headers === false ? ['--no-headers'] : []),
    ...(sort === undefined ? [] : ['--sort']),
  ];
  if (odd.length === 0) return;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `--follow prints each change as a line of JSON, and ${odd.join(' and ')} has none`,
    hint: 'It goes with -o ndjson, --filter and --jq.',
  });
}

/** What is there at first, then each that is raised, acknowledged, silenced, recovered or expired. */
async function followAlerts(host: Host, { filter, jq, url }: ListAlertsOptions): Promise<number> {
  const { env } = host;
  const chosen = filter === undefined ? undefined : readFilter('alerts', filter);
  const stopped = host.untilStopped();
  const write = await openJsonPrinter(host, { jq, stopped });
  const locate = () => findGateway({ env, url });
  locate();
  const { openFeed } = await import('../../client/index.ts');
  const feed = openFeed({ locate, kinds: ['alerts', 'sources'], program: programName('alerts') });
  let seen: FloorDocument['alerts'] = {};
  const look = async (): Promise<void> => {
    if (!feed.hasDocument || feed.status.state !== 'live') return;
    const { document } = feed;
    const at = Math.round(feed.dataNow());
    const changed = Object.entries<AlertRow>(document.alerts).filter(([id, row]) => row !== seen[id]);
    const items = changed.map(([id, row]) => alertItem(id, row, { document, at }));
    const told = items.filter(item => chosen === undefined || isIn(chosen, { ...item }));
    seen = document.alerts;
    await write(told.map(item => `${safeJson(item)}\n`).join(''));
  };
  await followFeed(stopped, feed, { locate, look });
  return EXIT.interrupted;
}
