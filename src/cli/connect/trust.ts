// Whom a command trusts for a gateway with TLS, besides those that the system trusts. TLS itself is not loaded for it.
import { readFileSync } from 'node:fs';
import { RingtopError } from '../../protocol/index.ts';

export interface Trust {
  /** Certificates, PEM. */
  readonly ca: string;
  /** The gateway of this machine, found by a file of its own user: whatever its certificate is called. */
  readonly isOwn?: true;
}

/** `RINGTOP_CA=wall-ca.pem` */
export function trustOf(file: string | undefined): Trust | undefined {
  return file === undefined ? undefined : { ca: readCertificates(file) };
}

/** Of the gateway that left its address: read anew each time, for it may have been renewed. */
export function ownTrust(file: string | undefined): Trust | undefined {
  return file === undefined ? undefined : { ca: readCertificates(file), isOwn: true };
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new RingtopError(
      {
        code: 'bad-arguments',
        message: `cannot read the certificates in ${file} (${reason})`,
        hint: 'Is the path right?',
      },
      cause,
    );
  }
}

/** As Node's TLS wants it. A certificate that is trusted by itself need not lead to a root. */
export function tlsOptions(trust: Trust | undefined) {
  if (trust === undefined) return {};
  const { ca, isOwn } = trust;
  return {
    ca,
    allowPartialTrustChain: true,
    ...(isOwn ? { checkServerIdentity: () => undefined } : {}),
  };
}
