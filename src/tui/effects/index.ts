// The front door of the effects.
export { createRun } from './create-run.ts';
export type { Effect, EffectName, EffectOf } from './effect.ts';
export { createInterpreter, type Interpreter } from './interpreter.ts';
export type { Outside } from './take-effects.ts';
