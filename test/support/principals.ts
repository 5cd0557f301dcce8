// Those who ask, for tests that have no token: a name and a role, and the rest as a plain token has it.
import type { Role } from '../../src/floor/index.ts';
import type { SessionGate } from '../../src/gateway/access/session-gate.ts';
import type { Principal } from '../../src/gateway/index.ts';

export function principalOf(name: string, role: Role, more: Partial<Principal> = {}): Principal {
  return { name, role, tokenId: `test:${name}`, unmask: true, ...more };
}

/** A gate that lets everything pass, for sessions that have no door. */
export function gateOf(principal: Principal): SessionGate {
  return {
    principal,
    pass: () => undefined,
    renew: () => undefined,
    refusalNow: () => undefined,
    leave: () => {},
  };
}
