// How the gateway that runs here fares with its sources: what it could not read, had to correct, or warns of.
import { cleanText } from '../../lib/clean-text.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import { RingtopError } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import { readRuntimeFile, runtimeFilePath } from '../connect/runtime-file.ts';
import { ownTrust, trustIn } from '../connect/trust.ts';
import { parseEnvelope } from '../get/parse-envelope.ts';
import type { Host } from '../host.ts';
import type { CheckResult } from './source-report.ts';

export interface GatewayReport {
  of(source: string): readonly CheckResult[];
}

const SILENCE_MS = 3000;
const CHECK = { check: 'gateway', title: 'the gateway that runs here is well' } as const;

/** Never rejects: the doctor works before the gateway does. */
export async function examineGateway(env: Host['env']): Promise<GatewayReport> {
  try {
    const address = readRuntimeFile(runtimeFilePath(env));
    if (address === undefined) return { of: () => [tell('note', 'no gateway runs here')] };
    const { url, token, cert } = address;
    const gateway = { url, token, hint: '', ...trustIn(ownTrust(cert)) };
    const text = await fetchText(gateway, { path: '/v1/sources', silenceMs: SILENCE_MS });
    const { items } = parseEnvelope(text, url);
    const alerts = await fetchText(gateway, { path: '/v1/alerts', silenceMs: SILENCE_MS });
    const ofItself = parseEnvelope(alerts, url).items.filter(isOwnAndStanding);
    return {
      of: source => [
        ...judge(
          items.find(({ id }) => id === source),
          url,
        ),
        ...ofItself.map(({ text }) => tell('warning', textOf(text))),
      ],
    };
  } catch (error) {
    if (!(error instanceof RingtopError)) throw error;
    return { of: () => [tell('warning', `the gateway that ran here cannot be asked: ${error.message}`)] };
  }
}

function judge(row: Fields | undefined, url: string): CheckResult[] {
  if (row === undefined)
    return [tell('note', `the gateway at ${url} has another config: it has no such source`)];
  const results: CheckResult[] = [];
  if (row.state !== 'live')
    results.push(
      tell(
        'error',
        `at the gateway it is ${textOf(row.state)}: ${textOf(row.reason) || 'no reason is told'}`,
      ),
    );
  for (const text of warningsOf(row)) results.push(tell('warning', text));
  const unparsed = countOf(row.unparsedCount);
  if (unparsed > 0)
    results.push(
      tell(
        'warning',
        `the gateway could not read ${unparsed} packets: names with line ends in QueueEntry, or an Asterisk that it does not know. ` +
          'Record a piece of the session and file it with ringtop',
      ),
    );
  const unknown = countOf(row.unknownEventCount);
  if (unknown > 0)
    results.push(tell('note', `the gateway passed over ${unknown} events of names that it does not know`));
  const corrected = countOf(row.correctedCount);
  if (corrected > 0)
    results.push(
      tell(
        'note',
        `the gateway found ${corrected} things otherwise than the events had told, and corrected them: silent reloads, lost events`,
      ),
    );
  const blindMs = countOf(row.blindTodayMs);
  if (blindMs >= 1000)
    results.push(tell('note', `the gateway was blind for ${Math.round(blindMs / 1000)} s of this day`));
  return results.length > 0
    ? results
    : [tell('ok', `the gateway at ${url} is live, and had nothing to correct`)];
}

/** What it says of its own parts: a history that has stopped, a key that was lost, a certificate that ends. */
function isOwnAndStanding({ subject, state }: Fields): boolean {
  return asFields(subject).kind === 'gateway' && (state === 'raised' || state === 'acknowledged');
}

function tell(level: CheckResult['level'], sentence: string): CheckResult {
  return { ...CHECK, level, sentence };
}

/** `[{"warning":"privileged","text":"…"}]`: what it warns of while it goes on. */
function warningsOf({ warnings }: Fields): string[] {
  return Array.isArray(warnings) ? warnings.map(one => textOf(asFields(one).text)) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? cleanText(value, { cells: 400 }) : '';
}

function countOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
