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

/** Beyond loopback the token would travel in the clear. */
export function refuseOpenAddress({ host }: ListenAddress, isInsecureWanted: boolean): void {
  if (isLoopback(host) || isInsecureWanted) return;
  throw new RingtopError({
    code: 'bad-config',
    message: `listening on ${JSON.stringify(host)} would send the token over the network in the clear`,
    hint: 'listen on 127.0.0.1 and let ssh or a TLS proxy carry it, or set insecure: true',
  });
}

/** `http://[::1]:8484` */
export function formatAddress(scheme: 'ws' | 'http', { host, port }: ListenAddress): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
