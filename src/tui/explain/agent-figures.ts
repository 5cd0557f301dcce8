// The figures of one person, each with what it is made of: the state, and what the day was spent on.
import { type AgentRow, agentHandleTimeMs, agentOccupancy, handlingMs } from '../../floor/index.ts';
import { selectFreshness } from '../moment/freshness.ts';
import type { Moment } from '../moment/moment.ts';
import { FEW } from '../moment/rate.ts';
import type { Explained, Told, WhyNot } from './explained.ts';

const WRAP_UP_UNTOLD: WhyNot = { key: 'explain.why.wrap-up-untold' };

export function explainAgent(moment: Moment, row: AgentRow): readonly Explained[] {
  const { today } = row;
  const count = (value: number): Told => ({ amount: { unit: 'count', value } });
  return [
    { id: 'stateMs', now: tellState(moment, row) },
    { id: 'agent.occupancy', spans: { today: tellOccupancy(row) } },
    { id: 'agent.contacts', spans: { today: count(today.contacts) } },
    { id: 'agent.missed', spans: { today: count(today.missed) } },
    { id: 'agent.handleTimeMs', spans: { today: tellHandleTime(row) } },
  ];
}

function tellState(moment: Moment, { since, source }: AgentRow): Told {
  if (since === undefined) return { whyNot: { key: 'explain.why.state-unseen' } };
  const { now } = selectFreshness(moment, source);
  return { amount: { unit: 'ms', value: Math.max(0, now - since) } };
}

function tellOccupancy({ today, cannotTell }: AgentRow): Told {
  if (cannotTell?.wrapUpMs) return { whyNot: WRAP_UP_UNTOLD };
  const [partMs, wholeMs] = [handlingMs(today), handlingMs(today) + today.availableMs];
  const parts = { of: 'times', partMs, wholeMs } as const;
  const rate = agentOccupancy(today);
  if (rate === undefined) return { parts, whyNot: { key: 'explain.why.not-at-work' } };
  return { amount: { unit: 'rate', value: rate, isFew: today.contacts < FEW }, parts };
}

function tellHandleTime({ today, cannotTell }: AgentRow): Told {
  if (cannotTell?.wrapUpMs) return { whyNot: WRAP_UP_UNTOLD };
  const parts = { of: 'mean', ms: handlingMs(today), count: today.contacts } as const;
  const value = agentHandleTimeMs(today);
  return value === undefined
    ? { parts, whyNot: { key: 'explain.why.none-handled' } }
    : { amount: { unit: 'ms', value }, parts };
}
