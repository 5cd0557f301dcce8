// `ringtop get sessions --watch`: no feed tells of what is the gateway's own, so it is asked for each second, and printed
// where it is another than before.
import { setTimeout as delay } from 'node:timers/promises';
import { formatError } from '../../lib/format-error.ts';
import { EXIT, type GatewayKind, RingtopError } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { GetOptions } from '../get/get-options.ts';
import { listPath } from '../get/list-path.ts';
import { parseEnvelope } from '../get/parse-envelope.ts';
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
  let seen: string | undefined;
  let isAway = false;
  while (!stopping.signal.aborted) {
    const next = await look(host, kind, options).catch((error: unknown) => {
      if (seen === undefined || !isPassing(error)) throw error;
      if (!isAway) host.stderr.write(`ringtop: ${formatError(error)}; trying again\n`);
      isAway = true;
      return undefined;
    });
    if (next !== undefined) isAway = false;
    if (next !== undefined && (next !== seen || repeats.isScreen)) {
      repeats.begin();
      await Promise.race([print(printer), stopped]);
      seen = next;
    }
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

function isPassing(error: unknown): boolean {
  return error instanceof RingtopError && ['not-connected', 'timed-out', 'busy'].includes(error.code);
}
