// What became of orders, as the JSON contract writes it: every key there, null for what is not.
import type { EpochMs } from '../../../floor/index.ts';
import type { LoggedCommand } from '../../command-log-schema.ts';
import type { CommandAbout, DryRunReply, WireCommandReply, WireKept } from '../../command-schema.ts';
import type { Failure } from '../../ringtop-error.ts';
import { durationBetween, formatInstant, formatInstantIfAny } from '../instant.ts';
import type { CommandLogItem, CommandPreviewItem, CommandReplyItem } from '../schema/order-schemas.ts';

export function replyItem(target: string, reply: WireCommandReply, elapsedMs: number): CommandReplyItem {
  return {
    target,
    command: reply.command,
    outcome: reply.outcome,
    said: reply.said,
    steps: reply.steps,
    notes: reply.notes ?? [],
    offset: reply.offset ?? null,
    about: aboutItem(reply.about),
    instead: reply.instead ?? null,
    undoAt: formatInstantIfAny(reply.undoAt),
    undoes: reply.undoes ?? null,
    kept: keptItems(reply.kept),
    elapsedMs,
    error: null,
  };
}

export function failedItem(target: string, failure: Failure, elapsedMs: number): CommandReplyItem {
  const nothing = { command: null, outcome: null, said: null, offset: null, about: null, instead: null };
  const never = { undoAt: null, undoes: null };
  return {
    target,
    ...nothing,
    ...never,
    steps: [],
    notes: [],
    kept: [],
    elapsedMs,
    error: errorItem(failure),
  };
}

export function previewItem(target: string, preview: DryRunReply): CommandPreviewItem {
  return {
    target,
    source: preview.source,
    said: preview.said,
    steps: preview.steps,
    refusal: preview.refusal ?? null,
    about: aboutItem(preview.about),
    undoes: preview.undoes ?? null,
    kept: keptItems(preview.kept),
    error: null,
    reason: preview.reason ?? null,
  };
}

export function failedPreviewItem(target: string, failure: Failure): CommandPreviewItem {
  const nothing = { source: null, said: null, refusal: null, about: null, undoes: null };
  return { target, ...nothing, steps: [], kept: [], error: errorItem(failure), reason: null };
}

/** `at`: that of the answer. */
export function loggedItem(logged: LoggedCommand, at: EpochMs): CommandLogItem {
  const { command, who, role, from, method, params, key, askedAt, answered, settled } = logged;
  const known = settled ?? answered;
  return {
    ...{ id: command, source: logged.source ?? null, stale: false },
    ...{ command, who, role, from, method, params },
    key: key ?? null,
    about: aboutItem(logged.about),
    askedAt: formatInstant(askedAt),
    askedMs: durationBetween(askedAt, at),
    outcome: known?.outcome ?? null,
    said: known?.said ?? null,
    answered: answerItem(answered),
    answerMs: answered === undefined ? null : durationBetween(askedAt, answered.at),
    settled: answerItem(settled),
    undoAt: formatInstantIfAny(logged.undoAt),
    undoInMs: logged.undoAt === undefined ? null : durationBetween(at, logged.undoAt),
    until: logged.until ?? null,
    undoneBy: logged.undoneBy ?? null,
    undoes: logged.undoes ?? null,
    kept: keptItems(logged.kept),
    reason: typeof params.reason === 'string' ? params.reason : null,
  };
}

function answerItem(answer: LoggedCommand['answered']): CommandLogItem['answered'] {
  if (answer === undefined) return null;
  const { outcome, said, steps, at, offset } = answer;
  return { outcome, said, steps, at: formatInstant(at), offset: offset ?? null };
}

function aboutItem(about: CommandAbout | undefined): CommandReplyItem['about'] {
  if (about === undefined) return null;
  const { kind, id, name, queues } = about;
  return {
    kind,
    id,
    name,
    queues: Object.entries(queues).map(([queue, called]) => ({ id: queue, name: called })),
  };
}

function keptItems(kept: readonly WireKept[] | undefined): CommandReplyItem['kept'] {
  return (kept ?? []).map(({ queue, because, said }) => ({ queue: queue ?? null, because, said }));
}

function errorItem({ code, message, hint }: Failure): CommandReplyItem['error'] {
  return { code, message, hint: hint ?? null };
}
