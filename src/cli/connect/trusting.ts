// `--ca FILE` of a command: as if RINGTOP_CA named it, for this command alone.
import type { Command } from 'commander';
import type { Host } from '../host.ts';

/** The host as a task is to see it. Inherited, not copied: some of it costs time when it is first touched. */
export function trusting(host: Host, command: Command): Host {
  const { ca }: { readonly ca?: string } = command.opts();
  return ca === undefined ? host : Object.create(host, { env: { value: { ...host.env, RINGTOP_CA: ca } } });
}
