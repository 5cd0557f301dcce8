// What `-o wide` of a report shows besides the usual columns, by their way in a row.
import type { Report } from '../../protocol/index.ts';

export const WIDE: Readonly<Record<Report['kind'], readonly string[]>> = {
  QueueReport: [
    ...['id', 'team', 'endsAt', 'blindMs', 'settling', 'waiting', 'abandonCounted', 'abandonOf'],
    ...['answerWaitMs', 'talkMs', 'holdMs', 'wrapUpMs', 'wrapUpOf', 'handled'],
  ],
  AgentReport: ['id', 'endsAt', 'handlingMs', 'unreachableMs', 'breaksMs.*'],
  CampaignReport: ['id', 'endsAt', 'outcomes.connected', 'outcomes.dropped'],
};
