// Prints the command log: a table for people, or one document for scripts.
import { isCommandList, loggedItem, orderList, RingtopError } from '../../protocol/index.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';

export interface LogOptions {
  readonly who?: string;
  readonly limit: number;
  readonly output: 'table' | 'json';
  readonly url?: string;
}

export async function printLog(
  { env, stdout }: Host,
  { who, limit, output, url }: LogOptions,
): Promise<number> {
  const gateway = findGateway({ env, url });
  const params = { limit, ...(who === undefined ? {} : { who }) };
  const answer = await callGateway(gateway, { method: 'command.list', params });
  if (!answer.ok) throw new RingtopError(answer.failure);
  const { result } = answer;
  if (!isCommandList(result))
    throw new RingtopError({ code: 'internal', message: `what ${gateway.url} answered is no command log` });
  if (output === 'json')
    stdout.write(
      `${JSON.stringify(orderList('CommandLogList', result.commands.map(loggedItem), result.at))}\n`,
    );
  else stdout.write((await import('./format-log.ts')).formatLog(result.commands));
  return 0;
}
