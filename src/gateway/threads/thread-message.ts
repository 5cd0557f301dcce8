// What passes between the main thread and one that serves an API.

/** The API's own type says what each method takes and gives. */
export type ThreadApi = { readonly [method: string]: (...args: never[]) => unknown };

/** What was asked before is answered; then the thread ends. */
export type Leave = 'leave';

export interface ThreadAsk {
  readonly id: number;
  readonly method: string;
  readonly args: readonly never[];
}

export type ThreadAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: Error };
