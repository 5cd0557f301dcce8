// Every figure of a subject that has a definition, with what it is made of at this instant.
import { type CampaignRow, CHANNELS, type ChannelRow, type QueueRow } from '../../floor/index.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { selectVouchedChannels } from '../moment/vouched.ts';
import { sumWaits } from '../select/queues.ts';
import type { ExplainSubject } from '../view-state/index.ts';
import { explainAgent } from './agent-figures.ts';
import type { Explained, Told } from './explained.ts';
import { expectedWaitFigure, freeFigure, queueWaits, waitingFigures } from './live-figures.ts';
import { ratioOf, talliedFigures } from './tallied-figures.ts';

/** Empty where the subject is gone. */
export function explain(moment: Moment, { of, id }: ExplainSubject): readonly Explained[] {
  switch (of) {
    case 'queues': {
      const row = rowOf(moment.document.queues, id);
      return row ? explainQueue(moment, row) : [];
    }
    case 'channels': {
      const row = rowOf(selectVouchedChannels(moment), id);
      return row ? explainChannel(moment, row, id) : [];
    }
    case 'agents': {
      const row = rowOf(moment.document.agents, id);
      return row ? explainAgent(moment, row) : [];
    }
    case 'campaigns': {
      const row = rowOf(moment.document.campaigns, id);
      return row ? [{ id: 'dropRate', now: tellDrops(row) }] : [];
    }
    default:
      return of satisfies never;
  }
}

function explainQueue(moment: Moment, row: QueueRow): readonly Explained[] {
  return [
    ...waitingFigures(queueWaits(moment, row)),
    expectedWaitFigure(row),
    freeFigure(row.staffing),
    ...talliedFigures(row),
  ];
}

function explainChannel(moment: Moment, row: ChannelRow, id: string): readonly Explained[] {
  const channel = CHANNELS.find(one => one === id);
  if (channel === undefined) return [];
  const { longest, ...waits } = sumWaits(moment, channel);
  return [
    ...waitingFigures({ ...waits, ...(longest ? { longestMs: longest.ms } : {}) }),
    freeFigure(row.staffing),
    ...talliedFigures(row),
    { id: 'occupancy60m', now: tellOccupancy(row) },
  ];
}

function tellOccupancy({ occupancy60m }: ChannelRow): Told {
  if (!occupancy60m) return { whyNot: { key: 'explain.why.part-of-floor' } };
  const { rate, handlingMs, availableMs } = occupancy60m;
  const parts = { of: 'times', partMs: handlingMs, wholeMs: handlingMs + availableMs } as const;
  if (rate === undefined) return { parts, whyNot: { key: 'explain.why.nobody-worked' } };
  return { amount: { unit: 'rate', value: rate, isFew: false }, parts };
}

function tellDrops({ dropRate: rate, dropWindow: { drops: part, answered: whole } }: CampaignRow): Told {
  return ratioOf({ rate, part, whole });
}
