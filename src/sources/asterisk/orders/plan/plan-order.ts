// From a command to the actions that it takes on this Asterisk, or why it is not even asked. Nothing is sent here.
import type { Command } from '../../../../floor/index.ts';
import { toBytes } from '../../pbx.ts';
import { formatAction } from '../../wire/format-action.ts';
import { Unsendable } from '../../wire/unsendable.ts';
import { countersReset } from '../proofs/other-proofs.ts';
import { isRefusal, type Order, refuse, type Step } from '../step.ts';
import { planLogout, planPause, planPenalty } from './agent-orders.ts';
import { planContact } from './contact-orders.ts';
import { planMonitor } from './monitor-orders.ts';
import { planMove } from './move-orders.ts';
import { findQueue } from './people.ts';
import type { Question } from './question.ts';

export function planOrder(question: Question, command: Command): Order {
  const { pbx } = question;
  if (!pbx.isSynced) return refuse(`${pbx.settings.name} is not in step: nothing can be ordered of it now`);
  const order = planByMethod(question, command);
  return isRefusal(order) ? order : (findUnsendable(order.steps) ?? order);
}

function planByMethod(question: Question, command: Command): Order {
  switch (command.method) {
    case 'agent.pause':
    case 'agent.unpause':
      return planPause(question, command);
    case 'agent.reassign':
    case 'agent.add':
    case 'agent.remove':
      return planMove(question, command);
    case 'agent.setPenalty':
      return planPenalty(question, command);
    case 'agent.logout':
      return planLogout(question, command);
    case 'contact.transfer':
    case 'contact.hangup':
    case 'contact.prioritize':
    case 'contact.withdraw':
      return planContact(question, command);
    case 'monitor.listen':
    case 'monitor.whisper':
    case 'monitor.barge':
      return planMonitor(question, command);
    case 'queue.resetStats':
      return planReset(question, command.queue);
    case 'campaign.pause':
    case 'campaign.resume':
    case 'campaign.stop':
    case 'campaign.pace':
      return refuse(`Asterisk ${question.pbx.settings.name} has no campaigns`);
  }
}

function planReset({ pbx }: Question, id: string): Order {
  const queue = findQueue(pbx, id);
  if (isRefusal(queue)) return queue;
  return {
    steps: [
      {
        action: { Action: 'QueueReset', Queue: toBytes(queue.raw) },
        proof: countersReset(queue),
        explains: [],
      },
    ],
    notes: () => ["Asterisk's own counters only: the day here goes on"],
  };
}

/** A value that must not reach the socket is found before anything is done, also one for the way back. */
function findUnsendable(steps: readonly Step[]): Order | undefined {
  for (const { action, undo } of steps) {
    try {
      formatAction(action, LONG_ID);
    } catch (error) {
      if (error instanceof Unsendable) return refuse(error.message);
      throw error;
    }
    const further = findUnsendable(undo?.() ?? []);
    if (further !== undefined) return further;
  }
  return undefined;
}

const LONG_ID = 'x'.repeat(40);
