// Where an agent's time goes: into the figures of his day, and into the occupancy of his channels.
import { collectAgent, collectPiece, collectPooled } from '../../collected/collect.ts';
import { eachMinute, MINUTE_MS, slotOf } from '../../counters/minute-ring.ts';
import type { Floor } from '../../floor.ts';
import type { EpochMs } from '../../ids.ts';
import { createPooledMinute } from '../live-channel.ts';
import { reachChannel } from '../reach-channel.ts';
import type { LiveAgent, LiveAgentDay, Standpoint } from './live-agent.ts';

type TimeFigure = keyof LiveAgentDay & ('talkMs' | 'holdMs' | 'wrapUpMs' | 'availableMs');

/** Adds the time in his state up to `until` to his day. What was counted is not counted again. */
function countTime(floor: Floor, agent: LiveAgent, until: EpochMs): void {
  const from = agent.countedTo;
  if (from === undefined || until <= from) return;
  collectPiece(floor, agent, until);
  const figure = figureOf(agent.standpoint);
  if (figure) agent.today[figure] += until - from;
  agent.countedTo = until;
}

/** The same for the occupancy of the channels whose queues he is a member of, minute by minute. */
export function poolTime(floor: Floor, agent: LiveAgent, until: EpochMs): void {
  const from = agent.pooledTo;
  if (from === undefined || until <= from) return;
  agent.pooledTo = until;
  const figure = figureOf(agent.standpoint);
  if (!figure) return;
  const pool = figure === 'availableMs' ? 'availableMs' : 'handlingMs';
  for (const channel of agent.placesByChannel.keys()) {
    const { byMinute } = reachChannel(floor, channel);
    eachMinute(from, until, (minute, ms) => {
      const slot = slotOf(byMinute, minute, createPooledMinute);
      if (slot) slot[pool] += ms;
      collectPooled(floor, channel, { at: minute * MINUTE_MS, figure: pool, ms });
    });
  }
}

export function countAndPoolTime(floor: Floor, agent: LiveAgent, until: EpochMs): void {
  countTime(floor, agent, until);
  poolTime(floor, agent, until);
}

/** From here on his time counts; absent: it does not, for nobody sees it. */
export function setCountedFrom(floor: Floor, agent: LiveAgent, at: EpochMs | undefined): void {
  collectAgent(floor, agent.id);
  agent.countedTo = at;
  agent.pooledTo = at;
}

/**
 * METRICS §2.6. A ringing agent is still waiting for a contact: `reserved` is available time. A call of one's own is
 * neither handling nor available, and so is a break.
 */
function figureOf({ state, own }: Standpoint): TimeFigure | undefined {
  switch (state) {
    case 'available':
    case 'reserved':
      return 'availableMs';
    case 'on-contact':
      return own ? undefined : 'talkMs';
    case 'on-hold':
      return own ? undefined : 'holdMs';
    case 'wrap-up':
      return 'wrapUpMs';
    default:
      return undefined;
  }
}
