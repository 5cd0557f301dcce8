// Prints the command log: a table for people, or one document for scripts.

import { CENTER_ID } from '../../floor/index.ts';
import { asFields } from '../../lib/fields.ts';
import { isCommandList, loggedItem, orderList, RingtopError } from '../../protocol/index.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway, type GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';

export interface LogOptions {
  readonly who?: string;
  readonly limit: number;
  readonly output: 'table' | 'json';
  readonly url?: string;
}

/** The center's. Where the gateway does not say it, UTC, and the table says that. */
async function askZone(gateway: GatewayAddress): Promise<string> {
  const answer = await callGateway(gateway, { method: 'floor.get', params: { kinds: ['center'] } });
  const document = answer.ok ? asFields(asFields(answer.result).document) : {};
  const { zone } = asFields(asFields(document.center)[CENTER_ID]);
  const { isZone } = await import('../../lib/zoned-time.ts');
  return typeof zone === 'string' && isZone(zone) ? zone : 'UTC';
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
  else {
    const [{ formatLog }, zone] = await Promise.all([import('./format-log.ts'), askZone(gateway)]);
    // What reads a pipe is not short of room.
    const cells = stdout.isTTY ? 120 : 10_000;
    stdout.write(formatLog(result.commands, { zone, now: result.at, cells }));
  }
  return 0;
}
