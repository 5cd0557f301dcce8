// The front door of the actions.
export {
  type ActionRecord,
  type ArgSpec,
  type Args,
  isEffect,
  type Step,
  stepsOf,
  type TitleKey,
} from './action.ts';
export { ACTIONS } from './action-table.ts';
export { markedAtHand, type RowAt, type Rows, rowsAtHand, rowUnderCursor } from './in-sight.ts';
export { commandOf, isOn, roleOf, whyNotAllowed, whyOff } from './why-off.ts';
