// The filter in the last line: what is typed, how many it finds, and what of it nobody understands.
import { cleanText } from '../../../lib/clean-text.ts';
import { displayWidth } from '../../../lib/display-width.ts';
import type { FilterProblem } from '../../find/index.ts';
import { type Line, lineWidth, span, spreadLine } from '../../parts/line.ts';
import { endOf } from '../../parts/typed-line.ts';
import type { Scene } from '../../scene/scene.ts';
import { selectAlertsLooked } from '../../select/alerts-looked.ts';
import { selectCommandLog } from '../../select/command-log.ts';
import { filterTextOf, LIST_PANES, type ListPane } from '../../view-state/index.ts';
import type { Wording } from '../wording.ts';

type Words = Wording['words'];

/** While it is typed. The hint gives way first, then the counts; what is typed is cut at its beginning. */
export function typedFilterLine(scene: Scene, width: number, { words }: Wording): Line {
  const problem = problemText(scene, words);
  const counts = foundText(scene, words);
  const told: Line = [
    ...(problem === '' ? [] : [span(`${problem}  `, 'strong')]),
    ...(counts === '' ? [] : [span(`${counts}  `, 'text')]),
  ];
  const hint = span(`${words.say('filter.hint')} `, 'faint');
  const text = cleanText(filterTextOf(scene.view), { cells: MOST_CELLS });
  const left = LEAD_CELLS + displayWidth(text);
  const right = [[...told, hint], told, told.slice(0, 1)].find(one => left + lineWidth(one) < width) ?? [];
  const typed = endOf(text, width - LEAD_CELLS - lineWidth(right));
  return spreadLine([span(' /', 'key'), span(typed, 'strong'), span('▏', 'key')], right, width);
}

/** ` /` and the mark of the place where the next letter comes. */
const LEAD_CELLS = 3;
const MOST_CELLS = 500;

/** Behind the keys, once it is kept. */
export function keptFilterLine(scene: Scene, { words }: Wording): Line {
  const text = cleanText(filterTextOf(scene.view), { cells: KEPT_CELLS });
  const told = sayFound(scene, words);
  return [
    span(`${words.say('filter.on', { text })} `, 'strong'),
    span(told === '' ? '' : `${told} `, 'text'),
  ];
}

const KEPT_CELLS = 40;

/** How many it leaves, or what of it nobody understands. */
export function sayFound(scene: Scene, words: Words): string {
  return problemText(scene, words) || foundText(scene, words);
}

/** `7 of 46`; on a screen of several lists `7 of 46 agents, 1 of 8 queues`, those in which something was found. */
function foundText(scene: Scene, words: Words): string {
  if (scene.route.kind === 'log') {
    const log = selectCommandLog(scene, words);
    return log ? words.say('filter.found', { shown: log.commands.length, count: log.all }) : '';
  }
  if (scene.route.kind === 'alerts') {
    const { entries, all } = selectAlertsLooked(scene, words);
    return words.say('filter.found', { shown: entries.length, count: all });
  }
  const { filter, lists } = scene;
  const here = listsHere(scene);
  const asked = here.filter(list => filter.narrows(list));
  const countOf = (list: ListPane) => ({ shown: lists[list].ids.length, count: lists[list].all });
  const [only] = asked;
  if (only !== undefined && here.length === 1) return words.say('filter.found', countOf(only));
  if (asked.length === 0) return '';
  const found = asked.filter(list => lists[list].ids.length > 0);
  if (found.length === 0) return words.say('filter.found-nothing');
  return found.map(list => words.say(`filter.found-${list}`, countOf(list))).join(', ');
}

/** Who is moved is an agent. */
function listsHere({ route, layout: { placements } }: Scene): ListPane[] {
  if (route.kind === 'moved') return ['agents'];
  return LIST_PANES.filter(list => placements.some(({ pane }) => pane === list));
}

function problemText(scene: Scene, words: Words): string {
  const problem = problemOf(scene, words);
  return problem ? sayProblem(problem, words) : '';
}

function problemOf(scene: Scene, words: Words): FilterProblem | undefined {
  if (scene.route.kind === 'log') return selectCommandLog(scene, words)?.problem;
  if (scene.route.kind === 'alerts') return selectAlertsLooked(scene, words).problem;
  const here = listsHere(scene);
  // On a page without a list nothing is filtered.
  return here.length === 0 ? undefined : scene.filter.problemIn(here);
}

function sayProblem(problem: FilterProblem, words: Words): string {
  const nearest =
    problem.nearest === undefined ? '' : words.say('filter.nearest', { nearest: problem.nearest });
  switch (problem.kind) {
    case 'no-field':
      return words.say('filter.no-field', { field: cleanText(problem.field, SHORT) }) + nearest;
    case 'no-word':
      return (
        words.say('filter.no-word', { field: problem.field, value: cleanText(problem.value, SHORT) }) +
        nearest
      );
    default:
      return problem satisfies never;
  }
}

const SHORT = { cells: 16 };
