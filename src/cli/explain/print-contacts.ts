// `ringtop explain METRIC --queue Q --contacts`: the contacts behind a figure, a page of them.
import type { MetricId } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { asFields, type Fields, isFields } from '../../lib/fields.ts';
import { given } from '../../lib/given.ts';
import { RingtopError } from '../../protocol/index.ts';
import { askClock } from '../connect/ask-where.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway, type GatewayAddress } from '../connect/find-gateway.ts';
import { fetchOne } from '../get/fetch-one.ts';
import type { Host } from '../host.ts';
import type { ListOutput } from '../output/formats.ts';
import { openListPrinter } from '../output/print-list.ts';
import { contactTable } from './contact-table.ts';

export interface ContactsOptions extends ListOutput {
  readonly queue?: string;
  readonly channel?: string;
  readonly span?: string;
  readonly limit?: number;
  readonly before?: string;
  readonly tz?: string;
  readonly url?: string;
}

export async function printContacts(host: Host, metric: MetricId, options: ContactsOptions): Promise<void> {
  refuseUnlisted(metric, options);
  const isTable = options.output === 'table' || options.output === 'wide';
  // What cannot be printed is refused before anything is asked.
  await openListPrinter(host, contactTable(undefined), options);
  const gateway = findGateway({ env: host.env, url: options.url });
  const document = await askContacts(gateway, metric, options);
  const now = Date.parse(String(document.at));
  const place = isTable ? { clock: await askClock(gateway, options.tz), now } : undefined;
  const printer = await openListPrinter(host, contactTable(place), options);
  await printer.document({ ...document, items: document.items }, { clock: place?.clock });
  if (options.output !== 'json' && options.output !== 'yaml') host.stderr.write(sayRest(document));
}

type Page = Fields & { readonly items: readonly Fields[] };

async function askContacts(
  gateway: GatewayAddress,
  metric: MetricId,
  { queue, channel, span, limit, before }: ContactsOptions,
): Promise<Page> {
  const id = queue === undefined ? undefined : String((await fetchOne(gateway, 'queues', queue)).item.id);
  const params = { metric, ...given({ queue: id, channel, span, limit, before }) };
  const answer = await callGateway(gateway, { method: 'metric.contacts', params });
  if (!answer.ok) throw new RingtopError(answer.failure);
  const { result } = answer;
  if (isFields(result) && Array.isArray(result.items))
    return { ...result, items: result.items.map(asFields) };
  throw new RingtopError({
    code: 'internal',
    message: `what ${gateway.url} answered is no list of contacts`,
    hint: 'Is the gateway not older than this ringtop?',
  });
}

/** To people: what all of them come to, what is not kept, and how to see those before these. */
function sayRest({ items, contactCount, numerator, denominator, span, keptFrom, before }: Page): string {
  const all = `${items.length} of ${contactCount} contacts (${span}): the figure is ${numerator} / ${denominator}`;
  const kept =
    typeof keptFrom === 'string' ? [`contacts that entered before ${keptFrom} are not kept any more`] : [];
  const older =
    typeof before === 'string' ? [`those before these: --before ${cleanText(before, { cells: 2_000 })}`] : [];
  return [all, ...kept, ...older].map(line => `ringtop: ${line}\n`).join('');
}

const WAITING = 'Who waits now: ringtop get contacts --filter state=waiting.';

/** Why there are none to list, by figure; absent of those that have them. */
const UNLISTED: { readonly [M in MetricId]?: readonly [string, string] } = {
  waitingCount: ['is of those who wait at this moment', WAITING],
  oldestWaitMs: ['is of those who wait at this moment', WAITING],
  averageWaitMs: ['is of those who wait at this moment', WAITING],
  waitingOverTargetCount: ['is of those who wait at this moment', WAITING],
  handleTimeMs: [
    'is two means, and its conversations are not listed yet',
    'See ringtop explain handleTimeMs.',
  ],
  occupancy60m: ['is made of people’s time, not of contacts', 'See ringtop report agents.'],
  expectedWait: ['is foreseen, and made of no contacts', 'See ringtop explain expectedWait.'],
  'staffing.free': ['counts people, not contacts', 'See ringtop get agents.'],
  dropRate: ['is of dialed numbers, which are not listed yet', 'See ringtop report campaigns.'],
  stateMs: ['is of one person’s state, not of contacts', 'See ringtop describe agent ID.'],
  'agent.contacts': ['is of one person', 'His contacts: ringtop describe agent ID.'],
  'agent.missed': ['is of one person', 'His contacts: ringtop describe agent ID.'],
  'agent.handleTimeMs': ['is of one person', 'His contacts: ringtop describe agent ID.'],
  'agent.occupancy': ['is made of a person’s time', 'See ringtop describe agent ID.'],
};

function refuseUnlisted(metric: MetricId, { queue, channel }: ContactsOptions): void {
  const [why, hint] = UNLISTED[metric] ?? [];
  if (why !== undefined)
    throw bad(`${metric} has no contacts to list: it ${why}`, hint ?? 'See ringtop explain.');
  if (queue === undefined && channel === undefined)
    throw bad('--contacts lists those of one queue or channel', 'Say --queue Q or --channel C.');
}

function bad(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-arguments', message, hint });
}
