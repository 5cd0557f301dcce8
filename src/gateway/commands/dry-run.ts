// An order looked at before it is asked: has it changed since the sender saw it, and what would be done.
import { subjectOf } from '../../floor/index.ts';
import type { DryRunReply } from '../../protocol/index.ts';
import type { Source } from '../../sources/index.ts';
import { aboutOf } from './about.ts';
import { checkExpectation } from './check-expectation.ts';
import { previewOf } from './preview.ts';
import { shownTo } from './scope/shown-to.ts';
import type { Ordered, OrderParts } from './take-order.ts';

/** What the order is refused for; undefined where it is as its sender saw it. */
export function changedSince(parts: OrderParts, { command, steering, asker }: Ordered): string | undefined {
  if (steering.force === true) return undefined;
  return checkExpectation(steering.expect, command, shownTo(parts, asker), parts.clock.now());
}

export function dryRun(parts: OrderParts, ordered: Ordered, source: Source): DryRunReply {
  const { command, steering } = ordered;
  const { kind, id } = subjectOf(command);
  const preview = previewOf(source, command);
  const refusal = changedSince(parts, ordered) ?? preview?.refusal;
  return {
    dryRun: true,
    source: source.id,
    said: `${source.id} would be asked, about ${kind} ${id}`,
    ...(steering.reason === undefined ? {} : { reason: steering.reason }),
    about: aboutOf(shownTo(parts, ordered.asker), command, parts.clock.now()),
    steps: [...(preview?.steps ?? [])],
    ...(refusal === undefined ? {} : { refusal }),
  };
}
