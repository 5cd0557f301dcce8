// The help page: the whole keymap, what each key does, and why one does nothing now.
import { fitCells } from '../../lib/display-width.ts';
import { KEYMAP, type KeyBinding, showKey } from '../keys/index.ts';
import { fitLine, type Line, ruleLine, span } from '../parts/line.ts';
import { composeScene, type Scene } from '../scene/scene.ts';
import type { PaneSize, Wording } from './wording.ts';

const KEYS_CELLS = 14;

export function helpLines(scene: Scene, size: PaneSize, { words }: Wording): Line[] {
  // What a key would do is asked of the floor below this page.
  const below = composeScene({ ...scene, view: { ...scene.view, page: { kind: 'floor' } } });
  const lines = [
    ...KEYMAP.map(binding => bindingLine(binding, below, words)),
    [],
    [span(`  ${words.say('help.marks')}`, 'faint')],
    [span(`  ${words.say('help.figures')}`, 'faint')],
  ];
  const top = scene.view.page.kind === 'floor' ? 0 : scene.view.page.top;
  const from = Math.max(0, Math.min(top, lines.length - (size.height - 1)));
  return [ruleLine(words.say('help.title'), words.say('help.back'), size.width), ...lines.slice(from)]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

function bindingLine({ keys, help, whyOff }: KeyBinding, scene: Scene, words: Wording['words']): Line {
  const shown = fitCells(keys.map(showKey).join(' '), KEYS_CELLS);
  const reason = whyOff?.(scene);
  const off = reason === undefined ? '' : `  (${words.say('help.off', { reason: words.say(reason) })})`;
  return [
    span('  '),
    span(shown, 'key'),
    span(words.say(help), off === '' ? 'text' : 'faint'),
    span(off, 'faint'),
  ];
}
