// Where a client is, and how it came: through a proxy that is believed, or straight; over the network, or from this machine.
import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** What is known of a connection by itself: a socket is one, also that of TLS. */
export interface Wire {
  readonly remoteAddress?: string | undefined;
  readonly localAddress?: string | undefined;
  /** TLS on this very connection. */
  readonly encrypted?: boolean;
}

export interface ClientPlace {
  /** `10.1.2.3`, `2001:db8::7` */
  readonly address: string;
  /** A program on the gateway's own machine, and no proxy between. */
  readonly isLocal: boolean;
  /** Nobody on the way could read it: TLS here, TLS up to a believed proxy, or no network at all. */
  readonly isPrivate: boolean;
}

/** Believed are only those that the config names: anybody can write such a header. */
export function placeOf(wire: Wire, headers: IncomingHttpHeaders, proxies: BlockList): ClientPlace {
  const peer = plainAddress(wire.remoteAddress);
  const isHere = isOfLoopback(peer) || (peer !== 'nowhere' && peer === plainAddress(wire.localAddress));
  if (isListed(peer, proxies)) {
    const address = firstStranger(headers, proxies);
    // A health check of the proxy itself, say, is not forwarded for anybody.
    if (address !== undefined) return { address, isLocal: false, isPrivate: protoOf(headers) === 'https' };
  }
  return {
    address: peer,
    isLocal: isHere && !isForwarded(headers),
    isPrivate: wire.encrypted === true || isHere,
  };
}

/** `10.0.0.0/8`, `127.0.0.1`, `::1`; undefined where one of them is none. */
export function toBlockList(ranges: readonly string[]): BlockList | undefined {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', length] = range.split('/');
    const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const most = kind === 'ipv6' ? 128 : 32;
    const bits = length === undefined ? most : Number(length);
    if (isIP(address) === 0 || !/^\d{1,3}$/.test(length ?? '0') || bits > most) return undefined;
    list.addSubnet(address, bits, kind);
  }
  return list;
}

/** Whose allowance it is: a household or an office has a whole /64 of IPv6. */
export function neighbourhoodOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::')
    ? Array.from({ length: 8 - front.length - back.length }, () => '0')
    : [];
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}

/** Somebody else asks through whoever is at the other end. */
export function isForwarded(headers: IncomingHttpHeaders): boolean {
  return FORWARDED.some(name => headers[name] !== undefined);
}

/** Any of them says so. */
const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-real-ip',
  'via',
];

/** From the right, for on the left may stand what the client itself has written. */
function firstStranger(headers: IncomingHttpHeaders, proxies: BlockList): string | undefined {
  const said = String(headers['x-forwarded-for'] ?? '');
  const hops = said.split(',').map(hop => plainAddress(hop.trim()));
  const stranger = hops.findLast(hop => !isListed(hop, proxies));
  return stranger !== undefined && isIP(stranger) !== 0 ? stranger : undefined;
}

function protoOf(headers: IncomingHttpHeaders): string | undefined {
  return String(headers['x-forwarded-proto'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
    .toLowerCase();
}

export function isListed(address: string, list: BlockList): boolean {
  return isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function isOfLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** An IPv4 address on a socket that takes both, and a link's name after an IPv6 one. */
export function plainAddress(address: string | undefined): string {
  return (address || 'nowhere').replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
}
