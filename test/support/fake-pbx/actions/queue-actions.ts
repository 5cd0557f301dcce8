// Actions on queues and on the callers in them.
import { resetFigures } from '../acts/figures.ts';
import { place } from '../acts/join.ts';
import { withdraw } from '../acts/leave.ts';
import { readFile } from '../acts/reload.ts';
import type { Visit } from '../state/calls.ts';
import { type Queue, queuesNamed } from '../state/queues.ts';
import type { ReceivedAction } from '../wire/read-actions.ts';
import { type ActionKind, type Desk, error, isTrue, type Reply, success, toWhole } from './action-kind.ts';

export const QUEUE_ACTIONS: Readonly<Record<string, ActionKind>> = {
  QueueChangePriorityCaller: { needs: [], says: 'Sets the priority of a caller.', perform: prioritize },
  QueueLog: { needs: ['agent'], says: 'Writes a line of queue_log.', perform: writeLog },
  QueueReload: { needs: [], says: 'Reads queues.conf again.', perform: reload },
  QueueReset: { needs: [], says: 'Resets the figures of a queue.', perform: reset },
  QueueRule: {
    needs: [],
    says: 'Lists the rules of queues.',
    perform: () => ({ response: 'Success', headers: [] }),
  },
  QueueWithdrawCaller: { needs: [], says: 'Takes a caller out of a queue.', perform: takeOut },
};

function reset({ pbx }: Desk, action: ReceivedAction): Reply {
  resetFigures(pbx, action.get('Queue'));
  return success('Queue stats reset successfully');
}

/** No event tells it. */
function reload({ pbx }: Desk, action: ReceivedAction): Reply {
  const isAll = !['Members', 'Rules', 'Parameters'].some(part => isTrue(action.get(part)));
  if (isAll || isTrue(action.get('Members'))) readFile(pbx);
  return success('Queue reloaded successfully');
}

function writeLog({ pbx }: Desk, action: ReceivedAction): Reply {
  const get = action.get;
  if (get('Queue') === '' || get('Event') === '') return error("Need 'Queue' and 'Event' parameters.");
  pbx.log(get('Uniqueid') || 'NONE', get('Queue'), get('Interface'), get('Event'), get('Message'));
  return success('Event added successfully');
}

/** The place changes with `Immediate` only; else for those who come later. */
function prioritize(desk: Desk, action: ReceivedAction): Reply {
  const found = findCaller(desk, action, 'change priority caller on queue');
  const priority = toWhole(action.get('Priority'));
  if (action.get('Priority') === '') return error("'Priority' not specified.");
  if (priority === undefined) return error("'Priority' need integer.");
  if ('response' in found) return found;
  found.priority = priority;
  if (isTrue(action.get('Immediate'))) {
    found.queue.waiting.splice(found.queue.waiting.indexOf(found), 1);
    place(found);
  }
  return success('Priority change for caller on queue');
}

/** Asterisk asks the caller's own thread, which does it within a second: here right after the reply. */
function takeOut(desk: Desk, action: ReceivedAction): Reply {
  const found = findCaller(desk, action, 'request withdraw from queue');
  if ('response' in found) return found;
  if (found.isWithdrawn) return error('Unable to request withdraw from queue: Already requested');
  found.isWithdrawn = true;
  const afterwards = (): void => {
    if (found.call.visit === found) withdraw(desk.pbx, found.call, action.get('WithdrawInfo'));
  };
  return { ...success('Withdraw requested successfully'), afterwards };
}

function findCaller({ pbx }: Desk, action: ReceivedAction, wish: string): Visit | Reply {
  if (action.get('Queue') === '') return error("'Queue' not specified.");
  if (action.get('Caller') === '') return error("'Caller' not specified.");
  const [queue]: readonly (Queue | undefined)[] = queuesNamed(pbx, action.get('Queue'));
  if (queue === undefined) return error(`Unable to ${wish}: No such queue`);
  const found = queue.waiting.find(({ call }) => call.channel === action.get('Caller'));
  return found ?? error(`Unable to ${wish}: No such caller`);
}
