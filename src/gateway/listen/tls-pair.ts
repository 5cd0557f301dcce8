// A certificate and its key from files: read, and read again when they were renewed; a broken pair never takes the place of one that works.

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { codeOf } from '../../lib/error-code.ts';
import { every } from '../../lib/every.ts';
import { formatError } from '../../lib/format-error.ts';
import type { Timers } from '../../lib/timers.ts';
import { RingtopError } from '../../protocol/index.ts';
import type { Log } from '../log.ts';
import type { TroubleListener } from '../troubles.ts';

/** Paths. The certificate's file holds those between it and a root as well. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

export interface TlsPair {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** Epoch milliseconds. */
  readonly validUntil: number;
}

export interface PairWatch {
  readonly timers: Timers;
  readonly now: () => number;
  readonly log: Log;
  /** It ends soon, or has ended. */
  readonly onTrouble?: TroubleListener;
  /** What handshakes from now on are to use. */
  readonly use: (pair: TlsPair) => void;
}

/** Whoever renews a certificate writes one file after the other: they are taken once they have stood still so long. */
const LOOK_MS = 5_000;
const DAY_MS = 86_400_000;
const WARN_DAYS = 14;

/** Throws, naming the file, where they are not a pair that a server can use. */
export function readTlsPair({ cert: certFile, key: keyFile }: TlsFiles): TlsPair {
  const cert = readOf(certFile, 'certificate');
  const key = readOf(keyFile, 'key');
  refuseIfOpenToOthers(keyFile);
  const parsed = parse(() => new X509Certificate(cert), `${certFile} holds no certificate`);
  const secret = parse(() => createPrivateKey(key), `${keyFile} holds no private key that can be read`);
  if (!parsed.checkPrivateKey(secret))
    throw bad(
      `the key in ${keyFile} is not that of the certificate in ${certFile}`,
      'They are made together.',
    );
  return { cert, key, validUntil: Date.parse(parsed.validTo) };
}

/** Returns the way to stop. */
export function watchTlsPair(
  files: TlsFiles,
  first: TlsPair,
  { timers, now, log, use, onTrouble = () => {} }: PairWatch,
): () => void {
  let pair = first;
  let [used, seen] = [signatureOf(files), signatureOf(files)];
  let warnedMs = -Infinity;

  const warnOfItsEnd = (): void => {
    const days = Math.floor((pair.validUntil - now()) / DAY_MS);
    onTrouble(files.cert, days >= WARN_DAYS ? undefined : sayEnd(pair, days < 0));
    if (days >= WARN_DAYS || timers.now() - warnedMs < DAY_MS) return;
    warnedMs = timers.now();
    log({
      level: 'warn',
      what: days < 0 ? 'certificate has expired' : 'certificate expires soon',
      file: files.cert,
      days,
    });
  };
  const take = (): void => {
    try {
      pair = readTlsPair(files);
      use(pair);
      warnedMs = -Infinity;
      log({ level: 'note', what: 'certificate renewed', until: new Date(pair.validUntil).toISOString() });
    } catch (error) {
      log({
        level: 'warn',
        what: 'new certificate not taken, the old one stays',
        reason: formatError(error),
      });
    }
  };
  const look = (): void => {
    const signature = signatureOf(files);
    if (signature === seen && signature !== used) {
      used = signature;
      take();
    }
    seen = signature;
    warnOfItsEnd();
  };
  warnOfItsEnd();
  return every(timers, LOOK_MS, look);
}

/** With its day and not how many are left: the alert's words are those of the day on which it was raised. */
function sayEnd({ validUntil }: TlsPair, isOver: boolean): string {
  const day = new Date(validUntil).toISOString().slice(0, 10);
  return isOver ? `has expired on ${day}` : `expires on ${day}`;
}

/** Another one when a file was written or replaced, also through a link. */
function signatureOf({ cert, key }: TlsFiles): string {
  return [cert, key]
    .map(file => statSync(file, { throwIfNoEntry: false }))
    .map(stat => (stat === undefined ? 'none' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`))
    .join(', ');
}

function readOf(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const reason = codeOf(cause);
    throw bad(`cannot read the ${what} ${file} (${reason})`, 'Is the path right, and may this user read it?');
  }
}

/** A group may read it, as where a tool that renews it runs as another user. */
function refuseIfOpenToOthers(file: string): void {
  if (process.platform === 'win32' || (statSync(file).mode & 0o027) === 0) return;
  throw bad(`others can open the key in ${file}`, `Run: chmod 640 ${file}`);
}

/** Without the words of the parser: they may quote what it read. */
function parse<Result>(read: () => Result, otherwise: string): Result {
  try {
    return read();
  } catch {
    throw bad(otherwise, 'It is PEM, without a passphrase.');
  }
}

function bad(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-config', message, hint });
}
