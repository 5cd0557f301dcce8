// What the gateway itself has, as pages: `GET /v1/commands?limit=20`, `GET /v1/sessions`. Each is asked by calls of the wire,
// so that whoever fetches it is let in or refused as over a socket; the answer is in the JSON contract's form.
import {
  type Call,
  commandList,
  commandListSchema,
  type Failure,
  loggedCommandSchema,
  parseCall,
  sessionList,
  sessionListSchema,
} from '../../protocol/index.ts';
import { failed, type Served } from '../served.ts';

export type Listed =
  | { readonly ok: true; readonly list: List }
  | { readonly ok: false; readonly failure: Failure };
type List = ReturnType<typeof commandList> | ReturnType<typeof sessionList>;
type Serve = (call: Call) => Promise<Served>;
export type ListPage = (serve: Serve) => Promise<Listed>;

export const LIST_PAGES = ['/v1/sessions', '/v1/commands'];

/** Absent where it is no such page. */
export function findListPage(pathname: string, query: URLSearchParams): ListPage | undefined {
  if (pathname === '/v1/sessions') return serve => listSessions(serve, query);
  return pathname === '/v1/commands' ? serve => listCommands(serve, query) : undefined;
}

async function listSessions(serve: Serve, query: URLSearchParams): Promise<Listed> {
  const served = await ask(serve, 'session.list', Object.fromEntries(query));
  if (!served.ok) return served;
  return { ok: true, list: sessionList(sessionListSchema.parse(JSON.parse(served.resultText))) };
}

/** `?limit=20&who=levan&since=2026-11-23T10:00:00Z`, or those of which each `id` is one. */
async function listCommands(serve: Serve, query: URLSearchParams): Promise<Listed> {
  const { id, ...asked } = Object.fromEntries(query);
  const ids = [...new Set(query.getAll('id'))];
  if (ids.length > MOST_IDS) return failed('bad-arguments', `id: ${ids.length} of them, at most ${MOST_IDS}`);
  const served = await ask(
    serve,
    'command.list',
    id === undefined ? paramsOf(asked) : { ...asked, limit: 1 },
  );
  if (!served.ok) return served;
  const newest = commandListSchema.parse(JSON.parse(served.resultText));
  if (id === undefined) return { ok: true, list: commandList(newest) };
  const found = await Promise.all(ids.map(command => ask(serve, 'command.get', { command })));
  const refused = found.find(one => !one.ok && one.failure.code !== 'not-found');
  if (refused?.ok === false) return refused;
  const commands = found.flatMap(one =>
    one.ok ? [loggedCommandSchema.parse(JSON.parse(one.resultText))] : [],
  );
  return { ok: true, list: commandList({ ...newest, commands }) };
}

/** Each is looked up by itself. */
const MOST_IDS = 100;

/** As it is written in an address; what cannot be read is left for the schema to refuse. */
function paramsOf({ limit, since, until, ...asked }: Readonly<Record<string, string>>): object {
  return {
    ...asked,
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(since === undefined ? {} : { since: instantIn(since) }),
    ...(until === undefined ? {} : { until: instantIn(until) }),
  };
}

function instantIn(text: string): number | string {
  const at = Date.parse(text);
  return Number.isNaN(at) ? text : at;
}

async function ask(serve: Serve, method: string, params: object): Promise<Served> {
  const read = parseCall({ jsonrpc: '2.0', id: 0, method, params });
  return read.ok ? serve(read.call) : read;
}
