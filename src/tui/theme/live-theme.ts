// A theme that can become another one while the screen stands: whoever paints asks the same object.
import type { Theme } from './theme.ts';

export interface LiveTheme extends Theme {
  become(theme: Theme): void;
}

export function createLiveTheme(first: Theme): LiveTheme {
  let current = first;
  return {
    get name() {
      return current.name;
    },
    get depth() {
      return current.depth;
    },
    get fillsLines() {
      return current.fillsLines;
    },
    paint: line => current.paint(line),
    open: span => current.open(span),
    spell: text => current.spell(text),
    become(theme) {
      current = theme;
    },
  };
}
