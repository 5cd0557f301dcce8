// The last line: the keys that do something now; while a filter is typed, the filter.
import { cleanText } from '../../../lib/clean-text.ts';
import { KEYMAP, type KeyBinding, showKey } from '../../keys/index.ts';
import { fitLine, type Line, lineWidth, span, spreadLine } from '../../parts/line.ts';
import type { Scene } from '../../scene/scene.ts';
import { selectVersionGap } from '../../select/version-gap.ts';
import type { Wording } from '../wording.ts';
import { versionText } from './version-text.ts';

const FILTER_CELLS = 40;

export function footerLine(scene: Scene, width: number, wording: Wording): Line {
  const { words } = wording;
  const { filter, isTyping } = scene.view;
  const text = cleanText(filter, { cells: FILTER_CELLS });
  if (isTyping) {
    const prompt: Line = [span(' /', 'key'), span(text, 'strong'), span('▏', 'key')];
    return spreadLine(prompt, [span(`${words.say('filter.hint')} `, 'faint')], width);
  }
  const on: Line =
    filter === ''
      ? versionNote(scene, width, wording)
      : [span(`${words.say('filter.on', { text })} `, 'strong')];
  const live = KEYMAP.filter(({ footer, whyOff }) => footer !== undefined && !whyOff?.(scene));
  return spreadLine(fitKeys(live, width - lineWidth(on), words), on, width);
}

const ROOMY_FROM = 120;

function versionNote({ moment }: Scene, width: number, wording: Wording): Line {
  const gap = selectVersionGap(moment);
  return gap ? [span(`${versionText(gap, { isRoomy: width >= ROOMY_FROM }, wording)} `, 'faint')] : [];
}

type Words = Wording['words'];

/** In the order of their places; help and quit, which have the last ones, are never left out. */
function fitKeys(bindings: readonly KeyBinding[], width: number, words: Words): Line {
  const ordered = [...bindings].sort((a, b) => (a.footer ?? 0) - (b.footer ?? 0));
  const line = ordered.flatMap(binding => keySpans(binding, words));
  if (lineWidth(line) <= width || ordered.length <= 2) return fitLine(line, Math.min(width, lineWidth(line)));
  return fitKeys(
    ordered.filter((_, index) => index !== ordered.length - 3),
    width,
    words,
  );
}

function keySpans({ keys: [first = ''], title }: KeyBinding, words: Words): Line {
  return [span(' '), span(showKey(first), 'key'), span(` ${words.say(title)} `, 'faint')];
}
