// What the gateway sends, as a client reads it: leniently, by plain checks, so that no client loads the schemas.

import { isFields } from '../lib/fields.ts';
import type { MergePatch } from '../lib/merge-patch.ts';
import { parseJson } from '../lib/parse-json.ts';
import { fromColumns } from './columns/from-columns.ts';
import type { CommandList, LoggedCommand } from './command-log-schema.ts';
import type { DryRunReply, WireCommandReply } from './command-schema.ts';
import { readWallLayouts, type WallLayouts } from './wall-layout.ts';

export interface Stamp {
  readonly epoch: string;
  readonly offset: number;
  readonly at: number;
}
export interface PatchMessage extends Stamp {
  readonly from: number;
  readonly patch: MergePatch;
}
export interface MarkMessage extends Stamp {
  readonly rate: number;
}
/** The answer to a subscription: what followed `since`, or everything. */
export interface SubscribedMessage extends MarkMessage {
  readonly recovered: boolean;
  readonly patch: MergePatch;
  /** Whose token it is, and its role; absent of an older gateway. */
  readonly you?: You;
  /** Absent of an older gateway. */
  readonly gateway?: GatewayAbout;
}
export interface You {
  readonly name: string;
  readonly role: string;
  /** The names of which part of the floor it is; absent: of all of it. */
  readonly scope?: readonly string[];
  /** When its token ends, by the clock of the gateway's machine; absent: never. */
  readonly expiresAt?: number;
}
/** The gateway stops, and says when it expects to be back. */
export interface StoppingMessage {
  readonly retryAfterMs: number;
  /** Over how long its clients are to spread their return. */
  readonly spreadMs: number;
}
/** Which ringtop is at the other end. */
export interface GatewayAbout {
  readonly version: string;
  /** What walls on monitors show, by name, where its config says so. */
  readonly layouts?: WallLayouts;
  /** In the header of every screen, so that nobody takes it for another: `PRODUCTION`. */
  readonly word?: string;
}
export interface RemoteError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

export type ServerMessage =
  | { readonly type: 'result'; readonly id: string | number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: string | number | null; readonly error: RemoteError }
  | { readonly type: 'patch'; readonly patch: PatchMessage }
  | { readonly type: 'mark'; readonly mark: MarkMessage }
  | { readonly type: 'settled'; readonly settled: WireCommandReply }
  | { readonly type: 'undone'; readonly undone: WireCommandReply }
  | { readonly type: 'stopping'; readonly stopping: StoppingMessage }
  | { readonly type: 'about'; readonly gateway: GatewayAbout }
  /** Of a newer gateway: to be counted and skipped. */
  | { readonly type: 'unknown-notification'; readonly method: string }
  | { readonly type: 'garbage'; readonly reason: string };

/** `{"jsonrpc":"2.0","method":"floor.mark","params":{"epoch":"k3f","offset":846,"at":1795340005000,"rate":1}}` */
export function parseMessage(text: string): ServerMessage {
  // Not JSON is one of the kinds of garbage, which the caller counts.
  const json = parseJson(text);
  if (!isFields(json)) return garbage('not a JSON object');
  if (typeof json.method === 'string') return toNotification(json.method, json.params);
  if (isFields(json.error)) return { type: 'error', id: toId(json.id), error: toError(json.error) };
  const id = toId(json.id);
  if (id === null || !('result' in json)) return garbage('neither an answer nor a notification');
  return { type: 'result', id, result: json.result };
}

function toNotification(method: string, params: unknown): ServerMessage {
  if (method === 'floor.patch') return toPatch(params);
  if (method === 'floor.mark') return isMark(params) ? { type: 'mark', mark: params } : garbage('a mark');
  if (method === 'command.settled')
    return isCommandReply(params) ? { type: 'settled', settled: params } : garbage('a settlement');
  if (method === 'command.undone')
    return isCommandReply(params) ? { type: 'undone', undone: params } : garbage('an undo');
  if (method === 'gateway.stopping')
    return isStopping(params) ? { type: 'stopping', stopping: params } : garbage('a farewell');
  if (method === 'gateway.changed') {
    const { gateway } = toAbout(params);
    return gateway ? { type: 'about', gateway } : garbage('what a gateway says of itself');
  }
  return { type: 'unknown-notification', method };
}

function toPatch(params: unknown): ServerMessage {
  if (isStamp(params) && 'from' in params && isNumber(params.from) && 'patch' in params)
    if (isRowsPatch(params.patch))
      return { type: 'patch', patch: { ...toStamp(params), from: params.from, patch: params.patch } };
  return garbage('a patch');
}

/** Undefined where the answer to a subscription cannot be used. */
export function toSubscribed(result: unknown): SubscribedMessage | undefined {
  if (!isMark(result)) return undefined;
  const recovered = 'recovered' in result && result.recovered === true;
  const patch = recovered ? fieldOf(result, 'patch') : snapshotOf(result);
  if (!isRowsPatch(patch)) return undefined;
  const you = fieldOf(result, 'you');
  const gateway = fieldOf(result, 'gateway');
  return {
    ...toStamp(result),
    ...{ rate: result.rate, recovered, patch },
    ...toYou(you),
    ...toAbout(gateway),
  };
}

/** By columns where it came so. */
function snapshotOf(result: object): unknown {
  return Object.hasOwn(result, 'columns')
    ? fromColumns(fieldOf(result, 'columns'))
    : fieldOf(result, 'snapshot');
}

function isStopping(value: unknown): value is StoppingMessage {
  return isFields(value) && isNumber(value.retryAfterMs) && isNumber(value.spreadMs);
}

function toAbout(about: unknown): { readonly gateway?: GatewayAbout } {
  if (!isFields(about) || typeof about.version !== 'string') return {};
  const { version, layouts, word } = about;
  return {
    gateway: {
      version,
      ...(layouts === undefined ? {} : { layouts: readWallLayouts(layouts) }),
      ...(typeof word === 'string' ? { word } : {}),
    },
  };
}

/** An outcome of a newer gateway is kept as it is: what is checked is that there is one, in words. */
export function isCommandReply(value: unknown): value is WireCommandReply {
  return (
    isFields(value) &&
    typeof value.command === 'string' &&
    typeof value.outcome === 'string' &&
    typeof value.said === 'string' &&
    Array.isArray(value.steps)
  );
}

export function isDryRunReply(value: unknown): value is DryRunReply {
  return isFields(value) && value.dryRun === true && Array.isArray(value.steps);
}

/** A command of a newer gateway may say more. */
export function isCommandList(value: unknown): value is CommandList {
  return isFields(value) && Array.isArray(value.commands) && value.commands.every(isLoggedCommand);
}

export function isLoggedCommand(value: unknown): value is LoggedCommand {
  return isFields(value) && typeof value.command === 'string' && typeof value.method === 'string';
}

/**
 * Rows by kind and id, each an object, or null for "remove". A kind, key or state this client has never heard of passes;
 * what would tear the document's two levels does not.
 */
function isRowsPatch(value: unknown): value is MergePatch {
  if (!isFields(value)) return false;
  for (const kind of Object.keys(value)) {
    const rows = value[kind];
    if (!isFields(rows)) return false;
    for (const id of Object.keys(rows)) if (rows[id] !== null && !isFields(rows[id])) return false;
  }
  return true;
}

function toError(error: Record<string, unknown>): RemoteError {
  const details = isFields(error.data) ? error.data : {};
  return {
    code: typeof details.code === 'string' ? details.code : `rpc ${String(error.code)}`,
    message: typeof error.message === 'string' ? error.message : 'the gateway gave no reason',
    ...(typeof details.hint === 'string' ? { hint: details.hint } : {}),
  };
}

function toYou(you: unknown): { readonly you?: You } {
  if (!isFields(you) || typeof you.name !== 'string' || typeof you.role !== 'string') return {};
  const { name, role, scope, expiresAt } = you;
  return {
    you: {
      ...{ name, role },
      ...(isFields(scope) ? { scope: namesIn(scope) } : {}),
      ...(typeof expiresAt === 'number' ? { expiresAt } : {}),
    },
  };
}

/** `{queues: ['support'], teams: ['red']}` → support, red. A newer gateway may have lists that this one does not know. */
function namesIn(scope: Readonly<Record<string, unknown>>): string[] {
  return Object.values(scope).flatMap(list =>
    Array.isArray(list) ? list.filter(name => typeof name === 'string') : [],
  );
}

function isMark(value: unknown): value is MarkMessage {
  return isStamp(value) && 'rate' in value && isNumber(value.rate) && value.rate >= 0;
}

function isStamp(value: unknown): value is Stamp {
  return isFields(value) && typeof value.epoch === 'string' && isNumber(value.offset) && isNumber(value.at);
}

function toStamp({ epoch, offset, at }: Stamp): Stamp {
  return { epoch, offset, at };
}

function toId(id: unknown): string | number | null {
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function fieldOf(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function garbage(reason: string): ServerMessage {
  return { type: 'garbage', reason };
}
