// The gateway over plain HTTP, for scripts and curl: the same documents and methods, one question an answer.
import type { IncomingMessage, RequestListener } from 'node:http';
import { formatError } from '../../lib/format-error.ts';
import { type Call, CODES, type Failure, parseCalls, type ReadCall } from '../../protocol/index.ts';
import { authorise } from '../access/authorise.ts';
import type { Door, Refusal, Visitor } from '../access/door.ts';
import type { Limits } from '../access/limits.ts';
import type { Principal } from '../access/principal.ts';
import { fromOf } from '../from-of.ts';
import type { Audit } from '../journal/audit/audit-entry.ts';
import { noteFailedLogin, noteNotAllowed } from '../journal/audit/note-refusals.ts';
import type { Log } from '../log.ts';
import type { PublishedFloor } from '../published-floor.ts';
import type { ParsedCall } from '../reports/parse-report-call.ts';
import { type Asker, failed, formatBatch, formatServed, outcomeOf, type Served } from '../served.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { type Answer, toFailureAnswer, writeAnswer } from './answer.ts';
import { createBody } from './body.ts';
import { formatList, LINES, wantsLines } from './list-body.ts';
import { findListPage, type ListPage } from './list-page.ts';
import { createPages, type Pages } from './pages.ts';
import { answerMetrics, answerProbe, isMetrics, type Probes, refuseMetrics } from './probes.ts';
import { readBody } from './read-body.ts';
import { findReportCall } from './report-page.ts';

export interface HttpFaceOptions {
  readonly floor: PublishedFloor;
  readonly door: Door;
  readonly limits: Limits;
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
    const refused = options.door.turnAway(request);
    return refused === undefined ? probe : toFailureAnswer(refused);
  }
  const admission = options.door.admit(request, 'http');
  if (!admission.ok) return refuseAccess(admission.refusal, options);
  const { visitor } = admission;
  if (pathname === '/rpc') return answerRpc(request, visitor, options);
  const tooMuch = options.door.charge(visitor, 1, 0);
  if (tooMuch !== undefined) return withRetry(toFailureAnswer(tooMuch.failure), tooMuch.retryAfterS);
  if (isMetrics(pathname)) return answerMetricsTo(visitor, options);
  const report = findReportCall(pathname, searchParams);
  if (report !== undefined) return answerReport(request, report, { visitor, options });
  const list = findListPage(pathname, searchParams);
  if (list !== undefined) return answerList(request, list, { visitor, options });
  return answerPage({ request, pathname, searchParams }, pages, visitor.principal);
}

/** Every figure is looked up anew, which takes as long as to tell so much. */
const SCRAPE_AS_BYTES = 400_000;

async function answerMetricsTo(visitor: Visitor, { door, probes }: HttpFaceOptions): Promise<Answer> {
  const refusal = refuseMetrics(visitor.principal);
  if (refusal !== undefined) return toFailureAnswer(refusal);
  door.owe(visitor, SCRAPE_AS_BYTES);
  return answerMetrics(probes);
}

/** Slowly where it has to be: who guesses tokens waits for each answer. */
async function refuseAccess(
  { failure, delayMs, retryAfterS, address }: Refusal,
  { vitals, audit, floor }: HttpFaceOptions,
): Promise<Answer> {
  vitals.refused('http', failure.code);
  noteFailedLogin(audit, fromOf('http', { address }), failure);
  if (delayMs > 0) await new Promise<void>(resolve => floor.timers.after(delayMs, resolve));
  return withRetry(toFailureAnswer(failure), retryAfterS);
}

function withRetry(answer: Answer, retryAfterS: number | undefined): Answer {
  if (retryAfterS === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterS) } };
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
  return refusal === undefined
    ? page({ query: asked.searchParams, principal, accept: asked.request.headers.accept ?? '' })
    : toFailureAnswer(refusal);
}

interface PageAsker {
  readonly visitor: Visitor;
  readonly options: HttpFaceOptions;
}

async function answerReport(
  request: IncomingMessage,
  report: ParsedCall,
  { visitor, options }: PageAsker,
): Promise<Answer> {
  if (request.method !== 'GET') return methodNotAllowed('GET');
  if (!report.ok) return toFailureAnswer(report.failure);
  const served = await serveOnce(report.call, askerOf(visitor, options.door), options);
  if (!served.ok) return toFailureAnswer(served.failure);
  return { status: 200, body: createBody(`${served.resultText}\n`) };
}

async function answerList(
  request: IncomingMessage,
  list: ListPage,
  { visitor, options }: PageAsker,
): Promise<Answer> {
  if (request.method !== 'GET') return methodNotAllowed('GET');
  const asker = askerOf(visitor, options.door);
  const listed = await list(call => serveOnce(call, asker, options));
  if (!listed.ok) return toFailureAnswer(listed.failure);
  const inLines = wantsLines(request.headers.accept ?? '');
  const text = formatList(listed.list, inLines);
  // It is made for him alone, unlike a page of the floor.
  options.door.owe(visitor, text.length);
  return { status: 200, body: createBody(text), ...(inLines ? { headers: { 'content-type': LINES } } : {}) };
}

/** `curl -d '{"jsonrpc":"2.0","id":1,"method":"agent.logout","params":{"agent":"1002"}}' -H content-type:application/json …/rpc` */
async function answerRpc(
  request: IncomingMessage,
  visitor: Visitor,
  options: HttpFaceOptions,
): Promise<Answer> {
  if (request.method !== 'POST') return methodNotAllowed('POST');
  const { limits, door } = options;
  const text = await readBody(request, limits.messageBytes);
  // What is left of the body is not read: the next request of this connection would be cut off with it.
  if (typeof text !== 'string') return { ...toRpcAnswer(null, text), headers: { connection: 'close' } };
  const { isBatch, calls } = parseCalls(text, { depth: limits.messageDepth, batch: limits.batch });
  const tooMuch = door.charge(visitor, calls.length, text.length);
  const [first] = calls;
  if (tooMuch !== undefined)
    return withRetry(toRpcAnswer(first?.id ?? null, { ok: false, ...tooMuch }), tooMuch.retryAfterS);
  const asker = askerOf(visitor, door);
  const served = await Promise.all(fewDocuments(calls).map(read => serveRead(read, asker, options)));
  door.owe(visitor, lengthOf(served));
  if (isBatch) return { status: 200, body: createBody(formatBatch(calls, served)) };
  return toRpcAnswer(first?.id ?? null, served[0] ?? failed('internal', 'nothing was served'));
}

/** As many whole documents as a socket has under way; each is as large as the floor. */
const MOST_DOCUMENTS = 4;

/** Fifty documents in one answer would hold up every wall while they are written and compressed. */
function fewDocuments(calls: readonly ReadCall[]): readonly ReadCall[] {
  let documents = 0;
  return calls.map(read => {
    if (!read.ok || read.call.method !== 'floor.get') return read;
    documents += 1;
    return documents <= MOST_DOCUMENTS ? read : { ...failed('busy', ENOUGH), id: read.id };
  });
}

const ENOUGH = `one answer has ${MOST_DOCUMENTS} documents at most`;

function lengthOf(served: readonly Served[]): number {
  return served.reduce((sum, one) => sum + (one.ok ? one.resultText.length : 0), 0);
}

function askerOf(visitor: Visitor, door: Door): Omit<Asker, 'tell'> {
  const { principal, place } = visitor;
  const refusalNow = () => door.refusalNow(visitor);
  return { principal, from: fromOf('http', place), isLocal: place.isLocal, refusalNow };
}

async function serveRead(
  read: ReadCall,
  asker: Omit<Asker, 'tell'>,
  options: HttpFaceOptions,
): Promise<Served> {
  options.vitals.called(read.ok ? read.call.method : 'none');
  const served = read.ok ? await serveOnce(read.call, asker, options) : read;
  options.vitals.answered(outcomeOf(served));
  return served;
}

async function serveOnce(
  call: Call,
  asker: Omit<Asker, 'tell'>,
  { serve, log, audit }: HttpFaceOptions,
): Promise<Served> {
  const refusal = authorise(asker.principal, call.method);
  if (refusal !== undefined) {
    noteNotAllowed(audit, asker, { call, failure: refusal });
    return { ok: false, failure: refusal };
  }
  // One question, one answer: what comes later of a command stands in the log alone.
  const tell = (method: string): void => log({ level: 'info', what: 'told nobody', method });
  return serve(call, { ...asker, tell });
}

function toRpcAnswer(id: string | number | null, served: Served): Answer {
  const status = served.ok ? 200 : CODES[served.failure.code].http;
  return { status, body: createBody(formatServed(id, served)) };
}

function methodNotAllowed(allowed: 'GET' | 'POST'): Answer {
  const failure: Failure = { code: 'invalid-request', message: `this page takes ${allowed} only` };
  return { ...toFailureAnswer(failure), status: 405, headers: { allow: allowed } };
}
