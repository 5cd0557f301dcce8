// The front door of the floor: its words (events, commands, rows), and the fold over them.
export type * from './changed-by.ts';
export * from './command.ts';
export * from './document.ts';
export * from './event.ts';
export * from './ids.ts';
export type * from './rows/agent-row.ts';
export { AGENT_STATES } from './rows/agent-row.ts';
export * from './rows/campaign-row.ts';
export type * from './rows/cannot-tell.ts';
export * from './rows/center-row.ts';
export type * from './rows/channel-row.ts';
export * from './rows/contact-row.ts';
export * from './rows/interval-row.ts';
export type * from './rows/queue-row.ts';
export type * from './rows/source-row.ts';
export type * from './rows/staffing.ts';
export type * from './rows/tally.ts';
export * from './service-level-definition.ts';
