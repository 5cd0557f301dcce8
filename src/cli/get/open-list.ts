// A list of a gateway item by item, as it comes: nothing but the item at hand is kept, however long the list.
import { asFields, type Fields, isFields } from '../../lib/fields.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { RingtopError } from '../../protocol/index.ts';
import { brokenOff, headOf, openAnswer, type Question } from '../connect/ask-gateway.ts';
import { toFailure } from '../connect/fetch-text.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { noGateway } from '../connect/no-gateway.ts';
import { parseRefusal } from '../connect/parse-refusal.ts';
import { noList } from './parse-envelope.ts';

const LINES = 'application/x-ndjson';

export interface ComingList {
  readonly isStale: boolean;
  readonly items: AsyncIterable<Fields>;
}

/** Of an older gateway, which knows no lines, the whole answer is read at once. */
export async function openList(gateway: GatewayAddress, question: Question): Promise<ComingList> {
  const accept = `${LINES}, application/json;q=0.5`;
  const response = await openAnswer(gateway, { ...question, accept });
  const answering = headOf(response);
  const { status, isGateway } = answering;
  const pieces = whole(response, gateway);
  if (status !== 200) {
    const told = isGateway ? parseRefusal(await textOf(pieces)) : undefined;
    response.destroy();
    throw new RingtopError(await toFailure(answering, gateway, told));
  }
  const lines = linesOf(isGateway ? pieces : inJson(pieces));
  const { value, done } = await lines.next();
  const head = asFields(parseJson(done === true ? '' : value));
  if (head.apiVersion !== 'ringtop/v1')
    throw isGateway ? noList(gateway.url) : new RingtopError(noGateway(answering, gateway));
  if (Array.isArray(head.items)) {
    if (!head.items.every(isFields)) throw noList(gateway.url);
    return { isStale: head.stale === true, items: listed(head.items) };
  }
  if ('items' in head) throw noList(gateway.url);
  const { itemCount } = head;
  return { isStale: head.stale === true, items: parsed(lines, gateway, itemCount) };
}

async function* whole(
  response: AsyncIterable<string>,
  gateway: GatewayAddress,
): AsyncGenerator<string, void> {
  try {
    yield* response;
  } catch (cause) {
    throw brokenOff(cause, gateway);
  }
}

/** What is no JSON of anybody's ends before it begins: it may be a stream without an end. */
async function* inJson(pieces: AsyncIterable<string>): AsyncGenerator<string, void> {
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst && !piece.startsWith('{')) return;
    isFirst = false;
    yield piece;
  }
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string, void> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Where the answer has lost its length on the way (a proxy's HTTP/1.0), its end alone tells of no cut. */
async function* parsed(
  lines: AsyncIterable<string>,
  gateway: GatewayAddress,
  itemCount: unknown,
): AsyncGenerator<Fields, void> {
  let count = 0;
  for await (const line of lines) {
    const item = parseJson(line);
    if (!isFields(item)) throw noList(gateway.url);
    count += 1;
    yield item;
  }
  if (typeof itemCount === 'number' && count !== itemCount) throw brokenOff(CUT_SHORT, gateway);
}

const CUT_SHORT = Object.assign(new Error('cut short'), { code: 'ECONNRESET' });

async function* listed(items: readonly Fields[]): AsyncGenerator<Fields, void> {
  yield* items;
}
