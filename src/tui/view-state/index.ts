// The front door of the view state.

export { applyAction, type ViewAction } from './apply-action.ts';
export type { Comfort } from './apply-comfort-action.ts';
export { FIRST_FOCUS, whatIsLeft } from './apply-route-action.ts';
export { columnsOf, toShapes } from './apply-view-action.ts';
export * from './copy-what.ts';
export type * from './deed.ts';
export type * from './dialog.ts';
export * from './edit-text.ts';
export * from './list-state.ts';
export * from './notice.ts';
export type * from './orders.ts';
export * from './palette.ts';
export * from './route.ts';
export type * from './saved-view.ts';
export type * from './timelines.ts';
export * from './view-state.ts';
