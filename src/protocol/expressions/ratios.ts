// Figures that are made of counts: how many they must be of before they say anything.
import { NEEDED } from '../../floor/index.ts';

export interface Ratio {
  /** Beside the figure: its numerator. */
  readonly part?: string;
  /** Its denominator, as the sum of these; from the item itself where they begin there. */
  readonly whole: readonly string[];
  /** @default of the limits of the wall */
  readonly needed: number;
}

const RATIOS: { readonly [figure: string]: Ratio } = {
  serviceLevelRate: { part: 'serviceLevelMet', whole: ['serviceLevelOf'], needed: NEEDED.serviceLevel30m },
  abandonRate: { part: 'abandonCounted', whole: ['abandonOf'], needed: NEEDED.abandon },
  answerSpeedMs: { part: 'answerWaitMs', whole: ['answered'], needed: NEEDED.answerSpeed },
  handleTimeMs: { whole: ['handled'], needed: NEEDED.answerSpeed },
  dropRate: { part: 'dropCounted', whole: ['dropOf'], needed: NEEDED.dropAnswered },
  /** Of people: five who are there. */
  occupancyRate: {
    whole: ['staffing.free', 'staffing.busy', 'staffing.away'],
    needed: NEEDED.occupancyPeople,
  },
};

/** `['today', 'serviceLevelRate']` needs twenty, of the last fifteen minutes ten do. */
export function ratioOf(path: readonly string[]): Ratio | undefined {
  const figure = path.at(-1) ?? '';
  const ratio = Object.hasOwn(RATIOS, figure) ? RATIOS[figure] : undefined;
  const isOfDay = figure === 'serviceLevelRate' && path[0] === 'today';
  return ratio && isOfDay ? { ...ratio, needed: NEEDED.serviceLevelToday } : ratio;
}
