// The limits: SCREENS §7 as data, the readings of each row, and the judging with hysteresis.
export { type Alarm, type AlarmName, findAlarms, PASSED_OVER_HOLD_MS } from './alarms.ts';
export { FIGURES, type Figure, type Readings } from './figures.ts';
export { judge, MIN_COLOUR_MS } from './judge.ts';
export { findTurned } from './judge-agents.ts';
export { type Judgements, judgeDocument, type Look, totalId } from './judge-document.ts';
export { levelAtOnce } from './level-at-once.ts';
export type { Bound, Judged, Level, Limit, Reading } from './limit.ts';
export { BREAK_LIMIT_MS, DROP_LIMIT, NEEDED } from './limit-table.ts';
export {
  findAway,
  findMoved,
  findOldLoans,
  isMoved,
  LOAN_LATE_MS,
  lastLoanOf,
  loansOf,
  type OldLoan,
} from './loans.ts';
export { memberQueuesOf } from './member-queues.ts';
export { findFree } from './members.ts';
export { findNews, type News } from './news.ts';
export { type AgentContext, readAgent, stretchOf } from './read-agent.ts';
export { readCampaign } from './read-campaign.ts';
export { readChannel, readQueue, readQueueFigures, waitLevel } from './read-queue.ts';
