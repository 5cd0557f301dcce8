// Which lines of a long text are in sight: all that fit, else so many from `top` on, with a line less that says how many more.

export interface TextWindow {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  /** How many there are below. */
  readonly more: number;
}

export function textWindow(count: number, top: number, height: number): TextWindow {
  const from = Math.max(0, Math.min(top, count - height));
  const isCut = from + height < count;
  const to = isCut ? from + Math.max(1, height - 1) : count;
  return { from, to, more: count - to };
}
