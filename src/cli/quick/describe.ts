// `ringtop describe KIND ID`: everything about one, for people, with what the history tells of it where there is one.
import { asFields, type Fields } from '../../lib/fields.ts';
import { EXIT, type ListKind } from '../../protocol/index.ts';
import { askClock } from '../connect/ask-where.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway, type GatewayAddress } from '../connect/find-gateway.ts';
import { describeHistory } from '../describe/describe-history.ts';
import { describeItem } from '../describe/describe-item.ts';
import { fetchOne } from '../get/fetch-one.ts';
import { sayOneFresh } from '../get/say-freshness.ts';
import type { Host } from '../host.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { openDocumentPrinter } from '../output/print-document.ts';

export interface DescribeOptions extends DocumentOutput {
  readonly kind: ListKind;
  /** Its id or name. */
  readonly name: string;
  /** IANA. @default the center's */
  readonly tz?: string;
  /** How old it may be, in milliseconds. */
  readonly fresh?: number;
  readonly url?: string;
}

export async function describe(
  host: Host,
  { kind, name, tz, fresh, url, ...output }: DescribeOptions,
): Promise<number> {
  const print = await openDocumentPrinter(host, output);
  const gateway = findGateway({ env: host.env, url });
  const { item, envelope } = await fetchOne(gateway, kind, name);
  await print(documentOf(envelope, item), async () => {
    const place = { clock: await askClock(gateway, tz) };
    const past = await describePast(gateway, { kind, item, place });
    return `Times by the clock of ${place.clock.zone}.\n${describeItem(kind, item, place)}${past}`;
  });
  return (await sayOneFresh(host, { gateway, item, freshMs: fresh })) ? EXIT.done : EXIT.stale;
}

/** `AgentList` with many is `Agent` with one. */
function documentOf({ kind, at, epoch, offset }: Fields, item: Fields): object {
  const one = String(kind).replace(/List$/, '');
  return { apiVersion: 'ringtop/v1', kind: one, at, epoch, offset, stale: item.stale === true, item };
}

interface Described {
  readonly kind: ListKind;
  readonly item: Fields;
  readonly place: Parameters<typeof describeItem>[2];
}

/** Why there is none is said: a token that may not, a gateway that keeps none. */
async function describePast(gateway: GatewayAddress, { kind, item, place }: Described): Promise<string> {
  if (kind !== 'agents' && kind !== 'contacts') return '';
  const [method, key] = kind === 'agents' ? ['agent.history', 'agent'] : ['contact.history', 'contact'];
  const answer = await callGateway(gateway, { method, params: { [key]: item.id } });
  if (!answer.ok) return `\n  No history: ${answer.failure.message}\n`;
  return describeHistory(asFields(answer.result), place);
}
