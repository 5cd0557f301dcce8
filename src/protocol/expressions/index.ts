// The language of rules, filters and waits: parsed against the names of the JSON contract, and judged on its items.
export * from './alert-rule.ts';
export { type Filter, isIn, parseFilter } from './filter.ts';
export { type Judgement, judgeItem, type Verdict, valueAt } from './judge-item.ts';
export {
  type Fielded,
  fieldsOf,
  figuresOf,
  findField,
  type KnownField,
  type KnownList,
  type Measure,
} from './known-fields.ts';
export { type Parsed, type Problem, parseDurationMs } from './parse-value.ts';
export { type Awaited, parseWait } from './parse-wait.ts';
export { parseRecover, parseWhen } from './parse-when.ts';
export { type Ratio, ratioOf } from './ratios.ts';
export { isRunning } from './running-figures.ts';
export { sayJudgement, sayMeasured } from './say-judgement.ts';
