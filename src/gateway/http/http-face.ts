// The gateway over plain HTTP, for scripts and curl: the same documents and methods, one question an answer.
import type { IncomingMessage, RequestListener } from 'node:http';
import { formatError } from '../../lib/format-error.ts';
import { type Call, CODES, type Failure, parseCall } from '../../protocol/index.ts';
import { authorise } from '../access/authorise.ts';
import { type AccessRules, checkAccess, checkOrigin } from '../access/check-access.ts';
import type { Principal } from '../access/principal.ts';
import { fromOf } from '../from-of.ts';
import type { Audit } from '../journal/audit/audit-entry.ts';
import { noteFailedLogin, noteNotAllowed } from '../journal/audit/note-refusals.ts';
import type { Log } from '../log.ts';
import type { PublishedFloor } from '../published-floor.ts';
import type { ParsedCall } from '../reports/parse-report-call.ts';
import { type Asker, failed, formatFailure, formatResult, outcomeOf, type Served } from '../served.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { type Answer, toFailureAnswer, writeAnswer } from './answer.ts';
import { createBody } from './body.ts';
import { createPages, type Pages } from './pages.ts';
import { answerMetrics, answerProbe, isMetrics, type Probes, refuseMetrics } from './probes.ts';
import { readBody } from './read-body.ts';
import { findReportCall } from './report-page.ts';

export interface HttpFaceOptions {
  readonly floor: PublishedFloor;
  readonly rules: AccessRules;
  readonly serve: (call: Call, asker: Asker) => Promise<Served>;
  readonly log: Log;
  readonly audit: Audit;
  readonly vitals: Vitals;
  readonly probes: Probes;
}

const NOWHERE = { pathname: 'nowhere', searchParams: new URLSearchParams() };

export function createHttpFace(options: HttpFaceOptions): RequestListener {
  const pages = createPages(options.floor);
  return (request, response) => {
    answerRequest(request, pages, options)
      .catch((error: unknown) => {
        options.log({
          level: 'error',
          what: 'request failed',
          url: request.url ?? '',
          reason: formatError(error),
        });
        return toFailureAnswer({ code: 'internal', message: 'the gateway failed on this request' });
      })
      .then(answer => {
        options.vitals.pages.add(String(answer.status));
        return writeAnswer(request, response, answer);
      })
      .catch((error: unknown) => {
        options.log({ level: 'warn', what: 'answer not written', reason: formatError(error) });
        response.destroy();
      });
  };
}

async function answerRequest(
  request: IncomingMessage,
  pages: Pages,
  options: HttpFaceOptions,
): Promise<Answer> {
  const { pathname, searchParams } = URL.parse(request.url ?? '/', 'http://gateway') ?? NOWHERE;
  const probe = answerProbe(request, pathname, options.probes);
  if (probe !== undefined) {
    const refused = checkOrigin(request.headers, options.rules);
    return refused?.ok === false ? toFailureAnswer(refused.failure) : probe;
  }
  const access = checkAccess(request.headers, options.rules);
  if (!access.ok) return refuseAccess(request, access.failure, options);
  if (isMetrics(pathname)) return answerMetricsTo(access.principal, options.probes);
  if (pathname === '/rpc') return answerRpc(request, access.principal, options);
  const report = findReportCall(pathname, searchParams);
  if (report !== undefined) return answerReport(request, report, { principal: access.principal, options });
  return answerPage({ request, pathname, searchParams }, pages, access.principal);
}

async function answerMetricsTo(principal: Principal, probes: Probes): Promise<Answer> {
  const refusal = refuseMetrics(principal);
  return refusal === undefined ? answerMetrics(probes) : toFailureAnswer(refusal);
}

function refuseAccess(request: IncomingMessage, failure: Failure, options: HttpFaceOptions): Answer {
  options.vitals.refused('http', failure.code);
  noteFailedLogin(options.audit, fromOf('http', request.socket), failure);
  return toFailureAnswer(failure);
}

interface PageRequest {
  readonly request: IncomingMessage;
  readonly pathname: string;
  readonly searchParams: URLSearchParams;
}

function answerPage(asked: PageRequest, pages: Pages, principal: Principal): Answer {
  const page = pages.find(asked.pathname);
  if (page === undefined)
    return toFailureAnswer({
      code: 'unknown-method',
      message: `there is no page ${JSON.stringify(asked.pathname)}`,
      hint: `there are: ${pages.names.join(' ')}`,
    });
  if (asked.request.method !== 'GET') return methodNotAllowed('GET');
  const refusal = authorise(principal, 'floor.get');
  return refusal === undefined ? page(asked.searchParams, principal) : toFailureAnswer(refusal);
}

interface ReportAsker {
  readonly principal: Principal;
  readonly options: HttpFaceOptions;
}

async function answerReport(
  request: IncomingMessage,
  report: ParsedCall,
  { principal, options }: ReportAsker,
): Promise<Answer> {
  if (request.method !== 'GET') return methodNotAllowed('GET');
  if (!report.ok) return toFailureAnswer(report.failure);
  const served = await serveOnce(report.call, { principal, from: fromOf('http', request.socket) }, options);
  if (!served.ok) return toFailureAnswer(served.failure);
  return { status: 200, body: createBody(`${served.resultText}\n`) };
}

/** `curl -d '{"jsonrpc":"2.0","id":1,"method":"agent.logout","params":{"agent":"1002"}}' -H content-type:application/json …/rpc` */
async function answerRpc(
  request: IncomingMessage,
  principal: Principal,
  options: HttpFaceOptions,
): Promise<Answer> {
  if (request.method !== 'POST') return methodNotAllowed('POST');
  const text = await readBody(request);
  // What is left of the body is not read: the next request of this connection would be cut off with it.
  if (typeof text !== 'string') return { ...toRpcAnswer(null, text), headers: { connection: 'close' } };
  const read = parseCall(text);
  options.vitals.called(read.ok ? read.call.method : 'none');
  const from = fromOf('http', request.socket);
  const served = read.ok ? await serveOnce(read.call, { principal, from }, options) : read;
  options.vitals.answered(outcomeOf(served));
  return toRpcAnswer(read.id, served);
}

async function serveOnce(
  call: Call,
  { principal, from }: Omit<Asker, 'tell'>,
  { serve, log, audit }: HttpFaceOptions,
): Promise<Served> {
  const refusal = authorise(principal, call.method);
  if (refusal !== undefined) {
    noteNotAllowed(audit, { principal, from }, { call, failure: refusal });
    return { ok: false, failure: refusal };
  }
  if (call.method === 'floor.subscribe' || call.method === 'floor.unsubscribe')
    return failed('invalid-request', `${call.method} needs a WebSocket`, 'for one look: floor.get');
  // One question, one answer: what comes later of a command stands in the log alone.
  const tell = (method: string): void => log({ level: 'info', what: 'told nobody', method });
  return serve(call, { principal, from, tell });
}

function toRpcAnswer(id: string | number | null, served: Served): Answer {
  return served.ok
    ? { status: 200, body: createBody(formatResult(id, served.resultText)) }
    : { status: CODES[served.failure.code].http, body: createBody(formatFailure(id, served.failure)) };
}

function methodNotAllowed(allowed: 'GET' | 'POST'): Answer {
  const failure: Failure = { code: 'invalid-request', message: `this page takes ${allowed} only` };
  return { ...toFailureAnswer(failure), status: 405, headers: { allow: allowed } };
}
