// What a config may say of the agents: who sits behind which interfaces.
import { z } from 'zod';
import { complain } from './complaint.ts';
import { path, text } from './scalars.ts';

/** No option (`-h`), no hidden file, no key that JavaScript keeps for itself. */
export const AGENT_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,47}$/;
export const AGENT_ID_WANTED =
  'An id is typed on command lines: up to 48 letters, digits, -, _ and ., of which the first is a letter or digit.';

/** Asterisk compares interfaces so. */
export function interfaceKey(raw: string): string {
  return raw.toLowerCase();
}

const interfaces = z
  .array(text.describe('an interface, as the queues have it: PJSIP/1002'))
  .min(1)
  .describe('a list of interfaces, as in [PJSIP/1002]');

const home = z
  .array(text.describe('a queue, by its id or its name on the PBX'))
  .min(1)
  .describe('a list of queues, as in [support, vip]');

const member = z
  .strictObject({
    name: text.exactOptional(),
    team: text.exactOptional(),
    location: text.exactOptional(),
    home: home.exactOptional(),
    interfaces,
  })
  .describe('as in { name: Nino, team: Sales, interfaces: [PJSIP/1002] }');

const byId = z.record(z.string(), member).superRefine((said, context) => {
  const known = new Map<string, [id: string, index: number]>();
  for (const [id, one] of Object.entries(said)) {
    if (!AGENT_ID.test(id)) complain(context, { path: [id], what: wrongId(id), advice: AGENT_ID_WANTED });
    one.interfaces.forEach((name, index) => {
      const [owner, place = 0] = known.get(interfaceKey(name)) ?? [];
      if (owner === undefined) known.set(interfaceKey(name), [id, index]);
      else
        complain(context, {
          path: [id, 'interfaces', index],
          advice: `An interface is one agent’s, and this one is ${owner}’s already`,
          beside: [owner, 'interfaces', place],
        });
    });
  }
});

export const members = z
  .union([byId, z.strictObject({ file: path })])
  .describe('agents by their id, as in 1002: { interfaces: [PJSIP/1002] }; or { file: agents.csv }');

export type MembersConfig = z.infer<typeof members>;
export type MembersById = z.infer<typeof byId>;

export function isInFile(said: MembersConfig): said is { file: string } {
  return 'file' in said && typeof said.file === 'string';
}

function wrongId(id: string): string {
  return `the agent id ${JSON.stringify(id)} will not do`;
}
