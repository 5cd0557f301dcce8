// Prints the command log in every format of a list.
import type { Fields } from '../../lib/fields.ts';
import { given } from '../../lib/given.ts';
import { commandList, isCommandList, RingtopError } from '../../protocol/index.ts';
import { askClock, askWhere, type Here } from '../connect/ask-where.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import type { Moment } from '../options/parse-moment.ts';
import type { ListOutput } from '../output/formats.ts';
import { openListPrinter } from '../output/print-list.ts';
import { logRows, logTable } from './format-log.ts';

export interface LogOptions extends ListOutput {
  readonly who?: string;
  /** Methods. */
  readonly what?: readonly string[];
  readonly since?: Moment;
  readonly until?: Moment;
  /** The id of a command. */
  readonly before?: string;
  readonly limit: number;
  /** IANA. @default the center's */
  readonly tz?: string;
  readonly url?: string;
}

async function paramsOf(
  { who, what: methods, since, until, before, limit }: LogOptions,
  where: () => Promise<Here>,
) {
  const said = { limit, ...given({ who, methods, before }) };
  if (since === undefined && until === undefined) return said;
  const [{ stretchOf }, here] = await Promise.all([import('../options/at-moment.ts'), where()]);
  return { ...said, ...stretchOf(given({ since, until }), here) };
}

export async function printLog(host: Host, options: LogOptions): Promise<number> {
  const { url, output } = options;
  const gateway = findGateway({ env: host.env, url });
  let here: Promise<Here> | undefined;
  const where = (): Promise<Here> => {
    here ??= askWhere(gateway, options.tz);
    return here;
  };
  const isTable = output === 'table' || output === 'wide';
  const rows = new Map<Fields, readonly string[]>();
  const zone = isTable ? (await where()).zone : '';
  const printer = await openListPrinter(host, logTable(zone, rows), options);
  const answer = await callGateway(gateway, {
    method: 'command.list',
    params: await paramsOf(options, where),
  });
  if (!answer.ok) throw new RingtopError(answer.failure);
  const { result } = answer;
  if (!isCommandList(result))
    throw new RingtopError({ code: 'internal', message: `what ${gateway.url} answered is no command log` });
  const list = commandList(result, 'CommandLogList');
  // What reads a pipe is not short of room.
  const cells = host.stdout.isTTY ? 120 : 10_000;
  const told = isTable ? logRows(result.commands, { zone, now: result.at, cells }) : [];
  for (const [index, row] of told.entries()) rows.set(list.items[index] ?? {}, row);
  await printer.document(list, { clock: () => askClock(gateway, zone) });
  return 0;
}
