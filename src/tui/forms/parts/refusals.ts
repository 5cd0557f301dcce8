// What the gateway says beforehand would be refused, and why.
import { cleanText } from '../../../lib/clean-text.ts';
import { quoteName } from '../../deeds/say-part.ts';
import type { Wording } from '../../panes/wording.ts';
import { type Line, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { DeedPlan } from '../../view-state/index.ts';
import type { Asked } from '../form.ts';
import { previewKey } from './steps.ts';

const SAID_CELLS = 160;

/** `"ლევან კაპანაძე" would be refused: Asterisk: "Member not dynamic"` */
export function refusalLines(
  plan: DeedPlan | undefined,
  { scene }: Asked,
  { wording: { words }, width }: { readonly wording: Wording; readonly width: number },
): readonly Line[] {
  const { previews } = scene.view;
  return (plan?.parts ?? []).flatMap(part => {
    const key = previewKey(part);
    const answer = Object.hasOwn(previews, key) ? previews[key] : undefined;
    const why = answer && (answer.ok ? answer.preview.refusal : answer.error.message);
    if (why === undefined) return [];
    const reason = cleanText(why, { cells: SAID_CELLS });
    const told = words.say('form.would-refuse', { name: quoteName(part.name), reason });
    return wrapWords(told, width).map(text => [span(text, 'amber')]);
  });
}
