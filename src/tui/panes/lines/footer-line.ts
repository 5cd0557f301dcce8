// The last line: the keys that do something now; why the last one did not; while a filter is typed, the filter.
import { cleanText } from '../../../lib/clean-text.ts';
import { ACTIONS, type ActionRecord, isOn, markedAtHand, whyOff } from '../../actions/index.ts';
import { showKey } from '../../keys/show-key.ts';
import { fitLine, type Line, lineWidth, span, spreadLine } from '../../parts/line.ts';
import type { Scene } from '../../scene/scene.ts';
import { selectVersionGap } from '../../select/version-gap.ts';
import { filterTextOf, type Notice } from '../../view-state/index.ts';
import type { Wording } from '../wording.ts';
import { keptFilterLine, typedFilterLine } from './filter-line.ts';
import { versionText } from './version-text.ts';

export function footerLine(scene: Scene, width: number, wording: Wording): Line {
  const { words } = wording;
  const { isTyping, notice, hasHint, comfort } = scene.view;
  if (notice) return fitLine(noticeSpans(notice, wording), width);
  // Who is new here reads what is wrong with his settings all the same.
  if (hasHint && comfort.problem === undefined)
    return fitLine([span(` ${words.say('hint.first')}`, 'strong')], width);
  if (isTyping) return typedFilterLine(scene, width, wording);
  const on = stateNote(scene, wording) ?? versionNote(scene, width, wording);
  const live = ACTIONS.filter(one => isOfFooter(one, scene) && isOn(one, scene) && !whyOff(one, scene));
  return spreadLine(fitKeys(live, width - lineWidth(on), words), on, width);
}

function isOfFooter({ footer, isInFooter }: ActionRecord, scene: Scene): boolean {
  return footer !== undefined && (isInFooter?.(scene) ?? true);
}

/** `r needs the role lead; this token is viewer (wall-2)` */
function noticeSpans({ key, reason }: Notice, { words }: Wording): Line {
  return [span(' '), span(showKey(key), 'key'), span(` ${words.tell(reason)}`, 'strong')];
}

/** What makes the lists other than they usually are: `read-only   3 marked   filter “sup” 2 of 46` */
function stateNote(scene: Scene, wording: Wording): Line | undefined {
  const { words } = wording;
  const { view, focus, isReadOnly, route } = scene;
  const count = focus ? markedAtHand(scene, focus).length : 0;
  const notes = [
    ...(isReadOnly ? [words.say('footer.read-only')] : []),
    ...(view.isSlowLine ? [words.say('footer.slow-line')] : []),
    ...(count > 0 ? [words.say('marks.on', { count })] : []),
  ];
  const line = [
    ...problemSpans(scene),
    ...notes.map(note => span(`${note}   `, 'strong')),
    // In a detail everything is shown that belongs to it.
    ...(filterTextOf(view) === '' || route.kind === 'detail' ? [] : keptFilterLine(scene, wording)),
  ];
  return line.length === 0 ? undefined : line;
}

/** Beside it there is room for the help and the way out. */
const LAST_KEYS_CELLS = 20;

/** `config.json:3: theme is "drak"` */
function problemSpans({ view, size }: Scene): Line {
  const { problem } = view.comfort;
  if (problem === undefined) return [];
  return [span(`${cleanText(problem, { cells: Math.max(24, size.columns - LAST_KEYS_CELLS) })}   `, 'amber')];
}

const ROOMY_FROM = 120;

function versionNote({ moment }: Scene, width: number, wording: Wording): Line {
  const gap = selectVersionGap(moment);
  return gap ? [span(`${versionText(gap, { isRoomy: width >= ROOMY_FROM }, wording)} `, 'faint')] : [];
}

type Words = Wording['words'];

/** In the order of their places; help and quit, which have the last ones, are never left out. */
function fitKeys(bindings: readonly ActionRecord[], width: number, words: Words): Line {
  const ordered = [...bindings].sort((a, b) => (a.footer ?? 0) - (b.footer ?? 0));
  const line = ordered.flatMap(binding => keySpans(binding, words));
  if (lineWidth(line) <= width || ordered.length <= 2) return fitLine(line, Math.min(width, lineWidth(line)));
  return fitKeys(
    ordered.filter((_, index) => index !== ordered.length - 3),
    width,
    words,
  );
}

function keySpans({ keys: [first = ''], title, footerAs }: ActionRecord, words: Words): Line {
  const shown = footerAs ?? { keys: showKey(first), title };
  // Of several keys none is meant by a click.
  const target = shown.keys === showKey(first) ? ({ kind: 'key', key: first } as const) : undefined;
  const keysSpan = span(shown.keys, 'key');
  return [
    span(' '),
    target ? { ...keysSpan, target } : keysSpan,
    span(` ${words.say(shown.title)} `, 'faint'),
  ];
}
