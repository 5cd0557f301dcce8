// Where in an item a figure stands, and what it is made of there.
import { METRICS, type MetricDefinition, type MetricId } from '../../floor/index.ts';
import { closestWord } from '../../lib/closest-word.ts';
import { type ContractKind, RingtopError } from '../../protocol/index.ts';

export type ExplainKind = Extract<ContractKind, 'queues' | 'channels' | 'agents' | 'campaigns'>;

export interface Figure {
  /** Of which kinds it is told. */
  readonly kinds: readonly ExplainKind[];
  /** Of each of the four spans; else of the item itself. */
  readonly hasSpans?: true;
  /** The figure first, then its parts, as the JSON contract calls them. */
  readonly paths: readonly string[];
}

const TALLIED = { kinds: ['queues', 'channels'], hasSpans: true } as const;
const WAITING = { kinds: ['queues', 'channels'] } as const;

export const FIGURES: { readonly [M in MetricId]: Figure } = {
  waitingCount: { ...WAITING, paths: ['waitingCount'] },
  oldestWaitMs: { ...WAITING, paths: ['oldestWaitMs', 'oldestWaitingSince'] },
  averageWaitMs: { kinds: ['queues'], paths: ['averageWaitMs', 'waitingCount'] },
  waitingOverTargetCount: {
    ...WAITING,
    paths: ['waitingOverTargetCount', 'waitingCount', 'serviceLevel.thresholdMs'],
  },
  serviceLevelRate: { ...TALLIED, paths: ['serviceLevelRate', 'serviceLevelMet', 'serviceLevelOf'] },
  answerSpeedMs: { ...TALLIED, paths: ['answerSpeedMs', 'answerWaitMs', 'answered'] },
  abandonRate: { ...TALLIED, paths: ['abandonRate', 'abandonCounted', 'abandonOf', 'shortAbandoned'] },
  handleTimeMs: {
    ...TALLIED,
    paths: ['handleTimeMs', 'talkMs', 'holdMs', 'handled', 'wrapUpMs', 'wrapUpOf'],
  },
  occupancy60m: { kinds: ['channels'], paths: ['occupancyRate', 'handlingMs', 'availableMs'] },
  expectedWait: { kinds: ['queues'], paths: ['expectedWaitLowMs', 'expectedWaitHighMs', 'waitingCount'] },
  'staffing.free': {
    ...WAITING,
    paths: ['staffing.free', 'staffing.busy', 'staffing.away', 'staffing.offline'],
  },
  dropRate: {
    kinds: ['campaigns'],
    paths: ['dropRate', 'dropCounted', 'dropOf', 'dropWindowMs', 'dropLimitRate'],
  },
  stateMs: { kinds: ['agents'], paths: ['stateMs', 'state', 'since', 'sinceSeen', 'limitMs'] },
  'agent.contacts': { kinds: ['agents'], paths: ['today.contacts'] },
  'agent.missed': { kinds: ['agents'], paths: ['today.missed'] },
  'agent.handleTimeMs': {
    kinds: ['agents'],
    paths: ['today.talkMs', 'today.holdMs', 'today.wrapUpMs', 'today.contacts'],
  },
  'agent.occupancy': {
    kinds: ['agents'],
    paths: ['today.talkMs', 'today.holdMs', 'today.wrapUpMs', 'today.availableMs'],
  },
};

/** By its id, or as the JSON contract calls it. */
export function findMetric(name: string): MetricDefinition & { readonly id: MetricId } {
  const found = METRICS.find(({ id }) => id === name || FIGURES[id].paths[0] === name);
  if (found !== undefined) return found;
  const ids = METRICS.map(({ id }) => id);
  const near = closestWord(name, ids);
  throw new RingtopError({
    code: 'bad-arguments',
    message: `there is no figure ${JSON.stringify(name)} with a definition`,
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}There are: ${ids.join(', ')}.`,
  });
}
