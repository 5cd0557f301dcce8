// The front door of the Asterisk dialect.

export { customerOf } from './contacts/callers.ts';
export { type AsteriskDialect, type AsteriskDialectOptions, createAsteriskDialect } from './dialect.ts';
export type { Level, Said } from './doctor/checks/check.ts';
export {
  type CheckResult,
  type Examination,
  type ExamineOptions,
  examineAsterisk,
} from './doctor/examine.ts';
export {
  type SuggestedMember,
  type SuggestedQueue,
  type Suggestion,
  suggestForAsterisk,
} from './doctor/suggest.ts';
export type { SurveyOptions } from './doctor/survey/take-survey.ts';
export type { AskAction } from './session/line/ask-action.ts';
export {
  type Answer,
  isAnswer,
  type ListAnswer,
  type ListReply,
  type NoAnswer,
  type Reply,
} from './session/line/reply.ts';
export { type AsteriskSource, type OpenAsteriskOptions, openAsterisk } from './session/open-asterisk.ts';
export type { SessionReport, SessionState } from './session/session-states.ts';
export { privilegesOf, type WriteClass } from './session/upkeep/privileges.ts';
export { maskNumber } from './wire/mask-number.ts';
