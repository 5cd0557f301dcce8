// That the gateway is of another version, in words: a whole sentence where there is room, else the number.
import type { VersionGap } from '../../select/version-gap.ts';
import type { Wording } from '../wording.ts';

export function versionText(
  { kind, gateway, own }: VersionGap,
  { isRoomy }: { readonly isRoomy: boolean },
  { words }: Wording,
): string {
  return words.say(isRoomy ? `version.${kind}` : 'version.short', { gateway, own });
}
