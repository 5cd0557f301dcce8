// The agents that a config names for one of its sources, from wherever it says them.
import { resolve } from 'node:path';
import { cleanText } from '../../../lib/clean-text.ts';
import type { MemberSettings } from '../../../sources/index.ts';
import type { MembersConfig } from '../config-schema.ts';
import { interfaceKey, isInFile, type MembersById } from '../schema/member-schema.ts';
import { readAgents } from './read-agents.ts';

export interface SaidMembers {
  /** For all sources. */
  readonly shared: MembersConfig | undefined;
  /** For this one: goes before. */
  readonly own: MembersConfig | undefined;
  /** Where the config stands: its paths begin there. */
  readonly folder: string;
}

/** An id or an interface that the source's own members name is no longer what the shared ones say of it. */
export async function loadMembers({ shared, own, folder }: SaidMembers): Promise<readonly MemberSettings[]> {
  const [ours, theirs] = await Promise.all([own, shared].map(said => load(said, folder)));
  const ids = new Set(ours?.map(({ id }) => id));
  const taken = new Set(ours?.flatMap(({ interfaces }) => interfaces.map(interfaceKey)));
  const others = (theirs ?? [])
    .filter(({ id }) => !ids.has(id))
    .map(member => ({
      ...member,
      interfaces: member.interfaces.filter(name => !taken.has(interfaceKey(name))),
    }))
    .filter(({ interfaces }) => interfaces.length > 0);
  return [...(ours ?? []), ...others];
}

async function load(said: MembersConfig | undefined, folder: string): Promise<readonly MemberSettings[]> {
  if (said === undefined) return [];
  return isInFile(said) ? readAgents(resolve(folder, said.file)) : toMembers(said);
}

function toMembers(said: MembersById): readonly MemberSettings[] {
  return Object.entries(said).map(([id, { interfaces, home, ...told }]) => {
    const clean = Object.entries(told).map(([key, text]) => [key, cleanText(text)] as const);
    return {
      id,
      ...Object.fromEntries(clean.filter(([, text]) => text !== '')),
      ...(home === undefined ? {} : { home }),
      interfaces,
    };
  });
}
