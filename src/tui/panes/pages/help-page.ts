// The help page: the whole keymap, what each key does, and why one does nothing now.
import { fitCells } from '../../../lib/display-width.ts';
import { KEYMAP, type KeyBinding, showKey } from '../../keys/index.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { composeScene, type Scene } from '../../scene/scene.ts';
import type { PaneSize, Wording } from '../wording.ts';

const KEYS_CELLS = 25;

export function helpLines(scene: Scene, size: PaneSize, { words }: Wording): Line[] {
  // What a key would do is asked of the floor below this page.
  const below = composeScene({ ...scene, view: { ...scene.view, page: { kind: 'floor' } } });
  const lines = [
    ...helpRows().map(bindings => rowLine(bindings, below, words)),
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

/** Bindings that go in pairs share a line. */
function helpRows(): readonly (readonly KeyBinding[])[] {
  return KEYMAP.flatMap((binding, index) => {
    if (binding.help === undefined) return [];
    const next = KEYMAP[index + 1];
    return [next && next.help === undefined ? [binding, next] : [binding]];
  });
}

function rowLine(bindings: readonly KeyBinding[], scene: Scene, words: Wording['words']): Line {
  const [first] = bindings;
  const keys = bindings.flatMap(binding => binding.keys.map(showKey)).join(' ');
  const reason = first?.whyOff?.(scene);
  const help = first?.help === undefined ? '' : words.say(first.help);
  return [
    span('  '),
    span(fitCells(keys, KEYS_CELLS), 'key'),
    span(help, reason === undefined ? 'text' : 'faint'),
    ...(reason === undefined
      ? []
      : [span(`  (${words.say('help.off', { reason: words.say(reason) })})`, 'faint')]),
  ];
}
