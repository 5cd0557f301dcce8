// The front door of the actions.
export {
  type ActionRecord,
  type ArgSpec,
  type Args,
  isEffect,
  type Step,
  type Suggestion,
  stepsOf,
  type TitleKey,
} from './action.ts';
export { ACTIONS } from './action-table.ts';
export {
  AGENTS_ARG,
  CAMPAIGNS_ARG,
  CONTACTS_ARG,
  QUEUE_ARG,
  REASON_ARG,
  rowsMeant,
  TIME_ARG,
} from './arg-specs.ts';
export { markedAtHand, type RowAt, type Rows, rowsAtHand, rowUnderCursor } from './in-sight.ts';
export { moveCursor, stayOnFound } from './move-cursor.ts';
export { commandOf, isOn, roleOf, whyNotAllowed, whyOff } from './why-off.ts';
