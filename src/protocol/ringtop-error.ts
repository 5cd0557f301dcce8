// The one error class: a code of the closed list, a sentence that names the thing, and the next step.
import type { Code } from './codes.ts';

export interface Failure {
  readonly code: Code;
  readonly message: string;
  /** What to do next. */
  readonly hint?: string;
}

/** Thrown at boundaries only; refusals that are to be expected are values of `Failure`. */
export class RingtopError extends Error {
  override readonly name = 'RingtopError';
  readonly code: Code;
  readonly hint?: string;

  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, cause === undefined ? undefined : { cause });
    this.code = failure.code;
    if (failure.hint !== undefined) this.hint = failure.hint;
  }

  /** By its name: the command line is built of several bundles, and each has a class of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'RingtopError';
  }
}
