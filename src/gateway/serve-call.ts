// What is asked of the gateway itself, over whichever face: one look at the floor, commands, and their log.
import { formatError } from '../lib/format-error.ts';
import { type Call, isAlertCall, isTimelineCall, isTokenCall } from '../protocol/index.ts';
import type { TokenDesk } from './access/token-desk.ts';
import type { AlertDesk } from './alerts/desk/alert-desk.ts';
import type { CommandDesk } from './commands/command-desk.ts';
import type { UnmaskDesk } from './customers/unmask-desk.ts';
import type { Log } from './log.ts';
import { formatChanges, formatDocument, type PublishedFloor } from './published-floor.ts';
import type { ReportDesk } from './reports/report-desk.ts';
import { type Asker, failed, type Served } from './served.ts';
import type { SessionDesk } from './session/list-sessions.ts';
import { tellWhy } from './timeline/tell-why.ts';

export interface Counter {
  readonly floor: PublishedFloor;
  readonly desk: CommandDesk;
  readonly reports: ReportDesk;
  readonly tokens: TokenDesk;
  readonly alerts: AlertDesk;
  readonly customers: UnmaskDesk;
  readonly sessions: SessionDesk;
  readonly log: Log;
}

/** Never rejects: what fails here is told to the one who asked, and to the log. */
export async function serveCall(
  { floor, desk, alerts, customers, reports, sessions, tokens, log }: Counter,
  call: Call,
  asker: Asker,
): Promise<Served> {
  try {
    if (call.method === 'floor.get') {
      const view = floor.views.for(asker.principal).of(call.kinds);
      return { ok: true, resultText: formatDocument(floor, view) };
    }
    if (call.method === 'floor.changes') {
      const view = floor.views.for(asker.principal).of(call.kinds);
      return { ok: true, resultText: formatChanges(floor, view, call.since) };
    }
    if (needsSocket(call))
      return failed('invalid-request', `${call.method} needs a WebSocket`, 'for one look: floor.get');
    if (call.method === 'report.get' || call.method === 'report.agents')
      return await reports.get(call, asker.principal);
    if (call.method === 'metric.contacts') return await reports.contacts(call, asker.principal);
    if (isTimelineCall(call)) {
      const timeline = await reports.timeline(call, asker.principal);
      return await tellWhy(timeline, command => desk.find(command, asker.principal));
    }
    if (call.method === 'event.list') return await reports.events(call, asker.principal);
    if (isTokenCall(call)) return tokens.serve(call, asker);
    if (call.method === 'session.list') return sessions.list(asker);
    if (call.method === 'command.list') return await desk.list(call, asker);
    if (call.method === 'command.get') return await desk.get(call.command, asker);
    if (call.method === 'command.undo') return await desk.undo(call, asker);
    if (call.method === 'customer.unmask') return await customers.unmask(call, asker);
    if (isAlertCall(call)) return await alerts.serve(call, asker);
    return await desk.order(call, asker);
  } catch (error) {
    log({ level: 'error', what: 'call failed', method: call.method, reason: formatError(error) });
    return failed('internal', `the gateway failed on ${call.method}`);
  }
}

type SocketCall = Extract<Call, { method: 'floor.subscribe' | 'floor.unsubscribe' | 'session.renew' }>;

/** About the socket itself, by which it comes. */
function needsSocket(call: Call): call is SocketCall {
  return ['floor.subscribe', 'floor.unsubscribe', 'session.renew'].includes(call.method);
}
