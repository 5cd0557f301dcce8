// The table of commands: for each its title, who may order it, how dangerous it is, and whether it can be undone.
import type { CommandMethod } from './command.ts';
import type { Role } from './role.ts';

/**
 * `none`: it is done at once · `asks`: a person is asked first, a script says `--yes` · `grave`: a customer or a count
 * is gone with it, so that the person has to write the answer out.
 */
export type Danger = 'none' | 'asks' | 'grave';

export interface CommandEntry {
  /** In words, as a palette or a help lists it. */
  readonly title: string;
  /** The least role that may order it. */
  readonly role: Role;
  readonly danger: Danger;
  readonly undo: {
    readonly possible: boolean;
    /** What an undo does, or why there is none. */
    readonly how: string;
  };
}

const undoable = (how: string) => ({ possible: true, how });
const final = (how: string) => ({ possible: false, how });
const OWN_PHONE = final('what was heard is heard; hanging up your own phone ends it');

export const COMMAND_TABLE = {
  'agent.pause': {
    title: 'pause an agent, in one queue or in all',
    role: 'lead',
    danger: 'none',
    undo: undoable('unpauses where he is still paused with this reason'),
  },
  'agent.unpause': {
    title: 'unpause an agent, in one queue or in all',
    role: 'lead',
    danger: 'none',
    undo: undoable('pauses again where he is still open, with the reason he had'),
  },
  'agent.reassign': {
    title: 'move an agent from queues to queues',
    role: 'lead',
    danger: 'none',
    undo: undoable('moves him back, unless he has logged out'),
  },
  'agent.add': {
    title: 'add an agent to a queue',
    role: 'lead',
    danger: 'none',
    undo: undoable('takes him out again'),
  },
  'agent.remove': {
    title: 'take an agent out of a queue',
    role: 'lead',
    danger: 'none',
    undo: undoable('adds him again with the penalty he had, unless he has logged out'),
  },
  'agent.setPenalty': {
    title: 'set the penalty of an agent in a queue',
    role: 'lead',
    danger: 'none',
    undo: undoable('sets the penalty he had'),
  },
  'agent.logout': {
    title: 'log an agent out of all his queues',
    role: 'lead',
    danger: 'asks',
    undo: final('nobody is logged in by a command'),
  },
  'contact.transfer': {
    title: 'transfer a contact to a queue or an extension',
    role: 'lead',
    danger: 'asks',
    undo: final('the customer is elsewhere by then'),
  },
  'contact.hangup': {
    title: 'hang up on a contact',
    role: 'lead',
    danger: 'grave',
    undo: final('the customer is gone'),
  },
  'contact.prioritize': {
    title: 'set the priority of a waiting contact',
    role: 'lead',
    danger: 'none',
    undo: undoable('sets the priority it had, while it still waits'),
  },
  'contact.withdraw': {
    title: 'take a waiting contact out of its queue',
    role: 'lead',
    danger: 'asks',
    undo: final('its place in the queue is gone'),
  },
  'monitor.listen': {
    title: 'listen to an agent’s conversation',
    role: 'lead',
    danger: 'asks',
    undo: OWN_PHONE,
  },
  'monitor.whisper': {
    title: 'speak to an agent in a conversation, unheard by the customer',
    role: 'lead',
    danger: 'asks',
    undo: OWN_PHONE,
  },
  'monitor.barge': {
    title: 'join an agent’s conversation',
    role: 'lead',
    danger: 'grave',
    undo: OWN_PHONE,
  },
  'queue.resetStats': {
    title: 'reset the source’s own counters of a queue; the day here goes on',
    role: 'admin',
    danger: 'grave',
    undo: final('the source forgets what it counted'),
  },
  'campaign.pause': {
    title: 'pause a campaign',
    role: 'lead',
    danger: 'none',
    undo: undoable('resumes it, while it is still paused'),
  },
  'campaign.resume': {
    title: 'resume a campaign',
    role: 'lead',
    danger: 'asks',
    undo: undoable('pauses it again, while it still runs'),
  },
  'campaign.stop': {
    title: 'stop a campaign for good',
    role: 'admin',
    danger: 'grave',
    undo: final('a stopped campaign does not run again'),
  },
  'campaign.pace': {
    title: 'set the lines a campaign dials for each free agent',
    role: 'lead',
    danger: 'asks',
    undo: undoable('sets the pace it had'),
  },
} as const satisfies Record<CommandMethod, CommandEntry>;

export function commandEntry(method: CommandMethod): CommandEntry {
  return COMMAND_TABLE[method];
}
