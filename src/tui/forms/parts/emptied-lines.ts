// The last line of a question whose answer leaves callers without anybody.
import { queueLabel } from '../../moment/label.ts';
import type { Wording } from '../../panes/wording.ts';
import { type Line, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { DeedPlan } from '../../view-state/index.ts';
import type { Asked } from '../form.ts';
import { emptiedBy } from './question.ts';

/** `Support would have nobody for 7 callers.` */
export function emptiedLines(
  plan: DeedPlan | undefined,
  asked: Asked,
  { wording: { words }, width }: { readonly wording: Wording; readonly width: number },
): readonly Line[] {
  const told = emptiedBy(plan, asked).map(({ queue, waitingCount }) =>
    words.say('form.empties', { queue: queueLabel(asked.scene.moment, queue), count: waitingCount }),
  );
  return told.length === 0 ? [] : wrapWords(told.join(' '), width).map(text => [span(text, 'red')]);
}
