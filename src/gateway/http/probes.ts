// What those ask who look after the gateway: is it alive, is it ready, and its metrics.
import type { IncomingMessage } from 'node:http';
import type { Failure } from '../../protocol/index.ts';
import { authorise } from '../access/authorise.ts';
import { isForwarded, plainAddress } from '../access/client-address.ts';
import { isLoopback } from '../access/listen-address.ts';
import type { Principal } from '../access/principal.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Readiness } from '../readiness.ts';
import { type Answer, toAnswer } from './answer.ts';
import { createBody } from './body.ts';

export interface Probes {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
}

/** Without a token; undefined where something else is asked. */
export function answerProbe(request: IncomingMessage, pathname: string, probes: Probes): Answer | undefined {
  if (pathname === '/healthz') return toAnswer({ status: 'ok' });
  return pathname === '/readyz' ? answerReady(request, probes.readiness) : undefined;
}

/** 503 is what a balancer, a probe or a script goes by; the reasons name sources, and are for who is on this machine. */
function answerReady(request: IncomingMessage, readiness: Readiness): Answer {
  const reasons = readiness.reasons();
  if (reasons.length === 0) return toAnswer({ status: 'ready' });
  return { ...toAnswer({ status: 'not-ready', ...(isFromHere(request) ? { reasons } : {}) }), status: 503 };
}

/** What a proxy of this machine passes on is not from here. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  return !isForwarded(headers) && isLoopback(plainAddress(socket.remoteAddress));
}

/** Metrics hold figures of the whole floor: not for a token of a part of it. */
export function refuseMetrics(principal: Principal): Failure | undefined {
  const refusal = authorise(principal, 'floor.get');
  if (refusal !== undefined || principal.scope === undefined) return refusal;
  return {
    code: 'not-allowed',
    message: `/metrics is of the whole floor; this token is of a part of it (${principal.name})`,
    hint: 'ask for a viewer token without a scope',
  };
}

export async function answerMetrics({ metrics }: Probes): Promise<Answer> {
  const { contentType, text } = await metrics.expose();
  return { status: 200, body: createBody(text), headers: { 'content-type': contentType } };
}

export function isMetrics(pathname: string): boolean {
  return pathname === '/metrics';
}
