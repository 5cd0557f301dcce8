// Whether somebody may be paused with that reason: a center may have a list, and take no other word.
import type { Command, FloorDocument } from '../../floor/index.ts';
import type { Failure } from '../../protocol/index.ts';

/** Undefined where he may. Without a reason anybody may be paused. */
export function checkReason(
  { agents, sources }: Pick<FloorDocument, 'agents' | 'sources'>,
  command: Command,
): Failure | undefined {
  if (command.method !== 'agent.pause' || command.reason === undefined) return undefined;
  const agent = Object.hasOwn(agents, command.agent) ? agents[command.agent] : undefined;
  const source = agent && Object.hasOwn(sources, agent.source) ? sources[agent.source] : undefined;
  if (source?.onlyListedReasons !== true) return undefined;
  const listed = Object.keys(source.pauseReasons ?? {});
  const wanted = reasonKey(command.reason);
  if (listed.some(reason => reasonKey(reason) === wanted)) return undefined;
  return {
    code: 'bad-arguments',
    message: `the center takes no reason ${JSON.stringify(command.reason)}`,
    hint: `the reasons: ${listed.join(', ')}`,
  };
}

/** It is the same in any capitals. */
function reasonKey(reason: string): string {
  return reason.trim().toLowerCase();
}
