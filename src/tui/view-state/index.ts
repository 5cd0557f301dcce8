// The front door of the view state.
export * from './apply-action.ts';
export * from './view-state.ts';
