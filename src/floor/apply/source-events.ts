// A source is reached, is in step, is lost, and reports what it could not read.
import type { SourceConnected, SourceLost, SourceReported, SourceSynced, SourceWarned } from '../event.ts';
import type { Floor } from '../floor.ts';
import { countAndPoolTime, setCountedFrom } from '../live/agents/agent-time.ts';
import type { LiveSource } from '../live/live-source.ts';
import { reachSource } from '../live/reach.ts';
import { hideSource, showSource } from '../live/show-source.ts';
import { touchFigures, touchQueue } from '../live/touch-queue.ts';
import { RECORD_WARNINGS } from '../rows/source-row.ts';
import { closeBlindSpell } from './blind-spell.ts';
import { endWrapUp } from './end-wrap-up.ts';
import { beganAt, isInstant } from './told-instant.ts';

export function applySourceConnected(floor: Floor, event: SourceConnected): boolean {
  const source = reachSource(floor, event);
  if (event.isReading) hideSource(source);
  source.name = event.name;
  source.capabilities = event.capabilities;
  source.cannotDo = event.cannotDo;
  source.cannotTell = event.cannotTell;
  source.pauseReasons = event.pauseReasons;
  source.hasOnlyListedReasons = event.onlyListedReasons === true;
  forgetTrouble(source);
  // Reached anew without a word that it had gone: nothing vouches for its rows until it is in step again.
  if (source.state === 'live' && source.hasSynced) goBlind(floor, source, event.at);
  if (!source.hasSynced && source.blindSince === undefined) source.liveSince = undefined;
  enterState(floor, source, { state: 'starting', at: event.at });
  touchRows(floor, source);
  return true;
}

export function applySourceSynced(floor: Floor, event: SourceSynced): boolean {
  const source = reachSource(floor, event);
  if (source.blindSince !== undefined) closeBlindSpell(floor, source, event.at);
  else if (source.state !== 'live') setFirstSeen(floor, source, event.at);
  source.hasSynced = true;
  source.liveSince = event.at;
  forgetTrouble(source);
  enterState(floor, source, { state: 'live', at: event.at });
  showSource(floor, source);
  for (const agent of floor.agents.values()) {
    if (agent.source === source && agent.countedTo === undefined && agent.since !== undefined) {
      setCountedFrom(floor, agent, event.at);
    }
  }
  return true;
}

export function applySourceLost(floor: Floor, event: SourceLost): boolean {
  const source = reachSource(floor, event);
  if (source.state === 'live') goBlind(floor, source, event.at);
  source.reason = event.reason;
  source.trouble = event.trouble;
  source.retryAt = isInstant(event.retryAt) ? event.retryAt : undefined;
  source.toldEventAt = source.lastEventAt;
  if (source.state !== 'lost') enterState(floor, source, { state: 'lost', at: event.at });
  showSource(floor, source);
  floor.touched.sources.add(source.id);
  return true;
}

export function applySourceReported(floor: Floor, event: SourceReported): boolean {
  const source = reachSource(floor, event);
  source.unparsed += toCount(event.unparsed);
  source.unknownEvents += toCount(event.unknownEvents);
  source.corrected += toCount(event.corrected);
  floor.touched.sources.add(source.id);
  return true;
}

/** The counters of a record that is not written, or not to be read, stand where its last word left them. */
export function applySourceWarned(floor: Floor, event: SourceWarned): boolean {
  const source = reachSource(floor, event);
  const { warning, text, at } = event;
  const known = source.warnings.get(warning);
  const isOfRecord = RECORD_WARNINGS.includes(warning);
  if (text === undefined) source.warnings.delete(warning);
  else {
    const toldTo = isOfRecord ? source.record?.toldTo : undefined;
    const since = known?.since ?? beganAt(event.since ?? toldTo, at);
    source.warnings.set(warning, { text, since });
  }
  floor.touched.sources.add(source.id);
  if (isOfRecord) touchRows(floor, source);
  return true;
}

function forgetTrouble(source: LiveSource): void {
  source.reason = undefined;
  source.trouble = undefined;
  source.retryAt = undefined;
}

/** From here on nobody sees what its agents do: their time stops counting, their states stay as they were. */
function goBlind(floor: Floor, source: LiveSource, at: number): void {
  source.blindSince = at;
  for (const agent of floor.agents.values()) {
    if (agent.source !== source) continue;
    countAndPoolTime(floor, agent, at);
    endWrapUp(floor, agent, at);
    setCountedFrom(floor, agent, undefined);
    floor.touched.agents.add(agent.id);
  }
}

/** The first time that it is in step: every day that its queues count was seen from here on. */
function setFirstSeen(floor: Floor, source: LiveSource, at: number): void {
  source.seenSince = at;
  for (const queue of floor.queues.values()) {
    if (queue.source !== source || source.record) continue;
    for (const day of queue.days.values()) day.seenFrom = at > day.start ? at : undefined;
    touchFigures(floor, queue);
  }
  for (const agent of floor.agents.values()) if (agent.source === source) floor.touched.agents.add(agent.id);
}

/** A try that comes to nothing does not begin anew since when it is not live. */
function enterState(
  floor: Floor,
  source: LiveSource,
  next: { state: LiveSource['state']; at: number },
): void {
  if (source.state === 'live' || next.state === 'live') source.since = next.at;
  source.state = next.state;
  floor.touched.sources.add(source.id);
}

/** What it cannot tell is named in its rows. */
function touchRows(floor: Floor, source: LiveSource): void {
  for (const queue of floor.queues.values()) {
    if (queue.source === source) touchQueue(floor, queue);
  }
  for (const agent of floor.agents.values()) {
    if (agent.source === source) floor.touched.agents.add(agent.id);
  }
}

function toCount(reported: number | undefined): number {
  return reported !== undefined && reported > 0 && Number.isFinite(reported) ? reported : 0;
}
