// The columns of each report as CSV, in their order: a file has them also where there is nothing to tell.
import type { Report } from '../../protocol/index.ts';

const QUEUE_COLUMNS = [
  ...['id', 'name', 'channel', 'team', 'startsAt', 'endsAt', 'from', 'complete', 'blindMs'],
  ...['offered', 'answered', 'abandoned', 'leftOther', 'leftUnanswered'],
  ...['timedOut', 'key', 'empty', 'withdrawn', 'redirected', 'notTold'].map(exit => `exits.${exit}`),
  ...['lost', 'settling', 'waiting', 'serviceLevelRate', 'serviceLevelMet', 'serviceLevelOf'],
  ...['abandonRate', 'abandonCounted', 'abandonOf', 'shortAbandoned', 'answerSpeedMs', 'answerWaitMs'],
  ...['handleTimeMs', 'talkMs', 'holdMs', 'wrapUpMs', 'wrapUpOf', 'handled'],
];

const AGENT_COLUMNS = [
  ...['id', 'name', 'team', 'startsAt', 'endsAt', 'people', 'contacts', 'missed', 'loggedInMs'],
  ...['availableMs', 'talkMs', 'holdMs', 'wrapUpMs', 'ownCallMs', 'breakMs', 'workMs', 'unreachableMs'],
  ...['handlingMs', 'occupancyRate'],
];

const CAMPAIGN_COLUMNS = [
  ...['id', 'name', 'startsAt', 'endsAt', 'attempts', 'connects', 'drops', 'liveAnswers'],
  ...['connectRate', 'dropRate'],
  ...['noAnswer', 'busy', 'failed', 'machine', 'connected', 'dropped'].map(end => `outcomes.${end}`),
];

/** Behind them stand the reasons of breaks that the days have. */
export const CSV_COLUMNS: Readonly<Record<Report['kind'], readonly string[]>> = {
  QueueReport: QUEUE_COLUMNS,
  AgentReport: AGENT_COLUMNS,
  CampaignReport: CAMPAIGN_COLUMNS,
};
