// Queues as they are first heard of, what each cannot tell, and their end.
import type { CannotTell } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { qualifiedId } from '../../lib/printable-id.ts';
import { settingsOfNamed } from '../queue-settings.ts';
import { happened, type Pbx, type Queue, type Raw, toBytes } from './pbx.ts';
import { toRaw } from './raw.ts';

/** The queue of this name, told to the floor when it is new. */
export function queueOf(pbx: Pbx, raw: Raw): Queue {
  const known = pbx.queues.get(raw);
  if (known !== undefined) return known;
  const ownId = pbx.queueIds.idOf(raw);
  const id = pbx.settings.isQualified ? qualifiedId(pbx.settings.source, ownId) : ownId;
  const {
    wrapUpMs,
    name = cleanText(toBytes(raw)) || id,
    ...said
  } = settingsOfNamed(pbx.settings.queues, [toBytes(raw).toString('utf8'), ownId, id]);
  const queue: Queue = {
    ...{ raw, id, name, wrapUpMs, members: new Map(), waiting: new Set() },
    ...{ mostWaiting: undefined, counted: undefined, listedCount: 0, loggedAt: undefined },
  };
  pbx.queues.set(raw, queue);
  pbx.told.push({
    type: 'queue.described',
    ...happened(pbx),
    ...{ queue: id, name },
    channel: 'voice',
    ...said,
    cannotTell: toCannotTell(pbx, queue),
  });
  return queue;
}

/** Of a queue as the config names it: by the name it has here, or by its id. It need not have been heard of. */
export function queueIdOf(pbx: Pbx, named: string): string {
  for (const { raw, id } of pbx.queues.values())
    if (named === id || named === pbx.queueIds.idOf(raw) || named === toBytes(raw).toString('utf8'))
      return id;
  const ownId = pbx.queueIds.idOf(toRaw(named));
  return pbx.settings.isQualified ? qualifiedId(pbx.settings.source, ownId) : ownId;
}

export function removeQueue(pbx: Pbx, queue: Queue): void {
  pbx.queues.delete(queue.raw);
  pbx.told.push({ type: 'queue.removed', ...happened(pbx), queue: queue.id });
}

/** Some exit could not be told apart: every queue of this session says so from here on. */
export function admit(pbx: Pbx, figures: readonly string[]): void {
  // The log tells what AMI cannot.
  if (pbx.record !== undefined) return;
  const { cannotTell } = pbx.sight;
  const before = cannotTell.size;
  for (const figure of figures) cannotTell.add(figure);
  if (cannotTell.size > before) describeAgain(pbx);
}

export function describeAgain(pbx: Pbx): void {
  for (const queue of pbx.queues.values())
    pbx.told.push({
      type: 'queue.described',
      ...happened(pbx),
      queue: queue.id,
      cannotTell: toCannotTell(pbx, queue),
    });
}

function toCannotTell(pbx: Pbx, queue: Queue): CannotTell {
  const figures = [...pbx.sight.cannotTell, ...(queue.wrapUpMs === undefined ? ['wrapUpMs'] : [])];
  return Object.fromEntries(figures.map(figure => [figure, true as const]));
}
