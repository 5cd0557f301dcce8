// Whom a client trusts for a server with TLS, besides those that the system trusts.

export interface Trust {
  /** Certificates, PEM. */
  readonly ca: string;
  /** The gateway of this machine, found by a file of its own user: whatever its certificate is called. */
  readonly isOwn?: true;
}

/** As Node's TLS wants it, which is not loaded for it. A certificate that is trusted by itself need not lead to a root. */
export function tlsOptions(trust: Trust | undefined) {
  if (trust === undefined) return {};
  const { ca, isOwn } = trust;
  return {
    ca,
    allowPartialTrustChain: true,
    ...(isOwn ? { checkServerIdentity: () => undefined } : {}),
  };
}
