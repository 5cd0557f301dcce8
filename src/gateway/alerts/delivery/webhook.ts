// A webhook: the letter by POST, signed, with a time that is kept whatever the receiver does. Redirects are not followed.
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { formatError } from '../../../lib/format-error.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { Channel, Sent } from './channel.ts';
import type { Letter } from './letter.ts';
import { SIGNATURE_HEADER, signBody } from './sign.ts';

export interface WebhookSettings extends Pick<Channel, 'name' | 'severity' | 'rules' | 'names'> {
  readonly url: string;
  readonly secret: string;
  /** Certificates in PEM that are trusted instead of the system's. */
  readonly ca?: string;
  /** For the whole of one try. @default 10000 */
  readonly timeoutMs?: number;
}

const CONCURRENCY = 4;
/** What a receiver answers besides its status is of no interest. */
const ANSWER_BYTES = 65_536;
const LONGEST_WISH_MS = 3_600_000;

export function createWebhook(settings: WebhookSettings, timers: Timers, wallNow: () => number): Channel {
  const { url: _url, secret: _secret, ca: _ca, timeoutMs: _timeoutMs, ...channel } = settings;
  return {
    ...channel,
    concurrency: CONCURRENCY,
    send: letter => post(letter, settings, { timers, wallNow }),
  };
}

interface Around {
  readonly timers: Timers;
  readonly wallNow: () => number;
}

function post(letter: Letter, settings: WebhookSettings, { timers, wallNow }: Around): Promise<Sent> {
  const { url, secret, ca, timeoutMs = 10_000 } = settings;
  const target = new URL(url);
  const body = Buffer.from(letter.body);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'user-agent': 'ringtop',
    'idempotency-key': letter.id,
    'x-ringtop-event': letter.event,
    [SIGNATURE_HEADER]: signBody(letter.body, secret, wallNow()),
  };
  const { promise, resolve } = Promise.withResolvers<Sent>();
  try {
    const ask = target.protocol === 'https:' ? requestSecure : requestPlain;
    const asked = ask(target, {
      method: 'POST',
      headers,
      agent: false,
      ...(ca === undefined ? {} : { ca }),
    });
    // Also of an answer that never ends: its status was told by then, and its connection would be held for ever.
    const callOff = timers.after(timeoutMs, () => {
      resolve(failed(`no answer within ${timeoutMs / 1000} s`));
      asked.destroy();
    });
    asked.once('close', callOff);
    asked.on('error', error => resolve(failed(reasonOf(error))));
    asked.on('response', response => {
      const { statusCode = 0, headers: told } = response;
      let length = 0;
      response.on('error', error => resolve(failed(reasonOf(error))));
      response.on('data', (piece: Buffer) => {
        length += piece.length;
        if (length > ANSWER_BYTES) asked.destroy();
      });
      // The status is the answer: what follows may be long, or never end.
      resolve(toSent(statusCode, told['retry-after']));
      response.resume();
    });
    asked.end(body);
  } catch (error) {
    resolve(failed(reasonOf(error)));
  }
  return promise;
}

function toSent(status: number, retryAfter: string | undefined): Sent {
  if (status >= 200 && status < 300) return { ok: true };
  if (status >= 300 && status < 400) return failed(`it answered ${status}, and redirects are not followed`);
  const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
  const afterMs = seconds === undefined ? undefined : Math.min(LONGEST_WISH_MS, seconds * 1000);
  return {
    ...failed(`it answered ${status}`),
    ...(afterMs === undefined ? {} : { afterMs }),
    ...(isFinal(status) ? { isFinal: true } : {}),
  };
}

/** The letter, its address or its signature is wrong, and will be at the next try: 400, 401, 404, 410, 413 … */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && !TRIED_AGAIN.has(status);
}

/** Timed out, too early, too many: the receiver's own words for "not now". */
const TRIED_AGAIN: ReadonlySet<number> = new Set([408, 425, 429]);

function failed(reason: string): Sent & { ok: false } {
  return { ok: false, reason };
}

/** `ECONNREFUSED` and its like tell more than their sentence, and no address. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : formatError(error);
}
