// `ringtop get KIND`: asks the gateway over plain HTTP, prints its answer as it came or as a table.
//
// What knows the widths of letters takes longer to set up than the question takes: it is loaded for a table only.
import type { ContractKind } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { parseEnvelope } from './parse-envelope.ts';

export interface GetOptions {
  readonly output: 'table' | 'json';
  readonly url?: string;
  /** Seconds. */
  readonly timeout: number;
}

export async function get(
  { env, stdout, stderr }: Host,
  kind: ContractKind,
  options: GetOptions,
): Promise<number> {
  const gateway = findGateway({ env, url: options.url });
  const answer = await fetchText(gateway, { path: `/v1/${kind}`, silenceMs: options.timeout * 1000 });
  const { isStale, items } = parseEnvelope(answer, gateway.url);
  if (isStale) stderr.write(`ringtop: some of this is stale: its source is not live\n`);
  if (options.output === 'json') stdout.write(`${answer.trimEnd()}\n`);
  else stdout.write((await import('./format-table.ts')).formatTable(kind, items));
  return 0;
}
