// Silences and dead letters: as tables, which only then are loaded, or as they came for scripts.
import { asFields, type Fields } from '../../lib/fields.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import { EXIT } from '../../protocol/index.ts';
import { askClock } from '../connect/ask-where.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { ask } from './ask.ts';

export interface ListOptions {
  readonly output: 'table' | 'json';
  /** IANA. @default the center's */
  readonly tz?: string;
  readonly url?: string;
}

export async function printSilences(host: Host, options: ListOptions): Promise<number> {
  const { silences } = await ask(host, { method: 'alert.silences', params: {}, url: options.url });
  return print(host, silences, options, async (rows, clock) =>
    (await import('./format-rows.ts')).formatSilences(rows, clock),
  );
}

export async function printDeadLetters(host: Host, options: ListOptions): Promise<number> {
  const { letters } = await ask(host, { method: 'alert.deadLetters', params: {}, url: options.url });
  return print(host, letters, options, async (rows, clock) =>
    (await import('./format-rows.ts')).formatDeadLetters(rows, clock),
  );
}

async function print(
  { env, stdout }: Host,
  list: unknown,
  { output, tz, url }: ListOptions,
  format: (rows: readonly Fields[], clock: ZonedClock) => Promise<string>,
): Promise<number> {
  const rows = Array.isArray(list) ? list.map(asFields) : [];
  const text =
    output === 'json'
      ? `${JSON.stringify(rows)}\n`
      : await format(rows, await askClock(findGateway({ env, url }), tz));
  stdout.write(text);
  return EXIT.done;
}
