// What a simulated source can be ordered to do, and why not the rest.
import { COMMAND_METHODS, type CommandMethod } from '../../../floor/index.ts';
import type { SourcePlan } from '../plan/center-plan.ts';

const SILENT = 'there is no sound in a simulated center';

/** What no source of a center can do, each with the reason. */
export const UNABLE = {
  'monitor.listen': SILENT,
  'monitor.whisper': SILENT,
  'monitor.barge': SILENT,
  'queue.resetStats': 'a simulated queue keeps no counters of its own',
} as const satisfies { readonly [Method in CommandMethod]?: string };

export function toAbilities(plan: SourcePlan) {
  const reasons = COMMAND_METHODS.flatMap(method => {
    const why = whyNot(method, plan);
    return why === undefined ? [] : [[method, why] as const];
  });
  const cannotDo: { readonly [Method in CommandMethod]?: string } = Object.fromEntries(reasons);
  return { capabilities: COMMAND_METHODS.filter(method => cannotDo[method] === undefined), cannotDo };
}

/** A desk has no dialer. */
function whyNot(method: CommandMethod, { kind, name }: SourcePlan): string | undefined {
  const unable: { readonly [Method in CommandMethod]?: string } = UNABLE;
  if (kind === 'desk' && method.startsWith('campaign.')) return `${name} has no campaigns`;
  return unable[method];
}
