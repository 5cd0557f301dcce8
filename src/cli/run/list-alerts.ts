// `ringtop alert list`: the alerts as they are, or each change of one as a line of JSON, until it is told to stop.
import type { AlertRow, FloorDocument } from '../../floor/index.ts';
import { alertItem, EXIT } from '../../protocol/index.ts';
import { findGateway } from '../connect/find-gateway.ts';
import { programName } from '../connect/program-name.ts';
import { get } from '../get/get.ts';
import type { Host } from '../host.ts';

const SILENCE_MS = 10_000;

export interface ListAlertsOptions {
  readonly output: 'table' | 'json' | 'ndjson';
  readonly follow?: true;
  readonly url?: string;
}

export function listAlerts(host: Host, { output, follow, url }: ListAlertsOptions): Promise<number> {
  if (follow || output === 'ndjson') return followAlerts(host, { follow: follow === true, url });
  return get(host, 'alerts', { output, timeout: SILENCE_MS, ...(url === undefined ? {} : { url }) });
}

/** What is there at first, then each that is raised, acknowledged, silenced, recovered or expired. */
async function followAlerts(
  host: Host,
  { follow, url }: { readonly follow: boolean; readonly url: string | undefined },
): Promise<number> {
  const { env, stdout } = host;
  const locate = () => findGateway({ env, url });
  locate();
  const { openFeed } = await import('../../client/index.ts');
  const feed = openFeed({ locate, kinds: ['alerts', 'sources'], program: programName('alerts') });
  const { promise: read, resolve: hasRead } = Promise.withResolvers<void>();
  let seen: FloorDocument['alerts'] = {};
  const print = (): void => {
    if (!feed.hasDocument || feed.status.state !== 'live') return;
    const { document } = feed;
    const at = Math.round(feed.dataNow());
    for (const [id, row] of Object.entries<AlertRow>(document.alerts))
      if (row !== seen[id]) stdout.write(`${JSON.stringify(alertItem(id, row, { document, at }))}\n`);
    seen = document.alerts;
    hasRead();
  };
  const unsubscribe = feed.subscribe(print);
  print();
  await (follow ? host.untilStopped() : Promise.race([read, host.untilStopped()]));
  unsubscribe();
  await feed.close();
  return EXIT.done;
}
