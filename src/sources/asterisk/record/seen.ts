// Waits and talks as AMI saw them, to the millisecond: the log, of whole seconds, takes them in its own one's place.
import type { Agent, Pbx, Raw, Talk, Visit } from '../pbx.ts';
import type { Seen } from './record.ts';

/** It stopped waiting; `agent` took it, where one did. */
export function noteWait(pbx: Pbx, visit: Visit, agent?: Agent): void {
  if (pbx.record === undefined || visit.isEntryUnseen) return;
  note(pbx, visit.contact.raw, {
    ...{ kind: 'wait', queue: visit.queue, waitMs: pbx.at - visit.enteredAt },
    ...(agent === undefined ? {} : { agent: agent.id }),
  });
}

export function noteTalk(pbx: Pbx, talk: Talk): void {
  if (pbx.record === undefined) return;
  const endedAt = talk.endedAt ?? pbx.at;
  const holdMs = talk.holdMs + (talk.heldSince === undefined ? 0 : endedAt - talk.heldSince);
  const wholeMs = endedAt - talk.answeredAt;
  note(pbx, talk.contact.raw, { kind: 'talk', queue: talk.queue, talkMs: wholeMs - holdMs, holdMs });
}

/** What a line of the log tells of, and how long that was by its own seconds. */
export interface Wanted<Kind extends Seen['kind'] = Seen['kind']> {
  readonly kind: Kind;
  readonly queue: Raw;
  readonly loggedMs: number;
}

/** What AMI saw of it, once; what it saw of the same kind before that is of no line that is still to come. */
export function takeSeen<Kind extends Seen['kind']>(
  { record }: Pbx,
  raw: Raw,
  wanted: Wanted<Kind>,
): Extract<Seen, { kind: Kind }> | undefined {
  const all = record?.seen.get(raw) ?? [];
  const taken = all.find(seen => isOfKind(seen, wanted));
  if (taken === undefined) return undefined;
  const isDone = (seen: Seen, at: number) => at <= all.indexOf(taken) && isAlike(seen, wanted);
  const left = all.filter((seen, at) => !isDone(seen, at));
  if (left.length > 0) record?.seen.set(raw, left);
  else record?.seen.delete(raw);
  return isOfKind(taken, wanted) ? taken : undefined;
}

export function hasSeen({ record }: Pbx, raw: Raw, wanted: Wanted): boolean {
  return record?.seen.get(raw)?.some(seen => isOfKind(seen, wanted)) === true;
}

/** A call may have been in this queue before: it is another wait that is longer or shorter than the log says. */
function isOfKind<Kind extends Seen['kind']>(
  seen: Seen,
  wanted: Wanted<Kind>,
): seen is Extract<Seen, { kind: Kind }> {
  return isAlike(seen, wanted) && isAsLong(seen, wanted);
}

function isAlike({ kind, queue }: Seen, wanted: Wanted): boolean {
  return kind === wanted.kind && queue.raw === wanted.queue;
}

/** A talk may be longer in the log: of a caller who was sent elsewhere it tells until the end of his call. */
function isAsLong(seen: Seen, { loggedMs }: Wanted): boolean {
  if (seen.kind === 'talk') return seen.talkMs + seen.holdMs - loggedMs <= SAME_MS;
  return Math.abs(seen.waitMs - loggedMs) <= SAME_MS;
}

/** The log takes whole seconds from whole seconds, and is up to one off. */
const SAME_MS = 1500;

function note(pbx: Pbx, raw: Raw, seen: Seen): void {
  const { record } = pbx;
  if (record === undefined) return;
  const all = record.seen.get(raw) ?? [];
  all.push(seen);
  record.seen.set(raw, all);
  if (record.seen.size > MOST_SEEN)
    for (const oldest of record.seen.keys()) {
      record.seen.delete(oldest);
      break;
    }
  record.fresh.add(raw);
}

/** A log that has stopped growing takes none of them. */
const MOST_SEEN = 20_000;
