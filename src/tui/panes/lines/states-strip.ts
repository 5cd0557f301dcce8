// The states strip: every state that somebody is in, by glyph, number and word.
import type { Words } from '../../../i18n/index.ts';
import { lookOfState, type ShownState } from '../../moment/agent-state.ts';
import { type Line, lineWidth, span, spreadLine, staleLine } from '../../parts/line.ts';
import type { StatesView } from '../../select/states.ts';

/** Less would make one list of the states and of how many people there are. */
const GAP = 3;

export function statesLine(view: StatesView, width: number, words: Words): Line {
  const full = assemble(view, { gap: 4, sayState: state => words.nameOf('state', state) });
  const { total, least } = totalsOf(view, words);
  const isFull = lineWidth(full) + GAP + lineWidth(total) <= width;
  const line = isFull ? [...full] : assembleShort(view, width - lineWidth(least), words);
  const whole = spreadLine(line, lineWidth(line) + GAP + lineWidth(total) <= width ? total : least, width);
  return view.isStale ? staleLine(whole) : whole;
}

/** How many people there are is left out where there is no room; that not all of them are counted is not. */
function totalsOf({ people, places, partial }: StatesView, words: Words): { total: Line; least: Line } {
  const texts = [words.say('strip.people', { count: people }), words.say('strip.places', { count: places })];
  const of = partial ? [words.say('stale.partial', partial)] : [];
  return {
    total: [span(`${[...of, ...texts].join(', ')} `, 'faint')],
    least: partial ? [span(` ${words.say('stale.partial-short', partial)} `, 'faint')] : [],
  };
}

interface Form {
  readonly gap: number;
  readonly sayState: (state: ShownState) => string;
}

/** Shorter words, then closer together, then without words: nobody is cut off at the edge. */
function assembleShort(view: StatesView, width: number, words: Words): Line {
  const merged = { ...view, counts: mergeOwnCalls(view.counts) };
  const short = (state: ShownState): string =>
    state === 'available' ? words.say('queue.free') : words.nameOf('state', state);
  const forms = [2, 1].map(gap => assemble(merged, { gap, sayState: short }));
  const last = assemble(merged, { gap: 1, sayState: () => '' });
  return forms.find(line => lineWidth(line) <= width) ?? last;
}

function assemble({ counts }: StatesView, { gap, sayState }: Form): Line {
  return counts.flatMap(({ state, count }, index) => {
    const { glyph, role } = lookOfState(state);
    const word = sayState(state);
    // Numbers turn all day long: in one look for all of them they cost a slow line a third of the bytes.
    return [
      span(' '.repeat(index === 0 ? 1 : gap)),
      span(glyph, role),
      span(` ${count}`),
      ...(word === '' ? [] : [span(` ${word}`, role)]),
    ];
  });
}

type Counts = StatesView['counts'];

function mergeOwnCalls(counts: Counts): Counts {
  const own = counts.find(({ state }) => state === 'own')?.count ?? 0;
  return counts
    .filter(({ state }) => state !== 'own')
    .map(({ state, count }) => ({ state, count: state === 'on-contact' ? count + own : count }));
}
