// Where an Asterisk is, and how the line to it is kept safe.
import { isIP } from 'node:net';
import { cleanText } from '../../../../lib/clean-text.ts';

export interface AmiPlace {
  readonly host: string;
  readonly port: number;
  /** `true`: a certificate of a known authority, for this host. */
  readonly tls?: true | AmiTls;
}

export interface AmiTls {
  /** The authority that the certificate must be of, as PEM: where it is none of the known ones. */
  readonly ca?: string;
  /** The name that the certificate is for. @default the host */
  readonly servername?: string;
  /** Exactly this certificate, `AB:CD:…` as openssl and browsers print it, whoever has issued it. */
  readonly fingerprint256?: string;
  /** `false`: any certificate; whoever sits on the line can read and command. @default true */
  readonly rejectUnauthorized?: boolean;
}

/** As whoever keeps it gives it: read anew for each connection, for the file is renewed with the certificate. */
export type ReadAuthority = () => Promise<string>;

/** The same place, by the authority as it is at the moment. Rejects where that cannot be read. */
export async function withAuthority(place: AmiPlace, read: ReadAuthority | undefined): Promise<AmiPlace> {
  return read === undefined ? place : { ...place, tls: { ...tlsOf(place), ca: await read() } };
}

/** `10.0.0.5 port 5038` */
export function formatPlace({ host, port }: AmiPlace): string {
  return `${cleanText(host, { cells: 120 })} port ${port}`;
}

export function tlsOf({ tls }: AmiPlace): AmiTls | undefined {
  return tls === true ? {} : tls;
}

/** `127.0.0.1`, `::1`, `::ffff:127.0.0.1` */
export function isLoopback(address: string): boolean {
  const bare = address.replace(/^::ffff:/i, '');
  return bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}
