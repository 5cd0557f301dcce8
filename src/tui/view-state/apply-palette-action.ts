// Opens, changes and closes the palette, and keeps what was entered in it.
import { editLine, type LineEdit, type TypedLine, typeInto } from './edit-text.ts';
import { KEPT_LINES, type Palette } from './palette.ts';
import type { ViewState } from './view-state.ts';

export type PaletteAction =
  | { readonly type: 'palette-opened'; readonly text?: string }
  | { readonly type: 'palette-typed'; readonly text: string }
  | { readonly type: 'palette-edited'; readonly edit: LineEdit }
  | { readonly type: 'palette-completed'; readonly text: string; readonly completion: number }
  /** -1: the line before in the history. */
  | { readonly type: 'palette-recalled'; readonly by: -1 | 1 }
  | { readonly type: 'palette-entered'; readonly line: string }
  | { readonly type: 'palette-closed' };

export function applyPaletteAction(state: ViewState, action: PaletteAction): ViewState {
  const { palette = EMPTY, ...rest } = state;
  switch (action.type) {
    case 'palette-opened':
      return { ...state, isTyping: false, palette: typed({ text: action.text ?? '' }) };
    case 'palette-typed':
      return { ...state, palette: typed(typeInto(palette, action.text)) };
    case 'palette-edited':
      return edit(state, palette, action.edit);
    case 'palette-completed': {
      const { text, completion } = action;
      return { ...state, palette: { text, typed: palette.typed, completion } };
    }
    case 'palette-recalled':
      return { ...state, palette: recall(state.entered, palette, action.by) };
    case 'palette-entered': {
      // The same again is found at the same distance as before.
      const others = state.entered.filter(line => line !== action.line);
      return { ...rest, entered: [...others, action.line].slice(-KEPT_LINES) };
    }
    case 'palette-closed':
      return rest;
    default:
      return action satisfies never;
  }
}

const EMPTY: Palette = { text: '', typed: '' };

function typed(line: TypedLine): Palette {
  return { ...line, typed: line.text };
}

/** Erasing in an empty line leaves it, as it was come into. A cursor that only moves takes over what stands there. */
function edit(state: ViewState, palette: Palette, how: LineEdit): ViewState {
  const { palette: _, ...rest } = state;
  if (palette.text === '' && how === 'erase') return rest;
  return { ...state, palette: typed(editLine(palette, how)) };
}

/** As in a shell: among the lines that begin as what was typed; below the newest that stands again. */
function recall(entered: readonly string[], { text, typed, back }: Palette, by: -1 | 1): Palette {
  const own = back === undefined ? text : typed;
  const lines = entered.filter(line => line.startsWith(own));
  const to = Math.min(lines.length, (back ?? 0) - by);
  const line = to > 0 ? lines.at(-to) : undefined;
  return line === undefined ? { text: own, typed: own } : { text: line, typed: own, back: to };
}
