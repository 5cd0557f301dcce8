// The size of the terminal, asked anew: of a change while this process stood still only whoever was in front then has heard.

interface Resizable {
  /** Node asks the terminal, and emits `resize` where it is another. */
  _refreshSize?(): void;
}

export function refreshSize(stdout: NodeJS.WriteStream & Resizable): void {
  stdout._refreshSize?.();
}
