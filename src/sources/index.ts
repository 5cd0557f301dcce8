// The front door of the sources: the interface they share, and how each is opened.
export {
  type AsteriskDialect,
  type AsteriskDialectOptions,
  type AsteriskSource,
  type CheckResult,
  createAsteriskDialect,
  type Examination,
  type ExamineOptions,
  examineAsterisk,
  type Level,
  maskNumber,
  type OpenAsteriskOptions,
  openAsterisk,
  type Said,
  type SuggestedMember,
  type SuggestedQueue,
  type Suggestion,
  type SurveyOptions,
  suggestForAsterisk,
} from './asterisk/index.ts';
export { applySettings, type ConfiguredSource, withSettings } from './configured.ts';
export type { MemberSettings } from './member-settings.ts';
export type { QueueSettings, SettingsByQueue } from './queue-settings.ts';
export {
  type ReasonMeaning,
  type ReasonSettings,
  reasonKey,
  type SettingsByReason,
} from './reason-settings.ts';
export * from './replay/index.ts';
export * from './simulator/index.ts';
export type * from './source.ts';
