// `ringtop get sessions --watch`: no feed tells of what is the gateway's own, so it is asked for each second, and printed
// where it is another than before.
import { setTimeout as delay } from 'node:timers/promises';
import { EXIT, type GatewayKind } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { GetOptions } from '../get/get-options.ts';
import { listPath } from '../get/list-path.ts';
import { parseEnvelope } from '../get/parse-envelope.ts';
import { createRide } from '../get/ride-out.ts';
import { AGAIN_MS, openRepeats } from '../get/write-between.ts';
import type { Host } from '../host.ts';
import { type JsonPrinter, openJsonPrinter } from '../output/json-printer.ts';

export async function getPolled(
  host: Host,
  kind: GatewayKind,
  {
    options,
    print,
  }: { readonly options: GetOptions; readonly print: (printer: JsonPrinter) => Promise<number> },
): Promise<number> {
  const repeats = openRepeats(host.stdout, options.output);
  const stopping = new AbortController();
  const stopped = host.untilStopped().then(() => stopping.abort());
  // What jq does not understand is told before anything is asked.
  const printer = await openJsonPrinter(host, { jq: options.jq, stopped });
  const ride = createRide(host, () => findGateway({ env: host.env, url: options.url }));
  let seen: string | undefined;
  const lookAndPrint = async (): Promise<void> => {
    const next = await look(host, kind, options);
    if (next === seen && !repeats.isScreen) return;
    repeats.begin();
    await print(printer);
    seen = next;
  };
  while (!stopping.signal.aborted) {
    await Promise.race([lookAndPrint().then(ride.back), stopped]).catch(error => {
      if (seen === undefined) throw error;
      ride.away(error);
    });
    await Promise.race([delay(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => {}), stopped]);
  }
  return EXIT.interrupted;
}

/** The list as one text, less what moves with the clock alone. */
async function look({ env }: Host, kind: GatewayKind, options: GetOptions): Promise<string> {
  const gateway = findGateway({ env, url: options.url });
  const question = { path: listPath(kind, options), silenceMs: options.timeout };
  const { items } = parseEnvelope(await fetchText(gateway, question), gateway.url);
  return JSON.stringify(items, (key, value) => (RUNNING.has(key) ? undefined : value));
}

const RUNNING: ReadonlySet<string> = new Set(['connectedMs', 'askedMs', 'undoInMs', 'unsentBytes']);
