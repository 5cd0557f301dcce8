// Waits and talks as AMI saw them, to the millisecond: the log, of whole seconds, takes them in its own one's place.
import type { Agent, Pbx, Queue, Raw, Talk, Visit } from '../pbx.ts';
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

/** What AMI saw of it, once. */
export function takeSeen<Kind extends Seen['kind']>(
  { record }: Pbx,
  raw: Raw,
  wanted: { readonly kind: Kind; readonly queue: Queue },
): Extract<Seen, { kind: Kind }> | undefined {
  const all = record?.seen.get(raw) ?? [];
  const at = all.findIndex(({ kind, queue }) => kind === wanted.kind && queue === wanted.queue);
  const [taken] = at < 0 ? [] : all.splice(at, 1);
  if (all.length === 0) record?.seen.delete(raw);
  return isOfKind(taken, wanted.kind) ? taken : undefined;
}

function isOfKind<Kind extends Seen['kind']>(
  seen: Seen | undefined,
  kind: Kind,
): seen is Extract<Seen, { kind: Kind }> {
  return seen?.kind === kind;
}

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
