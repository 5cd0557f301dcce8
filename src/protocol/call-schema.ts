// The whole wire on one page: what may be asked and what is answered, the notifications, and their envelopes.
import { z } from 'zod';
import { KINDS, ROLES } from '../floor/index.ts';
import { ALERT_CALL_SCHEMAS, ALERT_RESULT_SCHEMAS } from './alert-call-schema.ts';
import { columnsSchema } from './columns/columns-schema.ts';
import {
  commandListSchema,
  getCommandSchema,
  listCommandsSchema,
  loggedCommandSchema,
} from './command-log-schema.ts';
import { COMMAND_SCHEMAS, commandReplySchema, dryRunReplySchema, undoSchema } from './command-schema.ts';
import { reportSchemas } from './contract/reports/report-schemas.ts';
import { metricContactsListSchema } from './contract/schema/metric-contacts-schema.ts';
import { unmaskedSchema, unmaskSchema } from './customer-schema.ts';
import { eventPageSchema, listEventsSchema } from './event-list-schema.ts';
import { metricContactsSchema } from './metric-contacts-call-schema.ts';
import { getPeopleSchema, getReportSchema } from './report-call-schema.ts';
import { documentRowsSchema } from './row-schema.ts';
import { listSessionsSchema, sessionListSchema } from './session-list-schema.ts';
import {
  agentHistorySchema,
  agentTimelineSchema,
  contactHistorySchema,
  contactTimelineSchema,
} from './timeline-schema.ts';
import {
  changedTokenSchema,
  madeTokenSchema,
  renewedSessionSchema,
  renewSessionSchema,
  TOKEN_SCHEMAS,
  tokenListSchema,
  toldScope,
} from './token-schema.ts';
import { wallLayoutSchema } from './wall-layout.ts';

const kindsSchema = z.array(z.enum(KINDS)).min(1).max(KINDS.length);
/** How a snapshot may travel. Patches are rows always. */
const encodingSchema = z.enum(['rows', 'columns']);

export const subscribeSchema = z.strictObject({
  method: z.literal('floor.subscribe'),
  kinds: kindsSchema,
  /** Where the client is: it gets what followed, or a snapshot. */
  since: z.strictObject({ epoch: z.string().min(1).max(128), offset: z.int().min(0) }).exactOptional(),
  encoding: encodingSchema,
});
export const unsubscribeSchema = z.strictObject({ method: z.literal('floor.unsubscribe') });
export const getSchema = z.strictObject({
  method: z.literal('floor.get'),
  /** @default every kind */
  kinds: kindsSchema.exactOptional(),
});
/** Which rows are otherwise than they were there: for whoever kept a position, and no document. */
export const changesSchema = z.strictObject({
  method: z.literal('floor.changes'),
  kinds: kindsSchema,
  since: z.strictObject({ epoch: z.string().min(1).max(128), offset: z.int().min(0) }),
});

/** Everything that may be asked, over a socket or by `POST /rpc`: `params` with the method's name beside them. */
export const callSchema = z.discriminatedUnion('method', [
  subscribeSchema,
  unsubscribeSchema,
  getSchema,
  changesSchema,
  ...COMMAND_SCHEMAS,
  undoSchema,
  listCommandsSchema,
  getCommandSchema,
  getReportSchema,
  getPeopleSchema,
  agentHistorySchema,
  contactHistorySchema,
  metricContactsSchema,
  listEventsSchema,
  unmaskSchema,
  ...TOKEN_SCHEMAS,
  renewSessionSchema,
  listSessionsSchema,
  ...ALERT_CALL_SCHEMAS,
]);
export type Call = z.infer<typeof callSchema>;
export type Method = Call['method'];
export type ChangesCall = z.infer<typeof changesSchema>;
export type SubscribeCall = z.infer<typeof subscribeSchema>;
export type Encoding = SubscribeCall['encoding'];

/** The kinds that were asked for. Rows only grow; readers keep what they do not know. */
const rowsSchema = documentRowsSchema.partial();
/** RFC 7396, by kind and id: a key with `null` goes, a row with `null` too; what is not named stays. */
const rowsPatchSchema = z.record(z.string(), z.record(z.string(), z.unknown()));
const stamp = {
  /** Names the gateway's run and the view: an offset means something within one epoch only. */
  epoch: z.string(),
  offset: z.int().min(0),
  /** The floor's time, epoch milliseconds. */
  at: z.number(),
};
/** Floor milliseconds per real millisecond; 0 where the floor's time stands, as at the end of a recording. */
const rate = z.number().min(0);

/** Whose token it is: what a screen offers, and why it does not. */
const you = z
  .object({
    name: z.string(),
    role: z.enum(ROLES),
    /** Of which part of the floor it is, as the token names it; absent: of all of it. */
    scope: toldScope.exactOptional(),
    /** When the token ends, and this session with it, epoch milliseconds of the gateway's machine; see `session.renew`. */
    expiresAt: z.number().exactOptional(),
  })
  .exactOptional();

/** Which ringtop answers: a screen that is older says so; and what its config has for screens. */
export const gatewayAboutSchema = z.object({
  version: z.string(),
  /** Of the walls on monitors. */
  layouts: z.record(z.string(), wallLayoutSchema).exactOptional(),
  /** In the header of every screen, so that nobody takes it for another: `PRODUCTION`. */
  word: z.string().exactOptional(),
});
const gateway = gatewayAboutSchema.exactOptional();

export const recoveredSchema = z.object({
  ...stamp,
  rate,
  you,
  gateway,
  recovered: z.literal(true),
  patch: rowsPatchSchema,
});
export const snapshotSchema = z.object({
  ...stamp,
  rate,
  you,
  gateway,
  recovered: z.literal(false),
  snapshot: rowsSchema,
});
/** The same where `encoding` was `columns`. */
export const columnsSnapshotSchema = z.object({
  ...stamp,
  rate,
  you,
  gateway,
  recovered: z.literal(false),
  columns: columnsSchema,
});
export const documentSchema = z.object({ ...stamp, rate, document: rowsSchema });
/** By kind the ids of the rows that changed, came or went; `recovered: false` where it is not known any more. */
export const changedRowsSchema = z.object({
  ...stamp,
  recovered: z.boolean(),
  rows: z.record(z.string(), z.array(z.string())),
});

/** What each method answers. Open, unlike what may be asked: answers grow, and readers skip what they do not know. */
export const RESULT_SCHEMAS = {
  'floor.subscribe': z.union([recoveredSchema, snapshotSchema, columnsSnapshotSchema]),
  'floor.unsubscribe': z.object({}),
  'floor.get': documentSchema,
  'floor.changes': changedRowsSchema,
  command: z.union([commandReplySchema, dryRunReplySchema]),
  'command.list': commandListSchema,
  'command.get': loggedCommandSchema,
  'report.get': z.union([reportSchemas.QueueReport, reportSchemas.CampaignReport]),
  'report.agents': reportSchemas.AgentReport,
  'agent.history': agentTimelineSchema,
  'contact.history': contactTimelineSchema,
  'metric.contacts': metricContactsListSchema,
  'event.list': eventPageSchema,
  'customer.unmask': unmaskedSchema,
  'token.create': madeTokenSchema,
  'token.rotate': madeTokenSchema,
  'token.change': changedTokenSchema,
  'token.revoke': changedTokenSchema,
  'token.list': tokenListSchema,
  'session.renew': renewedSessionSchema,
  'session.list': sessionListSchema,
  ...ALERT_RESULT_SCHEMAS,
};

/** `from` is the offset the patch applies to. */
export const patchSchema = z.object({ ...stamp, from: z.int().min(0), patch: rowsPatchSchema });
/** Says that the feed lives, and that the client at this offset has everything. */
export const markSchema = z.object({ ...stamp, rate });
/** What became of a command whose outcome was `unknown`. */
export const settledSchema = commandReplySchema;
/** A command was undone by itself, its time being over or the agent gone home: the reply to that undo. */
export const undoneSchema = commandReplySchema;

/** The gateway stops: it closes the socket next, and expects to be back then. */
export const stoppingSchema = z.object({
  retryAfterMs: z.number().min(0),
  /** Over how long its clients are to spread their return, by chance. */
  spreadMs: z.number().min(0),
});

export const NOTIFICATION_SCHEMAS = {
  'floor.patch': patchSchema,
  'floor.mark': markSchema,
  'command.settled': settledSchema,
  'command.undone': undoneSchema,
  'gateway.stopping': stoppingSchema,
  /** Its config was read again, and it says something else of itself. */
  'gateway.changed': gatewayAboutSchema,
};

export const requestIdSchema = z.union([z.string().max(64), z.int()]);
/** JSON-RPC 2.0 §4, less batches and less requests without an id: nothing here is sent without wanting an answer. */
export const requestSchema = z.strictObject({
  jsonrpc: z.literal('2.0'),
  id: requestIdSchema,
  method: z.string().max(64),
  params: z.unknown().optional(),
});
export type RequestId = z.infer<typeof requestIdSchema>;

export const errorSchema = z.object({
  code: z.int(),
  message: z.string(),
  data: z.object({ code: z.string(), hint: z.string().exactOptional() }),
});
