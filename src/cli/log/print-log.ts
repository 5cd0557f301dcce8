// Prints the command log: a table for people, or one document for scripts.
import { given } from '../../lib/given.ts';
import { commandList, isCommandList, RingtopError } from '../../protocol/index.ts';
import { askWhere, type Here } from '../connect/ask-where.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import type { Moment } from '../options/parse-moment.ts';

export interface LogOptions {
  readonly who?: string;
  readonly since?: Moment;
  readonly until?: Moment;
  /** The id of a command. */
  readonly before?: string;
  readonly limit: number;
  readonly output: 'table' | 'json';
  /** IANA. @default the center's */
  readonly tz?: string;
  readonly url?: string;
}

async function paramsOf({ who, since, until, before, limit }: LogOptions, where: () => Promise<Here>) {
  const said = { limit, ...(who === undefined ? {} : { who }), ...(before === undefined ? {} : { before }) };
  if (since === undefined && until === undefined) return said;
  const [{ stretchOf }, here] = await Promise.all([import('../options/at-moment.ts'), where()]);
  return { ...said, ...stretchOf(given({ since, until }), here) };
}

export async function printLog({ env, stdout }: Host, options: LogOptions): Promise<number> {
  const { output, url } = options;
  const gateway = findGateway({ env, url });
  let here: Promise<Here> | undefined;
  const where = (): Promise<Here> => {
    here ??= askWhere(gateway, options.tz);
    return here;
  };
  const params = await paramsOf(options, where);
  const answer = await callGateway(gateway, { method: 'command.list', params });
  if (!answer.ok) throw new RingtopError(answer.failure);
  const { result } = answer;
  if (!isCommandList(result))
    throw new RingtopError({ code: 'internal', message: `what ${gateway.url} answered is no command log` });
  if (output === 'json') stdout.write(`${JSON.stringify(commandList(result, 'CommandLogList'))}\n`);
  else {
    const [{ formatLog }, { zone }] = await Promise.all([import('./format-log.ts'), where()]);
    // What reads a pipe is not short of room.
    const cells = stdout.isTTY ? 120 : 10_000;
    stdout.write(formatLog(result.commands, { zone, now: result.at, cells }));
  }
  return 0;
}
