// The closed union of commands: what a supervisor may order, in the imperative, and what may come of it.
import type { AgentId, CampaignId, ContactId, QueueId } from '../ids.ts';

export interface AgentPause {
  readonly method: 'agent.pause';
  readonly agent: AgentId;
  /** Absent: in all its queues. */
  readonly queues?: readonly QueueId[];
  readonly reason?: string;
}
export interface AgentUnpause {
  readonly method: 'agent.unpause';
  readonly agent: AgentId;
  readonly queues?: readonly QueueId[];
}
export interface AgentReassign {
  readonly method: 'agent.reassign';
  readonly agent: AgentId;
  readonly from: readonly QueueId[];
  readonly to: readonly { readonly queue: QueueId; readonly penalty: number }[];
  /** A queue that he cannot leave, being fixed in it, is left by pausing him there. Without it that is refused. */
  readonly via?: 'pause';
}
export interface AgentAdd {
  readonly method: 'agent.add';
  readonly agent: AgentId;
  readonly queue: QueueId;
  readonly penalty: number;
}
export interface AgentRemove {
  readonly method: 'agent.remove';
  readonly agent: AgentId;
  readonly queue: QueueId;
}
export interface AgentSetPenalty {
  readonly method: 'agent.setPenalty';
  readonly agent: AgentId;
  readonly queue: QueueId;
  readonly penalty: number;
}
export interface AgentLogout {
  readonly method: 'agent.logout';
  readonly agent: AgentId;
}
export interface ContactTransfer {
  readonly method: 'contact.transfer';
  readonly contact: ContactId;
  /** One of the two. */
  readonly toQueue?: QueueId;
  readonly toExtension?: string;
}
export interface ContactHangup {
  readonly method: 'contact.hangup';
  readonly contact: ContactId;
}
export interface ContactPrioritize {
  readonly method: 'contact.prioritize';
  readonly contact: ContactId;
  readonly priority: number;
}
export interface ContactWithdraw {
  readonly method: 'contact.withdraw';
  readonly contact: ContactId;
}
interface Monitor<Method extends string> {
  readonly method: Method;
  /** Whose conversation. */
  readonly agent: AgentId;
  /** Whose extension rings: a name from the source's own list, never a number to dial. */
  readonly supervisor: string;
}
export interface MonitorListen extends Monitor<'monitor.listen'> {}
export interface MonitorWhisper extends Monitor<'monitor.whisper'> {}
export interface MonitorBarge extends Monitor<'monitor.barge'> {}
/** The source's own counters of a queue; the floor's day is never reset by a command. */
export interface QueueResetStats {
  readonly method: 'queue.resetStats';
  readonly queue: QueueId;
}
export interface CampaignPause {
  readonly method: 'campaign.pause';
  readonly campaign: CampaignId;
  readonly reason?: string;
}
export interface CampaignResume {
  readonly method: 'campaign.resume';
  readonly campaign: CampaignId;
}
export interface CampaignStop {
  readonly method: 'campaign.stop';
  readonly campaign: CampaignId;
}
export interface CampaignPace {
  readonly method: 'campaign.pace';
  readonly campaign: CampaignId;
  /** Lines dialed for each free agent, over 0. */
  readonly linesPerAgent: number;
}

export type Command =
  | AgentPause
  | AgentUnpause
  | AgentReassign
  | AgentAdd
  | AgentRemove
  | AgentSetPenalty
  | AgentLogout
  | ContactTransfer
  | ContactHangup
  | ContactPrioritize
  | ContactWithdraw
  | MonitorListen
  | MonitorWhisper
  | MonitorBarge
  | QueueResetStats
  | CampaignPause
  | CampaignResume
  | CampaignStop
  | CampaignPace;

export const COMMAND_METHODS = [
  'agent.pause',
  'agent.unpause',
  'agent.reassign',
  'agent.add',
  'agent.remove',
  'agent.setPenalty',
  'agent.logout',
  'contact.transfer',
  'contact.hangup',
  'contact.prioritize',
  'contact.withdraw',
  'monitor.listen',
  'monitor.whisper',
  'monitor.barge',
  'queue.resetStats',
  'campaign.pause',
  'campaign.resume',
  'campaign.stop',
  'campaign.pace',
] as const satisfies readonly Command['method'][];
export type CommandMethod = (typeof COMMAND_METHODS)[number];

/**
 * `applied`: the floor shows it. `deferred`: accepted, bound to a named later moment, and settled when it has come. `refused`: the source's own no.
 * `unknown`: neither within five seconds; settled later.
 */
export type Outcome = 'applied' | 'deferred' | 'refused' | 'unknown';

export interface CommandStep {
  /** What was asked of the source, in its own words. */
  readonly did: string;
  readonly outcome: Outcome;
  readonly said: string;
}

/** What a source answers. The row changes when the source's event arrives, never by this reply. */
export interface CommandResult {
  readonly outcome: Outcome;
  /** The source's own words. */
  readonly said: string;
  readonly steps: readonly CommandStep[];
  /** What a person should know besides: `on the call still`. Also in `said`. */
  readonly notes?: readonly string[];
}
