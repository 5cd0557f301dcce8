// Whom a command trusts for a gateway with TLS, besides those that the system trusts.

import { readFileSync } from 'node:fs';
import { codeOf } from '../../lib/error-code.ts';
import type { Trust } from '../../lib/tls-trust.ts';
import { RingtopError } from '../../protocol/index.ts';

/** `RINGTOP_CA=wall-ca.pem` */
export function trustOf(file: string | undefined): Trust | undefined {
  return file === undefined ? undefined : { ca: readCertificates(file) };
}

/** Of the gateway that left its address: read anew each time, for it may have been renewed. */
export function ownTrust(file: string | undefined): Trust | undefined {
  return file === undefined ? undefined : { ca: readCertificates(file), isOwn: true };
}

/** Nothing, where nobody is trusted besides. */
export function trustIn(trust: Trust | undefined): { readonly trust?: Trust } {
  return trust === undefined ? {} : { trust };
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = codeOf(cause);
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
