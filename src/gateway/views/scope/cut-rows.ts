// Queues, contacts and sources as a scope shows them.
import { type ContactRow, type QueueRow, RECORD_WARNINGS, type SourceRow } from '../../../floor/index.ts';
import type { FloorScope } from './floor-scope.ts';

export function cutQueue(row: QueueRow, scope: FloorScope): QueueRow {
  if (row.team === undefined || scope.isTeamIn(row.team)) return row;
  const { team: _team, ...queue } = row;
  return queue;
}

/** Undefined where it is of no queue and no campaign of the scope. `isAgentIn`: who talks to it is seen himself. */
export function cutContact(
  row: ContactRow,
  scope: FloorScope,
  isAgentIn: (agent: string) => boolean,
): ContactRow | undefined {
  const { queue, campaign, agent } = row;
  const isOfCampaign = campaign !== undefined && scope.isCampaignIn(campaign);
  if (!(queue === undefined ? isOfCampaign : scope.isQueueIn(queue))) return undefined;
  const isAgentShown = agent === undefined || isAgentIn(agent);
  if (isAgentShown && (campaign === undefined || isOfCampaign)) return row;
  const { agent: _agent, campaign: _campaign, ...contact } = row;
  return {
    ...contact,
    ...(agent !== undefined && isAgentShown ? { agent } : {}),
    ...(campaign !== undefined && isOfCampaign ? { campaign } : {}),
  };
}

/**
 * Whether it vouches for its rows, since when, and what it can do. Its counts tell of all that it brings, and so may
 * what it says in words: those are kept that are about the line to it, or about the record that the counters come from.
 */
export function cutSource(row: SourceRow): SourceRow {
  const { unparsed: _u, unknownEvents: _e, corrected: _c, reason, warnings = {}, ...source } = row;
  const ofRecord = Object.entries(warnings).filter(([warning]) => RECORD_WARNINGS.includes(warning));
  return {
    ...source,
    ...(reason !== undefined && row.trouble !== undefined ? { reason } : {}),
    ...(ofRecord.length === 0 ? {} : { warnings: Object.fromEntries(ofRecord) }),
  };
}
