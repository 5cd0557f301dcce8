// Each phone of a person by itself: what is told of him to the floor is told of all of them together.
import type { AgentId, Membership, Phones } from '../../../floor/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { isMoved } from '../agents/agent-facts.ts';
import { type Member, type Pbx, toBytes } from '../pbx.ts';

/** By the interface, as Asterisk has it; only those that are in a queue. */
export function phonesOf(pbx: Pbx, id: AgentId): Phones | undefined {
  const phones = [...(pbx.agents.get(id)?.phones ?? [])].filter(({ members }) => members.size > 0);
  const all = phones.map(({ raw, members }) => [
    raw,
    Object.fromEntries([...members.values()].map(member => [member.queue.id, toMembership(member)])),
  ]);
  return pbx.agents.has(id) ? Object.fromEntries(all) : undefined;
}

function toMembership(member: Member): Membership {
  const reason = cleanText(toBytes(member.rawReason));
  return {
    penalty: member.penalty,
    ...(member.isDynamic ? {} : { fixed: true }),
    ...(member.isPaused ? { paused: true } : {}),
    ...(reason === '' ? {} : { reason }),
    ...(isMoved(member) ? { moved: true } : {}),
  };
}
