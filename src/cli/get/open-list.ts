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
  return { isStale: head.stale === true, items: parsed(lines, gateway) };
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

async function* parsed(lines: AsyncIterable<string>, { url }: GatewayAddress): AsyncGenerator<Fields, void> {
  for await (const line of lines) {
    const item = parseJson(line);
    if (!isFields(item)) throw noList(url);
    yield item;
  }
}

async function* listed(items: readonly Fields[]): AsyncGenerator<Fields, void> {
  yield* items;
}
