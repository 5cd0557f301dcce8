// The front door of finding: a typed filter, and which rows pass it.
export { type AlertFilter, createAlertFilter } from './alert-filter.ts';
export {
  createFilter,
  type Filter,
  type FilteredList,
  type FilterProblem,
  OPEN_FILTER,
} from './create-filter.ts';
export { foldAhead } from './folded.ts';
export { createLogFilter, type LogFilter } from './log-filter.ts';
