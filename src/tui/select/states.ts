// The states strip: how many people stand in which state, each once.
import type { Staffing } from '../../floor/index.ts';
import { type ShownState, STRIP_STATES } from '../moment/agent-state.ts';
import { selectMainChannel } from '../moment/channel.ts';
import type { SourceCount } from '../moment/freshness.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { selectTotal } from './queues.ts';

export interface StatesView {
  /** The states somebody is in, and those that every center has at every hour. */
  readonly counts: readonly { readonly state: ShownState; readonly count: number }[];
  readonly people: number;
  readonly places: number;
  readonly isStale: boolean;
  /** Present where only the people of these sources are counted. */
  readonly partial?: SourceCount;
}

/** `isFixed`: the same places whatever happens in them, as from afar one finds a figure by where it is. */
export function selectStates(moment: Moment, { isFixed = false } = {}): StatesView | undefined {
  const main = selectMainChannel(moment);
  if (!main) return undefined;
  const { staffing, placeCount } = main.row;
  const { isStale, partial } = selectTotal(moment, main.channel, main.row);
  const counts = STRIP_STATES.map(state => ({ state, count: countOf(staffing, state) }));
  return {
    counts: counts.filter(one => isWorthAWord(one) || (isFixed && !RAREST.includes(one.state))),
    people: staffedOf(staffing),
    places: placeCount,
    isStale,
    ...(partial ? { partial } : {}),
  };
}

/** Zero of it is not worth a word, where there is not room for all. */
export function isWorthAWord({ state, count }: StatesView['counts'][number]): boolean {
  return count > 0 || !RARE.includes(state);
}

const RARE: readonly ShownState[] = ['own', 'on-hold', 'unreachable', 'unknown'];
const RAREST: readonly ShownState[] = ['own', 'unknown'];

function countOf({ byState, own }: Staffing, state: ShownState): number {
  if (state === 'own') return own;
  if (state === 'auto-pause' || state === 'work') return 0;
  const count = rowOf(byState, state) ?? 0;
  return state === 'on-contact' ? count - own : count;
}

/** Everyone who is logged in. */
export function staffedOf({ free, busy, away }: Staffing): number {
  return free + busy + away;
}
