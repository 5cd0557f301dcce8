// Lets a terminal be slow without the whole program waiting for it.

interface Blocking {
  readonly _handle?: { setBlocking?(isBlocking: boolean): unknown };
}

/**
 * Node writes to a terminal and waits until it has taken all (nodejs/node `lib/tty.js`): on a line that stands still, feed and
 * keys would too, and nothing could be told about what was taken. Returns the way back, for what is written last of all.
 */
export function freeTerminal(terminal: NodeJS.WriteStream & Blocking): () => void {
  terminal._handle?.setBlocking?.(false);
  return () => terminal._handle?.setBlocking?.(true);
}
