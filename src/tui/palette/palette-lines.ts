// Draws the palette over the foot of the screen: what may come next, what the line comes to, the line itself.
import { cleanText } from '../../lib/clean-text.ts';
import { fitCells } from '../../lib/display-width.ts';
import type { ActionRecord } from '../actions/index.ts';
import { showKey } from '../keys/show-key.ts';
import type { Placement } from '../layout/placement.ts';
import type { PaneSize, Wording } from '../panes/wording.ts';
import { fitLine, type Line, lineWidth, pointAt, ruleLine, span, spreadLine } from '../parts/line.ts';
import { rowWindow } from '../parts/row-window.ts';
import { typedSpans } from '../parts/typed-line.ts';
import { cutWords } from '../parts/wrap-words.ts';
import type { Scene } from '../scene/scene.ts';
import type { Palette, Reason } from '../view-state/index.ts';
import { type Candidate, completeLine } from './complete-line.ts';
import { whyOffHere } from './resolve-line.ts';
import { sayResolved } from './say-resolved.ts';

const MOST_CANDIDATES = 8;
/** The rule, what the line comes to, the line. */
const OTHER_LINES = 3;

export function placePalette({ view, layout, ...scene }: Scene): Placement | undefined {
  if (!view.palette) return undefined;
  const candidates = completeLine(view.palette.typed, { view, layout, ...scene });
  const height = Math.min(layout.rows, OTHER_LINES + Math.min(MOST_CANDIDATES, candidates.length));
  return { pane: 'palette', x: 0, y: layout.rows - height, width: layout.columns, height };
}

export function paletteLines(scene: Scene, size: PaneSize, wording: Wording): readonly Line[] {
  const { palette } = scene.view;
  if (!palette) return [];
  const { width, height } = size;
  const { words } = wording;
  const candidates = completeLine(palette.typed, scene);
  const capacity = Math.max(0, height - OTHER_LINES);
  const at = palette.completion;
  const { from, to } = rowWindow({ count: candidates.length, top: 0, cursor: at ?? 0 }, capacity);
  const rows = candidates.slice(from, to).map((candidate, index) =>
    pointAt(candidateLine(candidate, { scene, width, isChosen: from + index === at }, wording), {
      kind: 'line',
      text: candidate.text,
    }),
  );
  const count = candidates.length > capacity ? `${to - from} / ${candidates.length}` : '';
  return [
    ruleLine(words.say('palette.title'), count, width),
    ...rows,
    fitLine([span(' '), ...sayResolved(palette.text, scene, wording)], width),
    promptLine(palette, width, wording),
  ];
}

interface Row {
  readonly scene: Scene;
  readonly width: number;
  readonly isChosen: boolean;
}

function candidateLine(candidate: Candidate, row: Row, wording: Wording): Line {
  const mark = row.isChosen ? span(' ›', 'key') : span('  ');
  if (candidate.is === 'action') return [mark, ...actionSpans(candidate, row, wording)];
  const [text, ...others] = candidate.suggestion.texts;
  return fitLine(
    [
      mark,
      span(fitCells(cleanText(text), NAME_CELLS), 'strong'),
      span(` ${cleanText(others.join(' '))}`, 'faint'),
    ],
    row.width,
  );
}

const NAME_CELLS = 24;
const KEY_CELLS = 11;

function actionSpans(
  { action, name }: Extract<Candidate, { is: 'action' }>,
  { scene, width }: Row,
  { words }: Wording,
): Line {
  const reason = whyOffByName(action, scene);
  const [key] = action.keys;
  const usage = [name, ...usageOf(action, { words })].join(' ');
  const said = reason ? words.say('help.off', { reason: words.tell(reason) }) : words.say(action.help);
  const cells = Math.min(NAME_CELLS + 10, Math.floor(width * 0.4));
  return [
    span(fitCells(usage, cells), reason ? 'faint' : 'strong'),
    span(fitCells(key === undefined ? '' : ` ${showKey(key)}`, KEY_CELLS), 'key'),
    span(cutWords(said, width - LEAD_CELLS - cells - KEY_CELLS), 'faint'),
  ];
}

/** That the cursor is on nobody is no reason where it may be said who is meant. */
function whyOffByName(action: ActionRecord, scene: Scene): Reason | undefined {
  const reason = whyOffHere(action, scene);
  return reason && NOBODY.has(reason.key) && (action.args ?? []).length > 0 ? undefined : reason;
}

const NOBODY: ReadonlySet<string> = new Set([
  ...['why.no-agent', 'why.no-contact', 'why.no-queue', 'why.no-campaign'],
]);

/** `reassign [AGENTS] QUEUE` */
export function usageOf({ args = [] }: ActionRecord, { words }: Pick<Wording, 'words'>): readonly string[] {
  return args.map(({ title, isOptional }) => {
    const name = words.say(title).toUpperCase();
    return isOptional ? `[${name}]` : name;
  });
}

const LEAD_CELLS = 2;

function promptLine(palette: Palette, width: number, { words }: Wording): Line {
  const hint = span(` ${words.say('palette.hint')} `, 'faint');
  const typed = typedSpans(palette, width - LEAD_CELLS - lineWidth([hint]));
  return spreadLine([span(' :', 'key'), ...typed], [hint], width);
}
