// Where the gateway listens, and how that is written into an address.
import { RingtopError } from '../../protocol/index.ts';

export interface ListenAddress {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Beyond loopback a token would travel in the clear, but for TLS here, or at a proxy that alone is listened to. */
export function refuseOpenAddress({ host }: ListenAddress, isSafe: boolean): void {
  if (isLoopback(host) || isSafe) return;
  throw new RingtopError({
    code: 'bad-config',
    message: `listening on ${JSON.stringify(host)} would send tokens over the network in the clear`,
    hint: 'listen on 127.0.0.1 and let ssh carry it, or set listen.tls, or listen.proxy, or insecure: true',
  });
}

/** `http://[::1]:8484` */
export function formatAddress(scheme: string, { host, port }: ListenAddress): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** How a program on this machine reaches it: what listens everywhere is on loopback too. */
export function toLocalAddress({ host, port }: ListenAddress): ListenAddress {
  if (host === '0.0.0.0') return { host: '127.0.0.1', port };
  return { host: host === '::' ? '::1' : host, port };
}
