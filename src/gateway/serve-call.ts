// What is asked of the gateway itself, over whichever face: one look at the floor, commands, and their log.
import { formatError } from '../lib/format-error.ts';
import type { Call } from '../protocol/index.ts';
import type { CommandDesk } from './commands/command-desk.ts';
import type { Log } from './log.ts';
import type { PublishedFloor } from './published-floor.ts';
import type { ReportDesk } from './reports/report-desk.ts';
import { type Asker, failed, type Served } from './served.ts';

export interface Counter {
  readonly floor: PublishedFloor;
  readonly desk: CommandDesk;
  readonly reports: ReportDesk;
  readonly log: Log;
}

/** Never rejects: what fails here is told to the one who asked, and to the log. */
export async function serveCall(
  { floor, desk, reports, log }: Counter,
  call: Call,
  asker: Asker,
): Promise<Served> {
  try {
    if (call.method === 'floor.get') return toDocument(floor, call, asker);
    if (call.method === 'floor.subscribe' || call.method === 'floor.unsubscribe')
      return failed('invalid-request', `${call.method} needs a WebSocket`, 'for one look: floor.get');
    if (call.method === 'report.get' || call.method === 'report.agents')
      return await reports.get(call, asker.principal);
    if (call.method === 'command.list') return await desk.list(call);
    if (call.method === 'command.get') return await desk.get(call.command);
    if (call.method === 'command.undo') return await desk.undo(call, asker);
    return await desk.order(call, asker);
  } catch (error) {
    log({ level: 'error', what: 'call failed', method: call.method, reason: formatError(error) });
    return failed('internal', `the gateway failed on ${call.method}`);
  }
}

function toDocument(
  { ledger, clock, views }: PublishedFloor,
  call: Extract<Call, { method: 'floor.get' }>,
  { principal }: Asker,
): Served {
  const view = views.for(principal).of(call.kinds);
  const stamp = { epoch: view.epoch, offset: ledger.offset, at: clock.now(), rate: clock.rate };
  return {
    ok: true,
    resultText: `${JSON.stringify(stamp).slice(0, -1)},"document":${view.snapshotText()}}`,
  };
}
