// The front door of sorting.
export { compareNames } from './compare-names.ts';
export { isFalling, sortColumnsOf, sortIds } from './sort-lists.ts';
