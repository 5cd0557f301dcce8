// Takes the screen along: onto the clipboard of the person's own machine, or into a file.
import type { Saying } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { codeOf } from '../../lib/error-code.ts';
import type { CopyWhat } from '../view-state/index.ts';
import type { EffectOf } from './effect.ts';
import type { Toasts } from './toast-effect.ts';

/** Whoever has the terminal and the disk. */
export interface Outside {
  /** Undefined where there is nothing to copy; `false` where the terminal would not take as much. */
  copy(what: CopyWhat): number | false | undefined;
  /** Into a new file; resolves to its path. */
  save(file: string | undefined): Promise<string>;
}

export interface Taking {
  readonly toasts: Pick<Toasts, 'show'>;
  readonly outside: Outside;
}

const ID = 'taken';
const PATH_CELLS = 120;

export function copy({ what }: EffectOf<'copy'>, { toasts, outside }: Taking): void {
  const lines = outside.copy(what);
  const say = (saying: Saying, kind: 'noted' | 'refused' = 'noted'): void =>
    toasts.show({ id: ID, kind, saying });
  if (lines === undefined) say({ key: 'copy.nothing' });
  else if (lines === false) say({ key: 'copy.too-much' });
  else say({ key: 'copy.done', values: { count: lines } });
}

export async function dump({ file }: EffectOf<'dump'>, { toasts, outside }: Taking): Promise<void> {
  try {
    const path = cleanText(await outside.save(file), { cells: PATH_CELLS });
    toasts.show({ id: ID, kind: 'noted', saying: { key: 'dump.done', values: { path } } });
  } catch (error) {
    const values = { path: cleanText(file ?? '', { cells: PATH_CELLS }), code: codeOf(error) ?? '' };
    const key = values.code === 'EEXIST' ? 'dump.exists' : 'dump.failed';
    toasts.show({ id: ID, kind: 'refused', saying: { key, values } });
  }
}
