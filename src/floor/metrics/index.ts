// The figures: their definitions as data, and the pure functions over rows that compute them.
export { abandonRate, abandonShares } from './abandon-rate.ts';
export { agentHandleTimeMs, agentOccupancy, handlingMs } from './agent-figures.ts';
export { answerSpeedMs } from './answer-speed.ts';
export { expectedWait } from './expected-wait.ts';
export { handleTimeMs, meanWrapUpMs } from './handle-time.ts';
export type { MetricDefinition } from './metric-definition.ts';
export { METRICS, type MetricId } from './metrics.ts';
export { occupancyRate } from './occupancy.ts';
export { ratio } from './ratio.ts';
export { isShort, isWithin, judgeServiceLevel, serviceLevelRate } from './service-level.ts';
export { totalOf } from './totals.ts';
export { averageWaitMs, longestWaitMs, queueDepth, waitingOverTarget } from './waiting.ts';
