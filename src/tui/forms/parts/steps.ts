// What the source would be asked, in its own words: shown where the person wants to see it.
import { cleanText } from '../../../lib/clean-text.ts';
import { quoteName } from '../../deeds/say-part.ts';
import type { DialogKey } from '../../dialogs/dialog-face.ts';
import type { Wording } from '../../panes/wording.ts';
import { type Line, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { DeedPlan, FormDialog, PlannedPart } from '../../view-state/index.ts';
import type { Asked } from '../form.ts';

export function stepsKey(dialog: FormDialog): DialogKey {
  const isShowingSteps = !dialog.isShowingSteps;
  return {
    keys: ['d'],
    label: { key: isShowingSteps ? 'form.show-steps' : 'form.hide-steps' },
    run: () => ({ type: 'dialog-edited', dialog: { ...dialog, isShowingSteps } }),
  };
}

/** Under which its preview is kept. */
export function previewKey({ order }: PlannedPart): string {
  return JSON.stringify(order);
}

interface Room {
  readonly wording: Wording;
  readonly width: number;
}

export function stepLines(plan: DeedPlan | undefined, asked: Asked, room: Room): readonly Line[] {
  return plan?.parts.flatMap(part => partLines(part, asked, room)) ?? [];
}

const SAID_CELLS = 300;

function partLines(
  part: PlannedPart,
  { scene }: Asked,
  { wording: { words }, width }: Room,
): readonly Line[] {
  const previews = scene.view.previews;
  const key = previewKey(part);
  const answer = Object.hasOwn(previews, key) ? previews[key] : undefined;
  const clean = (text: string): string => cleanText(text, { cells: SAID_CELLS });
  const indented = (text: string): Line[] =>
    wrapWords(clean(text), width - 2).map(line => [span(`  ${line}`, 'faint')]);
  const name = quoteName(part.name);
  if (!answer) return [[span(words.say('form.asks', { name }), 'faint')]];
  if (!answer.ok) return [[span(name)], ...indented(answer.error.message)];
  const { source, steps } = answer.preview;
  return [[span(words.say('form.would-ask', { name, source: clean(source) }))], ...steps.flatMap(indented)];
}
