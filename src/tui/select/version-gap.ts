// Whether the gateway is of another version than this screen: it runs on either way, and says so quietly.
import type { Moment } from '../moment/moment.ts';

export interface VersionGap {
  readonly kind: 'newer' | 'older';
  /** `0.5` */
  readonly gateway: string;
  readonly own: string;
}

/** A patch changes nothing that a screen could miss: what counts is the major and the minor number. */
export function selectVersionGap({ gatewayVersion, ownVersion }: Moment): VersionGap | undefined {
  const [gateway, own] = [parseVersion(gatewayVersion), parseVersion(ownVersion)];
  if (gateway === undefined || own === undefined) return undefined;
  const difference = gateway.major - own.major || gateway.minor - own.minor;
  if (difference === 0) return undefined;
  return { kind: difference > 0 ? 'newer' : 'older', gateway: toText(gateway), own: toText(own) };
}

interface Version {
  readonly major: number;
  readonly minor: number;
}

/** `0.5.1` → 0, 5; what a gateway says is not trusted to be a version. */
function parseVersion(text = ''): Version | undefined {
  const [, major, minor] = /^(\d{1,5})\.(\d{1,5})\.\d/.exec(text) ?? [];
  return major === undefined || minor === undefined
    ? undefined
    : { major: Number(major), minor: Number(minor) };
}

function toText({ major, minor }: Version): string {
  return `${major}.${minor}`;
}
