// The last line of a question whose answer leaves callers without anybody.
import { queueLabel } from '../../moment/label.ts';
import type { Wording } from '../../panes/wording.ts';
import { type Line, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { Asked } from '../form.ts';
import type { Emptied } from './question.ts';

/** `Support would have nobody for 7 callers.` */
export function emptiedLines(
  emptied: readonly Emptied[],
  { scene }: Pick<Asked, 'scene'>,
  { wording: { words }, width }: { readonly wording: Wording; readonly width: number },
): readonly Line[] {
  const told = emptied.map(({ queue, waitingCount }) =>
    words.say('form.empties', { queue: queueLabel(scene.moment, queue), count: waitingCount }),
  );
  return told.length === 0 ? [] : wrapWords(told.join(' '), width).map(text => [span(text, 'red')]);
}
