// Somebody with a token: what he orders over his feed or by HTTP, and what he is told of it later.
import { type CommandReply, type OpenFeed, type Order, openFeed } from '../../../src/client/index.ts';
import type { Role } from '../../../src/floor/index.ts';
import type { LoggedCommand } from '../../../src/protocol/index.ts';
import type { FloorClock } from './clock.ts';

export interface Supervisor {
  readonly feed: OpenFeed;
  /** Waits for the answer; fails where the gateway does not even take the order. */
  orders(order: Order): Promise<CommandReply>;
  /** Does not wait: for what happens meanwhile. */
  begins(order: Order): Promise<CommandReply>;
  undoes(command: string): Promise<CommandReply>;
  /** Why the gateway does not take it. */
  isTurnedAway(order: Order): Promise<{ readonly code: string; readonly message: string }>;
  /** What became in the end of what was not known. */
  readonly settled: readonly CommandReply[];
  /** What was undone by itself. */
  readonly undone: readonly CommandReply[];
  /** `POST /rpc` with his token. */
  posts(method: string, params?: object): Promise<Posted>;
  /** `GET /v1/agents` and its like: the items of the JSON contract. */
  items(kind: string): Promise<readonly Item[]>;
  /** One of them. */
  item(kind: string, id: string): Promise<Item>;
  /** The log of commands, oldest first. */
  log(): Promise<readonly LoggedCommand[]>;
  close(): Promise<void>;
}

export interface Posted {
  readonly status: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly data: { readonly code: string } };
}

export type Item = Readonly<Record<string, unknown>>;

export interface Token {
  readonly name: string;
  readonly role: Role;
  readonly secret: string;
}

export interface SupervisorOptions {
  readonly token: string;
  readonly gateway: { readonly url: string; readonly httpUrl: string };
  readonly clock: FloorClock;
}

export function signIn({ token, gateway, clock }: SupervisorOptions): Supervisor {
  const settled: CommandReply[] = [];
  const undone: CommandReply[] = [];
  const feed = openFeed({
    ...{ locate: () => ({ url: gateway.url, token }), timers: clock.timers, wallNow: clock.now },
    random: () => 0.5,
    onLateNews: ({ type, reply }) => (type === 'settled' ? settled : undone).push(reply),
  });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

  async function begins(order: Order): Promise<CommandReply> {
    const called = await feed.call(order);
    if (!called.ok) throw new Error(`${called.error.code}: ${called.error.message}`);
    return called.reply;
  }

  async function fetchJson(path: string, body?: object) {
    const asked = { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) };
    const response = await fetch(`${gateway.httpUrl}${path}`, asked);
    return { status: response.status, body: JSON.parse(await response.text()) };
  }

  async function items(kind: string): Promise<readonly Item[]> {
    await clock.pass(0.2);
    const { body } = await clock.answered(fetchJson(`/v1/${kind}`));
    return body.items;
  }

  return {
    ...{ feed, settled, undone, begins, items },
    orders: order => clock.answered(begins(order)),
    async undoes(command) {
      const called = await clock.answered(feed.undo(command));
      if (!called.ok) throw new Error(`${called.error.code}: ${called.error.message}`);
      return called.reply;
    },
    async isTurnedAway(order) {
      const called = await clock.answered(feed.call(order));
      if (called.ok) throw new Error(`${order.method} was taken: ${called.reply.outcome}`);
      return called.error;
    },
    async posts(method, params = {}) {
      const request = { jsonrpc: '2.0', id: 1, method, params };
      const { status, body } = await clock.answered(fetchJson('/rpc', request));
      return { status, ...body };
    },
    async item(kind, id) {
      const found = (await items(kind)).find(item => item.id === id);
      if (found === undefined) throw new Error(`There is no ${id} among the ${kind}.`);
      return found;
    },
    async log() {
      const called = await clock.answered(feed.listCommands());
      if (!called.ok) throw new Error(`${called.error.code}: ${called.error.message}`);
      return called.commands;
    },
    close: () => feed.close(),
  };
}
