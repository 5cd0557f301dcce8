// Whom the queue_log means: it names members by their names, and some by their interface.
import type { AgentId } from '../../../floor/index.ts';
import { qualifiedId } from '../../../lib/printable-id.ts';
import { type Pbx, type Queue, type Raw, toBytes } from '../pbx.ts';

/** Undefined where nobody, or nobody for certain, is called so. */
export function findAgent(pbx: Pbx, queue: Queue, raw: Raw): AgentId | undefined {
  return ofQueue(queue, raw) ?? pbx.phones.get(raw)?.agent.id ?? ofFloor(pbx, raw) ?? ofConfig(pbx, raw);
}

function ofQueue({ members }: Queue, raw: Raw): AgentId | undefined {
  const ids = new Set<AgentId>();
  for (const { rawName, phone } of members.values()) if (rawName === raw) ids.add(phone.agent.id);
  return only(ids);
}

/** He may have left the queue since. */
function ofFloor({ agents }: Pbx, raw: Raw): AgentId | undefined {
  const ids = new Set<AgentId>();
  for (const { id, rawName } of agents.values()) if (rawName === raw) ids.add(id);
  return only(ids);
}

/** Nobody of the PBX is known yet. */
function ofConfig({ settings }: Pbx, raw: Raw): AgentId | undefined {
  const name = toBytes(raw).toString('utf8');
  const ids = new Set(settings.members.filter(member => member.name === name).map(({ id }) => id));
  const id = only(ids);
  return id === undefined || !settings.isQualified ? id : qualifiedId(settings.source, id);
}

function only<Id>(ids: ReadonlySet<Id>): Id | undefined {
  const [first] = ids;
  return ids.size === 1 ? first : undefined;
}
