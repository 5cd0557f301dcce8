// What becomes of each order of a deed, as it becomes known: SCREENS §9's table. What it does not need goes on below.
import { againOf, insteadOf } from '../deeds/again.ts';
import { type Fate, fateOf, fateOfDeed } from '../deeds/fate.ts';
import { GLYPHS, sayBecame } from '../deeds/say-part.ts';
import type { Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import { wrapWords } from '../parts/wrap-words.ts';
import type { Scene } from '../scene/scene.ts';
import type { Role } from '../theme/role.ts';
import type { Deed, DeedPart, OutcomesDialog } from '../view-state/index.ts';
import type { DialogFace, DialogKey } from './dialog-face.ts';

const MOST = 12;
const WORST_FIRST: readonly Fate[] = ['unknown', 'refused', 'deferred', 'asked', 'applied'];

export function outcomesFace({ deed: id }: OutcomesDialog, scene: Scene): DialogFace {
  const deed = scene.view.deeds.find(one => one.id === id);
  const close: DialogKey = {
    keys: ['escape', 'enter'],
    label: { key: 'form.close' },
    run: () => ({ type: 'dialog-closed' }),
  };
  if (!deed) return { title: { key: 'log.title' }, body: () => [], keys: [close] };
  return {
    title: deed.title,
    isPassing: true,
    body: (wording, width) => outcomeLines(deed, scene, { wording, width }),
    keys: [...nextKeys(deed), close],
  };
}

function nextKeys(deed: Deed): readonly DialogKey[] {
  if (fateOfDeed(deed) === 'asked') return [];
  const [instead, again] = [insteadOf(deed), againOf(deed)];
  return [
    ...(instead
      ? [key('v', 'outcome.instead-key', [{ type: 'dialog-closed' }, { effect: 'deed', plan: instead }])]
      : []),
    ...(again
      ? [key('f', 'outcome.again-key', [{ type: 'dialog-closed' }, { effect: 'deed', plan: again }])]
      : []),
  ];
}

function key(
  name: string,
  label: 'outcome.instead-key' | 'outcome.again-key',
  steps: ReturnType<DialogKey['run']>,
): DialogKey {
  return { keys: [name], label: { key: label }, confirms: true, run: () => steps };
}

interface Room {
  readonly wording: Wording;
  readonly width: number;
}

/** Those that somebody has to read first. */
function outcomeLines({ parts }: Deed, scene: Scene, { wording, width }: Room): readonly Line[] {
  const placeOf = (part: DeedPart): number => WORST_FIRST.indexOf(fateOf(part));
  const sorted = parts.length <= MOST ? parts : [...parts].sort((a, b) => placeOf(a) - placeOf(b));
  const lines = sorted.slice(0, MOST).flatMap(part => partLines(part, scene, { wording, width }));
  const more = sorted.length - MOST;
  return more > 0 ? [...lines, [span(wording.words.say('form.more', { count: more }), 'faint')]] : lines;
}

const ROLES: { readonly [F in Fate]: Role } = {
  asked: 'faint',
  applied: 'text',
  deferred: 'text',
  refused: 'red',
  unknown: 'amber',
};

function partLines(part: DeedPart, { moment }: Scene, { wording, width }: Room): readonly Line[] {
  const fate = fateOf(part);
  return wrapWords(sayBecame(part, moment, wording), width - 2).map((text, index) => [
    span(index === 0 ? `${GLYPHS[fate]} ` : '  ', ROLES[fate]),
    span(text, ROLES[fate]),
  ]);
}
