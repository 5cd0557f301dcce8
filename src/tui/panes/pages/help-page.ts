// The help page: each action of the screen at hand with its keys, and why one does nothing now.
import { fitCells } from '../../../lib/display-width.ts';
import { ACTIONS, type ActionRecord, isOn, type TitleKey, whyOff } from '../../actions/index.ts';
import { showKey } from '../../keys/show-key.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { composeScene, type Scene } from '../../scene/scene.ts';
import type { PaneSize, Wording } from '../wording.ts';

const KEYS_CELLS = 25;

export function helpLines(scene: Scene, size: PaneSize, { words }: Wording): Line[] {
  // What a key would do is asked of the screen below this page.
  const routes = scene.view.routes.filter(({ kind }) => kind !== 'help');
  const below = composeScene({ ...scene, view: { ...scene.view, routes } });
  const lines = [
    ...helpRows(below).map(row => rowLine(row, below, words)),
    [],
    [span(`  ${words.say('help.marks')}`, 'faint')],
    [span(`  ${words.say('help.figures')}`, 'faint')],
  ];
  const from = Math.max(0, Math.min(scene.route.top, lines.length - (size.height - 1)));
  return [ruleLine(words.say('help.title'), words.say('help.back'), size.width), ...lines.slice(from)]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

interface HelpRow {
  readonly actions: readonly [ActionRecord, ...ActionRecord[]];
  readonly help: TitleKey;
}

/** Actions that go in pairs share a line. */
function helpRows(scene: Scene): readonly HelpRow[] {
  const shown = ACTIONS.filter(action => action.keys.length > 0 && isOn(action, scene));
  const rows: HelpRow[] = [];
  for (let index = 0; index < shown.length; index += 1) {
    const action = shown[index];
    const next = shown[index + 1];
    if (!action) continue;
    if (action.helpOfBoth !== undefined && next) {
      rows.push({ actions: [action, next], help: action.helpOfBoth });
      index += 1;
    } else rows.push({ actions: [action], help: action.help });
  }
  return rows;
}

function rowLine({ actions, help }: HelpRow, scene: Scene, words: Wording['words']): Line {
  const keys = actions.flatMap(action => action.keys.map(showKey)).join(' ');
  const reason = whyOff(actions[0], scene);
  return [
    span('  '),
    span(fitCells(keys, KEYS_CELLS), 'key'),
    span(words.say(help), reason === undefined ? 'text' : 'faint'),
    ...(reason === undefined
      ? []
      : [span(`  (${words.say('help.off', { reason: words.tell(reason) })})`, 'faint')]),
  ];
}
