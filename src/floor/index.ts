// The front door of the floor: its words (events, commands, rows), the fold over them, its figures and its limits.
export { applyEvent, isGatewayEvent } from './apply-event.ts';
export type * from './changed-by.ts';
export * from './collected/collected.ts';
export * from './collected/take-collected.ts';
export * from './commands/command.ts';
export { type OrderLine, toCommandLine } from './commands/command-line.ts';
export * from './commands/command-table.ts';
export { type Foreseen, foresee, type Staffed } from './commands/foresee.ts';
export * from './commands/role.ts';
export * from './commands/subject.ts';
export { afterPart } from './commands/undo/after-part.ts';
export { expectedAfter, MOVED_REASON } from './commands/undo/expected-after.ts';
export type { Phones, PhonesThen } from './commands/undo/phones.ts';
export { type Piece, pieceKey, piecesOf, standOf } from './commands/undo/pieces.ts';
export * from './commands/undo/plan-undo.ts';
export { type Sight, sightOf } from './commands/undo/sight.ts';
export {
  addCounts,
  COUNT_KEYS,
  type CountKey,
  type Counts,
  createCounts,
  OTHER_EXITS,
  RECORDED_KEYS,
} from './counters/counts.ts';
export { BUSY } from './counters/staff-count.ts';
export * from './document.ts';
export * from './event.ts';
export { createFloor, type Floor } from './floor.ts';
export { foldEvent, ticksUntil } from './fold-event.ts';
export * from './frozen-floor.ts';
export * from './ids.ts';
export * from './limits/index.ts';
export { centerDayOf } from './live/queue-day.ts';
export * from './metrics/index.ts';
export * from './opening-hours.ts';
export * from './planning/erlang-a.ts';
export { documentOf, publishRows, type Row, type RowChange, type RowChanges } from './publish-rows.ts';
export type * from './rows/agent-row.ts';
export { AGENT_STATES } from './rows/agent-row.ts';
export * from './rows/alert-row.ts';
export * from './rows/announcement-row.ts';
export * from './rows/campaign-row.ts';
export type * from './rows/cannot-do.ts';
export type * from './rows/cannot-tell.ts';
export * from './rows/center-row.ts';
export type * from './rows/channel-row.ts';
export * from './rows/contact-row.ts';
export * from './rows/interval-row.ts';
export type * from './rows/loan.ts';
export type * from './rows/pause-reasons.ts';
export type * from './rows/queue-row.ts';
export * from './rows/source-row.ts';
export type * from './rows/staffing.ts';
export type * from './rows/tally.ts';
export { countAgent, type PeopleByChannel } from './rows-of/channel-people.ts';
export { toPartChannelRow } from './rows-of/part-channel-row.ts';
export type { SpanTotals } from './rows-of/span-totals.ts';
export { queueSettings } from './rows-of/to-queue-row.ts';
export { toDayTally } from './rows-of/to-tally.ts';
export { vouchedChannels } from './rows-of/vouched-channels.ts';
export * from './service-level-definition.ts';
