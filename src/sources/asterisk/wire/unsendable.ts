// A value that must not reach the socket, told with its header and the reason.
import { cleanText } from '../../../lib/clean-text.ts';

export class Unsendable extends Error {
  override readonly name = 'Unsendable';
  /** The header whose value it is; `header` where the name itself is wrong. */
  readonly header: string;

  constructor(header: string, value: string, why: string) {
    const shown = HIDDEN.has(header.toLowerCase()) ? '' : ` "${cleanText(value)}"`;
    super(`Asterisk cannot be sent the ${cleanText(header)}${shown}: it ${why}`);
    this.header = header;
  }
}

/** Never in a message: it may end in a log. */
const HIDDEN: ReadonlySet<string> = new Set(['secret', 'key']);
