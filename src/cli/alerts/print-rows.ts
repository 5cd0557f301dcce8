// Silences and dead letters, in every format of a list.
import { asFields } from '../../lib/fields.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import { deadLetterItem, EXIT, formatInstant, silenceItem } from '../../protocol/index.ts';
import { askClock } from '../connect/ask-where.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import type { ListOutput } from '../output/formats.ts';
import type { ListTable } from '../output/list-table.ts';
import { openListPrinter } from '../output/print-list.ts';
import { ask } from './ask.ts';
import { deadLetterTable, silenceTable } from './desk-tables.ts';
import { isDeadLetter, isSilence, rowsOf } from './read-rows.ts';

export interface ListOptions extends ListOutput {
  /** IANA. @default the center's */
  readonly tz?: string;
  readonly url?: string;
}

export async function printSilences(host: Host, options: ListOptions): Promise<number> {
  return print(host, options, silenceTable, async () => {
    const { at, silences } = await ask(host, { method: 'alert.silences', params: {}, url: options.url });
    return { kind: 'SilenceList', at: Number(at), items: rowsOf(silences, isSilence).map(silenceItem) };
  });
}

export async function printDeadLetters(host: Host, options: ListOptions): Promise<number> {
  return print(host, options, deadLetterTable, async () => {
    const { letters } = await ask(host, { method: 'alert.deadLetters', params: {}, url: options.url });
    const items = rowsOf(letters, isDeadLetter).map(deadLetterItem);
    return { kind: 'DeadLetterList', at: host.now(), items };
  });
}

interface Told {
  readonly kind: string;
  readonly at: number;
  readonly items: readonly object[];
}

/** What would not do is refused before it is asked. */
async function print(
  host: Host,
  { url, tz, ...options }: ListOptions,
  tableBy: (clock?: ZonedClock) => ListTable,
  fetch: () => Promise<Told>,
): Promise<number> {
  const isTable = options.output === 'table' || options.output === 'wide';
  const clock = isTable ? await askClock(findGateway({ env: host.env, url }), tz) : undefined;
  const printer = await openListPrinter(host, tableBy(clock), options);
  const { kind, at, items } = await fetch();
  const envelope = { apiVersion: 'ringtop/v1', kind, at: formatInstant(at) };
  await printer.document({ ...envelope, items: items.map(asFields) }, { clock });
  return EXIT.done;
}
